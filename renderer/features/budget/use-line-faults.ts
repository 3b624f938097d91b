import type { LineInput } from '#shared/domain/budget/line.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import { type FieldErrors, useFaults, useFieldErrors } from './use-field-errors.ts';

const fields = [
  'name',
  'categoryId',
  'kind',
  'departmentId',
  'ownerId',
  'vendor',
  'note',
  'totalFen',
  'shape',
];
const LONGEST_VENDOR = 200;
const LONGEST_NOTE = 2000;

/** What stands beside the fields of a line: from their shapes and the line's rules, then from the service. */
export function useLineFaults(error: unknown) {
  const { errors, check } = useFieldErrors(error, fields);
  const { ofRule, ofName, ofLength } = useFaults(fields);
  const faultsOf = (change: Partial<LineInput>, outcome: Outcome<unknown>): FieldErrors => ({
    ...ofRule(outcome),
    ...(change.name === undefined ? {} : ofName(change.name)),
    ...ofLength('vendor', change.vendor ?? '', LONGEST_VENDOR),
    ...ofLength('note', change.note ?? '', LONGEST_NOTE),
  });
  return { errors, check, faultsOf };
}
