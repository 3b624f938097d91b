import type { Fen } from '#shared/values/money.ts';
import { type Month, monthsBetween } from '#shared/values/month.ts';
import type { LineId } from './line.ts';
import type { PlanCell } from './sheet.ts';

type OverlaidLine = { readonly id: LineId; readonly plan: readonly Fen[] };
type Overlaid = {
  readonly programme: { readonly firstMonth: Month };
  readonly lines: readonly OverlaidLine[];
};

/** The plan as it will be once these cells are stored. Lines without a change stay the very same objects. */
export function withCells<Plan extends Overlaid>(plan: Plan, cells: readonly PlanCell[]): Plan {
  if (cells.length === 0) return plan;
  const byLine = new Map<string, PlanCell[]>();
  for (const cell of cells) {
    const own = byLine.get(cell.lineId);
    if (own === undefined) byLine.set(cell.lineId, [cell]);
    else own.push(cell);
  }
  const lines = plan.lines.map((line) => lineWith(plan, line, byLine.get(line.id) ?? []));
  return lines.every((line, index) => line === plan.lines[index]) ? plan : { ...plan, lines };
}

function lineWith<Line extends OverlaidLine>(
  { programme }: Pick<Overlaid, 'programme'>,
  line: Line,
  cells: readonly PlanCell[],
): Line {
  const plan = Array.from(line.plan);
  let changed = false;
  for (const { month, fen } of cells) {
    const position = monthsBetween(programme.firstMonth, month);
    const before = plan[position];
    if (before === undefined || before === fen) continue;
    plan[position] = fen;
    changed = true;
  }
  return changed ? { ...line, plan } : line;
}
