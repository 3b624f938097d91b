import type { Day } from '#shared/values/day.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { ExceptionInput } from '../requests/request.ts';

/** Refused, with `field`: 'reason-missing', and 'exception-expired' {untilDay} for a last day that is past. */
export function checkException(input: ExceptionInput, today: Day): Outcome<ExceptionInput> {
  if (nameKey(input.reason) === '') return refused('reason-missing', {}, 'exception.reason');
  return input.until < today
    ? refused('exception-expired', { untilDay: input.until }, 'exception.until')
    : accepted(input);
}
