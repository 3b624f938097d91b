import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';

const nothing: readonly string[] = [];

/** What stands at the foot of a step after its work came to nothing; what the reader stopped is no fault. */
export function useToldFailure(error: unknown): { faults: readonly string[]; note: string | null } {
  const { refusal: sentence } = useLabelText();
  const refusal = refusalOf(error);
  if (refusal === null) return { faults: nothing, note: null };
  return refusal.reason === 'import-cancelled'
    ? { faults: nothing, note: sentence(refusal) }
    : { faults: [sentence(refusal)], note: null };
}
