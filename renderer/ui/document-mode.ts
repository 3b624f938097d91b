import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Mode } from './theme-context.ts';
import { type Tokens, readTokens } from './theme-tokens.ts';

type Shown = { readonly mode: Mode; readonly tokens: Tokens };

let shown: Shown | null = null;
const listeners = new Set<() => void>();

/** Marks the document with the mode, then reads what the style sheet makes of it. */
function showMode(mode: Mode): void {
  if (shown?.mode === mode) return;
  document.documentElement.dataset['theme'] = mode;
  shown = { mode, tokens: readTokens(document.documentElement) };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The mode in force with its tokens: null until the first one has been shown, before anything is painted. */
export function useDocumentMode(mode: Mode): Shown | null {
  useLayoutEffect(() => showMode(mode), [mode]);
  return useSyncExternalStore(subscribe, () => shown);
}
