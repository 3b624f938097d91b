import { readWarningMarks, readWarningRules } from '#db/queries/warning-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { FoundSign } from '#shared/domain/risks/found-sign.ts';
import { rulesInForce, type Warning, type WarningRule } from '#shared/domain/risks/warning.ts';
import { standingWarnings } from '#shared/domain/risks/warning-state.ts';
import { standingWarningOf, type WarningMark } from '#shared/domain/risks/warning-mark.ts';
import type { TimelineStanding } from '#shared/domain/timeline/timeline-standing.ts';
import type { Day } from '#shared/values/day.ts';
import type { Instant } from '#shared/values/instant.ts';
import { type BudgetGround, readBudgetGround } from '../forecast/read-budget-ground.ts';
import { readStanding } from '../timeline/read-standing.ts';
import { budgetSigns } from './budget-signs.ts';
import { kolSigns } from './kol-signs.ts';
import { kpiSigns } from './kpi-signs.ts';
import { timelineSigns } from './timeline-signs.ts';

export interface WarningsNow {
  readonly warnings: readonly Warning[];
  readonly rules: readonly WarningRule[];
  readonly marks: readonly WarningMark[];
}

/** What warnings are found in and others ask for as well. */
export interface WarningGround extends BudgetGround {
  readonly standing: TimelineStanding | null;
}

/** Everything that warns as the reader's workspace stands, the gravest first. */
export async function readWarnings(reader: Reader, today: Day, now: Instant): Promise<WarningsNow> {
  const standing = await readStanding(reader, now);
  return readWarningsOn(reader, today, { ...(await readBudgetGround(reader, today)), standing });
}

/** As readWarnings, on what was read already. */
export async function readWarningsOn(
  reader: Reader,
  today: Day,
  ground: WarningGround,
): Promise<WarningsNow> {
  const rules = rulesInForce(await readWarningRules(reader));
  const marks = await readWarningMarks(reader);
  const stoodBefore = new Set(marks.map(({ causeKey }) => causeKey));
  const signs = await readSigns(reader, rules, today, ground);
  const markOf = new Map(marks.map((mark) => [mark.causeKey, mark]));
  const warnings = standingWarnings(signs, stoodBefore)
    .map((standing) => standingWarningOf(standing, markOf.get(standing.sign.key), today))
    .toSorted(graverFirst);
  return { warnings, rules, marks };
}

async function readSigns(
  reader: Reader,
  rules: readonly WarningRule[],
  today: Day,
  ground: WarningGround,
): Promise<readonly FoundSign[]> {
  return [
    ...(ground.standing === null ? [] : await timelineSigns(reader, ground.standing, rules, today)),
    ...budgetSigns(ground, rules),
    ...(await kpiSigns(reader, rules, today)),
    ...(await kolSigns(reader, rules, today)),
  ];
}

function graverFirst(one: Warning, other: Warning): number {
  return (
    other.impact * other.urgency - one.impact * one.urgency || one.causeKey.localeCompare(other.causeKey)
  );
}
