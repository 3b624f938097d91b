import { useMemo } from 'react';
import { type Formats, createFormats } from '#renderer/ui/formats.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';

/** A closing is exact: it is written in yuan to the fen, also for those who read the budget in 万元. */
export function useExactFormats(): Formats {
  const { language } = useFormats();
  return useMemo(() => createFormats(language, 'yuan'), [language]);
}
