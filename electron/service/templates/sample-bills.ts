import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { type Day, day } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import { splitFen } from '#shared/values/split.ts';

/** Days of a month on which the sample's bills come in, as shares of the month's spend. */
const bills = [
  { dayOfMonth: 9, weight: 3 },
  { dayOfMonth: 18, weight: 4 },
  { dayOfMonth: 27, weight: 3 },
] as const;

export interface Bill {
  /** From 0, as is `place`: which of the month's bills it is. */
  readonly month: number;
  readonly place: number;
  readonly day: Day;
  /** Below zero for a rebate. */
  readonly fen: Fen;
  readonly reference: string;
}

/** What a line's plan and its percentages make of its past months: the bills up to today. */
export function billsOf(
  plan: readonly Fen[],
  spentPercent: readonly number[],
  { months, today }: Pick<Sheet, 'months' | 'today'>,
): readonly Bill[] {
  return spentPercent.flatMap((percent, month) => {
    const planFen = plan[month];
    const at = months[month];
    if (planFen === undefined || at === undefined || percent === 0) return [];
    return billsOfMonth(fen(Math.round((planFen * percent) / 10_000) * 100), at, month).filter(
      (bill) => bill.fen !== 0 && bill.day <= today,
    );
  });
}

function billsOfMonth(spent: Fen, at: Month, month: number): readonly Bill[] {
  const parts =
    splitFen(
      spent,
      bills.map((bill) => bill.weight),
    ) ?? [];
  return bills.map(({ dayOfMonth }, place) => ({
    month,
    place,
    day: day(`${at}-${String(dayOfMonth).padStart(2, '0')}`),
    fen: parts[place] ?? fen(0),
    reference: `${at.replace('-', '')}-${String(place + 1).padStart(2, '0')}`,
  }));
}
