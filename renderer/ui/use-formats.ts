import { useMemo } from 'react';
import { type Formats, createFormats } from './formats.ts';
import { useLook } from './theme-context.ts';

/** Figures and dates as the reader writes them: language and unit of money by preference. */
export function useFormats(): Formats {
  const { language, moneyUnit } = useLook();
  return useMemo(() => createFormats(language, moneyUnit), [language, moneyUnit]);
}
