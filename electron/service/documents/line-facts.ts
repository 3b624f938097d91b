import { readLine, readProgramme } from '#db/queries/budget-queries.ts';
import { sumDocuments } from '#db/queries/document-list-queries.ts';
import { readLineMoney } from '#db/queries/line-money-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Line, LineId } from '#shared/domain/budget/line.ts';
import { lastMonthOf } from '#shared/domain/budget/period.ts';
import type { LineFacts } from '#shared/domain/documents/document.ts';
import type { UsedLine } from '#shared/domain/documents/line-use.ts';
import type { Day } from '#shared/values/day.ts';
import { type Fen, addFen, fen, subtractFen } from '#shared/values/money.ts';
import { found } from '../refusals.ts';

/** A line's money without the documents behind it: all that a decision looks at. */
export async function readUsedLine(reader: Reader, lineId: LineId): Promise<Line & UsedLine> {
  const { line, availableFen } = await moneyOf(reader, lineId);
  return { ...line, availableFen };
}

/** A line's money with the documents behind it. */
export async function readLineFacts(reader: Reader, lineId: LineId, today: Day): Promise<LineFacts> {
  const { line: _line, ...money } = await moneyOf(reader, lineId);
  const { stages } = await sumDocuments(reader, { lineIds: [lineId] }, today);
  return { lineId, ...money, stages };
}

async function moneyOf(reader: Reader, lineId: LineId) {
  const line = found(await readLine(reader, lineId), 'line', 'lineId');
  const programme = await readProgramme(reader);
  const money = await readLineMoney(reader, lineId, programme.firstMonth, lastMonthOf(programme));
  // What is promised on a rebate line comes in.
  const signed = (amount: number): Fen => fen(line.kind === 'rebate' ? 0 - amount : amount);
  const planFen = fen(money.planFen);
  const actualFen = fen(money.actualFen);
  const openFen = signed(money.openFen);
  const committedFen = addFen(openFen, actualFen);
  return {
    line,
    planFen,
    openFen,
    openOutsideFen: signed(money.openOutsideFen),
    actualFen,
    actualOutsideFen: fen(money.actualOutsideFen),
    committedFen,
    availableFen: subtractFen(planFen, committedFen),
    entryCount: money.entryCount,
  };
}
