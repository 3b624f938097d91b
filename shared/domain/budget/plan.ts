import { type Fen, sumFen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { Line, LineId, LineKind } from './line.ts';
import type { Period } from './period.ts';
import type { Programme } from './programme.ts';

/** What a line plans: one amount in fen for each month of the programme. */
export type PlannedLine = Pick<Line, 'id' | 'categoryId' | 'name' | 'kind'> & {
  readonly plan: readonly Fen[];
};

/** All that is planned. A Sheet is one. */
export type Plan = {
  readonly programme: Period & Pick<Programme, 'totalFen'>;
  readonly lines: readonly PlannedLine[];
  /** What lines that are not listed plan, where only some are. */
  readonly others?: { readonly spendFen: Fen; readonly rebateFen: Fen };
  /** Months of the programme whose plan is locked. */
  readonly closedMonths: readonly Month[];
};

/** One planned amount as it was and as it becomes. */
export type CellChange = {
  readonly lineId: LineId;
  /** From 0. */
  readonly position: number;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
};

export function linePlanFen(line: Pick<PlannedLine, 'plan'>): Fen {
  return sumFen(line.plan);
}

export function planFen(lines: readonly PlannedLine[]): Fen {
  return sumFen(lines.map(linePlanFen));
}

/** A spending line plans zero and more, a rebate line zero and less. */
export function signFits(kind: LineKind, amount: Fen): boolean {
  return kind === 'spend' ? amount >= 0 : amount <= 0;
}
