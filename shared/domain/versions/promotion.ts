import { z } from 'zod';
import { type Fen, ZERO_FEN, addFen, subtractFen, sumFen } from '#shared/values/money.ts';
import { addMonths, monthsBetween } from '#shared/values/month.ts';
import { type LineId, lineIdSchema } from '../budget/line.ts';
import { monthPosition } from '../budget/period.ts';
import { type Plan, type PlannedLine, linePlanFen, planFen } from '../budget/plan.ts';
import { fenSchema, monthSchema } from '../values/value-schemas.ts';
import type { Version, VersionLine } from './version.ts';

/** A cell as the plan had it when the scenario was branched, as it has it now, and as the scenario has it. */
export const promotedCellSchema = z.object({
  lineId: lineIdSchema,
  name: z.string(),
  month: monthSchema,
  thenFen: fenSchema,
  nowFen: fenSchema,
  scenarioFen: fenSchema,
});
export type PromotedCell = z.infer<typeof promotedCellSchema>;

export const promotedLineSchema = z.object({ lineId: lineIdSchema, name: z.string(), planFen: fenSchema });
export type PromotedLine = z.infer<typeof promotedLineSchema>;

/** What a scenario would make of the plan as it stands now. */
export const promotionSchema = z.object({
  totalFen: z.object({ beforeFen: fenSchema, afterFen: fenSchema }),
  planFen: z.object({ beforeFen: fenSchema, afterFen: fenSchema }),
  /** Amounts that change, those of added lines included. */
  changed: z.array(promotedCellSchema),
  /** Of those, the ones that the plan has changed as well since the scenario was branched: the scenario's amount holds. */
  conflicts: z.array(promotedCellSchema),
  /** What the plan has changed since in cells that the scenario leaves alone: stays. */
  kept: z.array(promotedCellSchema),
  /** Amounts of closed months that the scenario has otherwise: stay. */
  locked: z.array(promotedCellSchema),
  added: z.array(promotedLineSchema),
  /** Taken out in the scenario, and out of the plan. */
  removed: z.array(promotedLineSchema),
  /** Taken out in the scenario; entries or documents stand on them, so that they stay, without plan in open months. */
  emptied: z.array(promotedLineSchema),
  /** Lines of the scenario that the plan has lost since: they can't be brought about. */
  gone: z.array(promotedLineSchema),
});
export type Promotion = z.infer<typeof promotionSchema>;

export type PromotionInput = {
  /** The plan as it stood when the scenario was branched. */
  readonly base: Pick<Plan, 'programme'> & { readonly lines: readonly Pick<PlannedLine, 'id' | 'plan'>[] };
  readonly current: Plan;
  readonly scenario: Pick<Version, 'name' | 'totalFen' | 'firstMonth' | 'monthCount'> & {
    readonly lines: readonly Omit<VersionLine, 'gone'>[];
  };
  /** Lines on which entries or documents stand. */
  readonly used: ReadonlySet<LineId>;
};

type ScenarioLine = PromotionInput['scenario']['lines'][number];

/**
 * Three plans meet: the one that the scenario was branched from, the one that stands now, and the scenario. A cell
 * that the scenario has changed takes its amount; one that it left alone keeps what the plan has by now. Likewise the
 * total and the lines: what was added or taken out on one side only, stays so. Closed months keep their amounts.
 * All amounts in fen. Whether the plan can be brought there is for decidePromotion to say.
 */
export function promotionOf(input: PromotionInput): Promotion {
  const { base, current, scenario } = input;
  const now = new Set(current.lines.map(({ id }) => id));
  const dropped = droppedLines(input);
  const removed = dropped.filter((line) => !mustStay(input, line));
  const added = scenario.lines.filter((line) => line.added && !now.has(line.id));
  const cells = sortedCells(
    [...meetingCells(input), ...added.flatMap((line) => newCells(input, line))],
    input,
  );
  const beforeFen = planFen(current.lines);
  return {
    ...cells,
    totalFen: {
      beforeFen: current.programme.totalFen,
      afterFen: merged(base.programme.totalFen, current.programme.totalFen, scenario.totalFen),
    },
    planFen: {
      beforeFen,
      afterFen: subtractFen(
        addFen(beforeFen, ...cells.changed.map(changeFen)),
        sumFen(removed.map(linePlanFen)),
      ),
    },
    added: added.map(named),
    removed: removed.map(named),
    emptied: dropped.filter((line) => mustStay(input, line)).map(named),
    gone: scenario.lines.filter((line) => !line.added && !now.has(line.id)).map(named),
  };
}

function merged(thenFen: Fen, nowFen: Fen, scenarioFen: Fen): Fen {
  return scenarioFen === thenFen ? nowFen : scenarioFen;
}

function changeFen({ nowFen, scenarioFen }: PromotedCell): Fen {
  return subtractFen(scenarioFen, nowFen);
}

function named(line: Pick<PlannedLine, 'id' | 'name' | 'plan'>): PromotedLine {
  return { lineId: line.id, name: line.name, planFen: linePlanFen(line) };
}

/** Lines that the plan has had since the branch, and that the scenario took out. */
function droppedLines({ base, current, scenario }: PromotionInput): readonly PlannedLine[] {
  const own = new Set(scenario.lines.map(({ id }) => id));
  const then = new Set(base.lines.map(({ id }) => id));
  return current.lines.filter(({ id }) => !own.has(id) && then.has(id));
}

/** What was spent or promised on a line, and what it planned in closed months, can't go with it. */
function mustStay({ current, used }: PromotionInput, line: PlannedLine): boolean {
  const { firstMonth } = current.programme;
  return (
    used.has(line.id) ||
    line.plan.some(
      (amount, position) => amount !== 0 && current.closedMonths.includes(addMonths(firstMonth, position)),
    )
  );
}

/** The amounts of a line that the plan has never had, in the months that the programme runs. */
function newCells({ current, scenario }: PromotionInput, line: ScenarioLine): readonly PromotedCell[] {
  return line.plan.flatMap((scenarioFen, position) => {
    const month = addMonths(scenario.firstMonth, position);
    if (scenarioFen === 0 || monthPosition(current.programme, month).kind === 'refused') return [];
    const nothing = { thenFen: ZERO_FEN, nowFen: ZERO_FEN };
    return { lineId: line.id, name: line.name, month, ...nothing, scenarioFen };
  });
}

/** Every cell of the plan's own lines on which the three do not agree. */
function meetingCells(input: PromotionInput): readonly PromotedCell[] {
  const { base, current, scenario } = input;
  const baseLines = new Map(base.lines.map((line) => [line.id, line]));
  const ownLines = new Map(scenario.lines.map((line) => [line.id, line]));
  const { firstMonth, monthCount } = current.programme;
  const toBase = monthsBetween(base.programme.firstMonth, firstMonth);
  const toOwn = monthsBetween(scenario.firstMonth, firstMonth);
  return current.lines.flatMap((line) => {
    const before = baseLines.get(line.id);
    const own = ownLines.get(line.id);
    // What the plan alone has stays; what the scenario took out is emptied where it can't go.
    if (own === undefined && !(before !== undefined && mustStay(input, line))) return [];
    return Array.from({ length: monthCount }, (_, position): PromotedCell => {
      const nowFen = line.plan[position] ?? ZERO_FEN;
      const thenFen = before?.plan[position + toBase] ?? ZERO_FEN;
      const isOutside = position + toOwn < 0 || position + toOwn >= scenario.monthCount;
      // A month that the scenario does not plan is none that it has changed.
      const scenarioFen = own === undefined ? ZERO_FEN : isOutside ? thenFen : own.plan[position + toOwn];
      const month = addMonths(firstMonth, position);
      return {
        lineId: line.id,
        name: line.name,
        month,
        thenFen,
        nowFen,
        scenarioFen: scenarioFen ?? ZERO_FEN,
      };
    }).filter(({ thenFen, nowFen, scenarioFen }) => thenFen !== nowFen || nowFen !== scenarioFen);
  });
}

function sortedCells(
  cells: readonly PromotedCell[],
  { current }: PromotionInput,
): Pick<Promotion, 'changed' | 'conflicts' | 'kept' | 'locked'> {
  const closed = new Set(current.closedMonths);
  const proposed = cells.filter(
    ({ thenFen, nowFen, scenarioFen }) => scenarioFen !== thenFen && scenarioFen !== nowFen,
  );
  const changed = proposed.filter(({ month }) => !closed.has(month));
  return {
    changed,
    conflicts: changed.filter(({ thenFen, nowFen }) => thenFen !== nowFen),
    kept: cells.filter(({ thenFen, scenarioFen }) => scenarioFen === thenFen),
    locked: proposed.filter(({ month }) => closed.has(month)),
  };
}
