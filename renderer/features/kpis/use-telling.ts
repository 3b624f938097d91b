import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKpiWords } from '#renderer/ui/kpi/use-kpi-words.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Telling } from './kpi-telling.ts';

export function useTelling(): Telling {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useKpiWords();
  return useMemo(() => ({ t, formats, words }), [t, formats, words]);
}
