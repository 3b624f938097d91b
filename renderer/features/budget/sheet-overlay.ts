import type { PlanCell, Sheet, SheetLine } from '#shared/domain/budget/sheet.ts';
import { monthsBetween } from '#shared/values/month.ts';

/** The sheet as it will be once these cells are stored. Lines without a change stay the very same objects. */
export function withCells(sheet: Sheet, cells: readonly PlanCell[]): Sheet {
  if (cells.length === 0) return sheet;
  const byLine = new Map<string, PlanCell[]>();
  for (const cell of cells) {
    const own = byLine.get(cell.lineId);
    if (own === undefined) byLine.set(cell.lineId, [cell]);
    else own.push(cell);
  }
  const lines = sheet.lines.map((line) => lineWith(sheet, line, byLine.get(line.id) ?? []));
  return lines.every((line, index) => line === sheet.lines[index]) ? sheet : { ...sheet, lines };
}

function lineWith(sheet: Sheet, line: SheetLine, cells: readonly PlanCell[]): SheetLine {
  const plan = Array.from(line.plan);
  let changed = false;
  for (const { month, fen } of cells) {
    const position = monthsBetween(sheet.programme.firstMonth, month);
    const before = plan[position];
    if (before === undefined || before === fen) continue;
    plan[position] = fen;
    changed = true;
  }
  return changed ? { ...line, plan } : line;
}
