import { useMemo } from 'react';
import { type Formats, createFormats } from './formats.ts';
import { useFormats } from './use-formats.ts';

/** What is exact, a bill or a closing, is written in yuan to the fen, also for those who read the budget in 万元. */
export function useExactFormats(): Formats {
  const { language } = useFormats();
  return useMemo(() => createFormats(language, 'yuan'), [language]);
}
