import { createContext, useContext } from 'react';
import type { Language } from './i18n.ts';
import type { Tokens } from './theme-tokens.ts';

export type Mode = 'light' | 'dark';
export type MoneyUnit = 'yuan' | 'wan';

export type Look = {
  readonly mode: Mode;
  readonly tokens: Tokens;
  readonly language: Language;
  readonly moneyUnit: MoneyUnit;
  readonly reducedMotion: boolean;
};

export const LookContext = createContext<Look | null>(null);

/** How things look at present: for what has to be told in code, such as charts and grids. */
export function useLook(): Look {
  const look = useContext(LookContext);
  if (look === null) throw new Error('useLook needs a ThemeProvider above it');
  return look;
}
