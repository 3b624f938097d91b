import { useTranslation } from 'react-i18next';
import { writtenParams } from '#renderer/ui/label-text.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { RequestCheck } from '#shared/domain/requests/request-preview.ts';
import type { Refusal } from '#shared/domain/refusal.ts';

/** A check as a sentence; what a rule refuses is said in that rule's own words. */
export function useCheckText(): (check: RequestCheck, problem: Refusal | null) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal } = useLabelText();
  return (check, problem) =>
    check.code === 'refused' && problem !== null
      ? refusal(problem)
      : t(`requests.check.${check.code}`, { replace: writtenParams(check.params, formats) });
}
