import { useTranslation } from 'react-i18next';
import { writtenParams } from '#renderer/ui/label-text.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Warning } from '#shared/domain/risks/warning.ts';
import { warningSentence } from '#shared/domain/risks/warning-sentence.ts';

/** A warning's one sentence. */
export function useWarningText(): (warning: Pick<Warning, 'kind' | 'params'>) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (warning) =>
    t(`meetings.point.${warningSentence(warning)}`, { replace: writtenParams(warning.params, formats) });
}
