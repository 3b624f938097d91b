import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';

/** What the service refused, as a sentence beside the field that it names, or else for the form as a whole. */
export function useRefused(error: unknown, fields: readonly string[]) {
  const { refusal: sentence } = useLabelText();
  const refusal = refusalOf(error);
  const parts = refusal?.field?.split('.') ?? [];
  // 'change.name' belongs to the form's name, 'targets.0.lastDay' to its last day.
  const own = fields.find((field) => parts.includes(field));
  const text = refusal === null ? null : sentence(refusal);
  return {
    at: (field: string): string | null => (own === field ? text : null),
    ofForm: own === undefined ? (text ?? undefined) : undefined,
  };
}
