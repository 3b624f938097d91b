import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Refusal } from '#shared/domain/refusal.ts';

/** What the service refused, as sentences: beside the field that it names, and what names none of the form's. */
export function useRefusals(error: unknown, fields: readonly string[]) {
  const { refusal: sentence } = useLabelText();
  const refused: Refusal | null = refusalOf(error);
  // 'plan.totalFen' belongs to the form's totalFen, 'line.name' to its name.
  const own = fields.find(
    (field) => refused?.field === field || refused?.field?.endsWith(`.${field}`) === true,
  );
  const text = refused === null ? null : sentence(refused);
  return {
    at: (field: string): string | null => (own === field ? text : null),
    ofForm: own === undefined && text !== null ? text : undefined,
  };
}
