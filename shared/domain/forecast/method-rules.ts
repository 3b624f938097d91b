import type { Day } from '#shared/values/day.ts';
import { type Fen, fen, sumFen } from '#shared/values/money.ts';
import { type Month, monthOf } from '#shared/values/month.ts';
import type { SheetLine } from '../budget/sheet.ts';
import { type Period, monthPosition } from '../budget/period.ts';
import { signFits } from '../budget/plan.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { MethodChoice, ProgressInput } from './forecast-method.ts';

/**
 * A landing by hand needs its amount and its note, of the line's sign, and no less than what is spent and committed.
 * Every other method has no amount.
 */
export function checkMethod(choice: MethodChoice, line: SheetLine): Outcome<MethodChoice> {
  if (choice.method !== 'by-hand') return accepted({ ...choice, eacFen: null });
  if (choice.eacFen === null) return refused('forecast-needs-amount', { line: line.name }, 'eacFen');
  if (choice.note === '') return refused('forecast-needs-note', {}, 'note');
  if (!signFits(line.kind, choice.eacFen)) {
    return refused('sign-against-kind', { line: line.name, kind: line.kind }, 'eacFen');
  }
  const leastFen = committedFen(line);
  return Math.abs(choice.eacFen) < Math.abs(leastFen)
    ? refused('forecast-below-committed', { line: line.name, leastFen }, 'eacFen')
    : accepted(choice);
}

function committedFen({ actual, open }: SheetLine): Fen {
  return fen(sumFen(actual) + sumFen(open));
}

/** Progress is of work that was done by today; a rebate is no work. */
export function checkProgress(input: ProgressInput, line: SheetLine, today: Day): Outcome<ProgressInput> {
  if (line.kind === 'rebate') return refused('progress-of-rebate', { line: line.name });
  return input.day > today ? refused('progress-ahead', { todayDay: today }, 'day') : accepted(input);
}

/** A forecast can be kept for the end of a month of the programme that is over. */
export function endedMonth(period: Period, atMonth: Month, today: Day): Outcome<Month> {
  const position = monthPosition(period, atMonth, 'atEndOf');
  if (position.kind === 'refused') return position;
  return atMonth < monthOf(today)
    ? accepted(atMonth)
    : refused('forecast-month-runs', { atMonth }, 'atEndOf');
}
