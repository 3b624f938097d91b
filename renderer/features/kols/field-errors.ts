import { useState } from 'react';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';

export type FieldErrors<Field extends string> = Partial<Record<Field, string>>;

type Options<Field extends string> = {
  readonly fields: readonly Field[];
  /** Where a refusal stands that names no field of the form. */
  readonly otherwise: Field;
  /** What the service answered. */
  readonly error: unknown;
};

/** What stands beside each field: what was found before asking, else what the service refused. */
export function useFieldErrors<Field extends string>({ fields, otherwise, error }: Options<Field>) {
  const { refusal: sentence } = useLabelText();
  const [faults, setFaults] = useState<FieldErrors<Field>>({});
  const [seen, setSeen] = useState<unknown>(null);
  const refusal = refusalOf(error);
  const isOld = seen === error;
  const refused =
    refusal === null || isOld ? {} : { [fieldOf(refusal.field, fields) ?? otherwise]: sentence(refusal) };
  const errors: FieldErrors<Field> = { ...refused, ...faults };
  return {
    errors,
    /** @returns whether nothing is wrong, so that the service can be asked. */
    check: (found: FieldErrors<Field>): boolean => {
      setFaults(found);
      setSeen(null);
      return Object.keys(found).length === 0;
    },
    /** What is typed anew is no longer what the sentence beside it was about. */
    typed: (field: Field) => {
      setFaults((before) => without(before, field));
      setSeen(error);
    },
  };
}

function fieldOf<Field extends string>(
  named: string | undefined,
  fields: readonly Field[],
): Field | undefined {
  return fields.find((field) => named === field || named?.endsWith(`.${field}`) === true);
}

function without<Field extends string>(errors: FieldErrors<Field>, field: Field): FieldErrors<Field> {
  const { [field]: _typed, ...rest } = errors;
  const kept: FieldErrors<string> = rest;
  return kept;
}
