import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Outcome, Refusal } from '#shared/domain/refusal.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';

/** The sentence beside each field; under '' what concerns no field of the form. */
export type FieldErrors = Readonly<Record<string, string>>;

/**
 * What stands beside each field: what was found before asking, else what the service refused.
 * @param error of the mutation. @param fields the form's own; a refusal of another field stands under ''.
 */
export function useFieldErrors(error: unknown, fields: readonly string[]) {
  const { refusal: sentence } = useLabelText();
  const [found, setFound] = useState<FieldErrors>({});
  const refusal = refusalOf(error);
  const refused = refusal === null ? {} : refusalErrors(refusal, fields, sentence(refusal));
  const isFound = Object.keys(found).length > 0;
  /** @returns whether nothing is wrong, so that the service can be asked. */
  const check = (errors: FieldErrors): boolean => {
    setFound(errors);
    return Object.keys(errors).length === 0;
  };
  return { errors: isFound ? found : refused, check };
}

function refusalErrors(refusal: Refusal, fields: readonly string[], sentence: string): FieldErrors {
  // 'plan.totalFen' belongs to the form's totalFen, 'change.name' to its name.
  const own = fields.find(
    (field) => refusal.field === field || refusal.field?.endsWith(`.${field}`) === true,
  );
  return { [own ?? '']: sentence };
}

/** What a rule or the shape of a name says against an input, as errors of the form. */
export function useFaults(fields: readonly string[]) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  return {
    ofRule: (outcome: Outcome<unknown>): FieldErrors =>
      outcome.kind === 'ok' ? {} : refusalErrors(outcome.refusal, fields, sentence(outcome.refusal)),
    ofName: (name: string): FieldErrors => {
      if (nameSchema.safeParse(name).success) return {};
      return { name: name.trim() === '' ? t('refusal.name-empty') : t('budget.fault.name') };
    },
    ofLength: (field: string, text: string, most: number): FieldErrors =>
      text.trim().length > most ? { [field]: t('budget.fault.tooLong', { count: most }) } : {},
  };
}
