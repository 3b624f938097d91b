import {
  readActuals,
  readCategories,
  readLines,
  readPlan,
  readProgramme,
} from '#db/queries/budget-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import { readTimeline } from '#db/queries/timeline-queries.ts';
import { planChangedSince } from '#db/queries/timeline-since-queries.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { TimelineLine } from '#shared/domain/timeline/money.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { fen } from '#shared/values/money.ts';
import { month, monthsFrom } from '#shared/values/month.ts';

export interface PlanAt {
  /** The ledger's position at which the timeline stands so. */
  readonly seq: number;
  readonly timeline: Timeline;
}

const latest = new WeakMap<Reader, PlanAt>();

/**
 * The timeline as it stands at one position of the ledger: read again where a command came in between, and only where
 * it changed since it was read last, so that its dates are worked out once.
 * @param reader of the open workspace, which sees what was committed; for a command, that is how it stood before.
 */
export async function readPlanNow(reader: Reader): Promise<PlanAt> {
  for (;;) {
    const seq = await lastRecord(reader);
    const known = latest.get(reader);
    if (known?.seq === seq) return known;
    const isSame = known !== undefined && !(await planChangedSince(reader, known.seq, []));
    const timeline = isSame ? known.timeline : await readTimeline(reader);
    if ((await lastRecord(reader)) !== seq) continue;
    // What is not planned yet follows the programme's first month.
    if (timeline.tasks.length > 0) latest.set(reader, { seq, timeline });
    return { seq, timeline };
  }
}

/**
 * The lines that tasks spend or that are tied to one, in the order of the budget: each with all months of the
 * programme, and those outside of it for which something was spent.
 */
export async function readTimelineLines(
  reader: Reader,
  { lines, ties }: Pick<Timeline, 'lines' | 'ties'>,
): Promise<TimelineLine[]> {
  const wanted = new Set<string>([...lines, ...ties].map(({ lineId }) => lineId));
  const programme = await readProgramme(reader);
  const running = monthsFrom(programme.firstMonth, programme.monthCount);
  const closed = new Set(await readClosedMonths(reader));
  const plans = await readPlan(reader);
  const actuals = await readActuals(reader);
  const categories = new Map((await readCategories(reader)).map(({ id, name }) => [id, name]));
  return (await readLines(reader))
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, categoryId }) => {
      const plan = plans.get(id) ?? {};
      const actual = actuals.get(id)?.months ?? {};
      const months = new Set([...running, ...Object.keys(actual).map(month)]);
      return {
        id,
        name,
        categoryName: categories.get(categoryId) ?? '',
        months: [...months].toSorted().map((at) => ({
          month: at,
          planFen: fen(plan[at] ?? 0),
          actualFen: fen(actual[at] ?? 0),
          isClosed: closed.has(at),
        })),
      };
    });
}
