import { ZERO_FEN } from '#shared/values/money.ts';
import { type Month, lastDay, monthsBetween } from '#shared/values/month.ts';
import type { Sheet } from '../budget/sheet.ts';
import { forecastTime } from './work-days.ts';

/**
 * What a sheet knew when a month had just been closed. Closed in time, that is all of it; closed late, it is the sheet
 * as the month's last day left it: what was spent in later months is not looked at.
 */
export function sheetAtClose(sheet: Sheet, closed: Month): Sheet {
  const { months, lines, today } = sheet;
  const closedMonths = [...sheet.closedMonths.filter((month) => month < closed), closed];
  const next = nextPosition(months, closed);
  if (next >= forecastTime(months, today, []).endedCount) return { ...sheet, closedMonths };
  return {
    ...sheet,
    closedMonths,
    today: lastDay(closed),
    lines: lines.map((line) => ({
      ...line,
      actual: line.actual.map((amount, position) => (position < next ? amount : ZERO_FEN)),
    })),
  };
}

function nextPosition(months: readonly Month[], closed: Month): number {
  const [first] = months;
  return first === undefined ? 0 : monthsBetween(first, closed) + 1;
}
