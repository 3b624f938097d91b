import { useEffect, useEffectEvent } from 'react';

export type Shortcut = {
  /** As KeyboardEvent.key, in lower case: 'z', 'k', '?', 'escape'. */
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly primary?: boolean;
  readonly shift?: boolean;
  /** Also while a text field has the focus. */
  readonly inFields?: boolean;
  /** Before the control that has the focus sees the keys: a closed list would open at Ctrl+Enter. */
  readonly first?: boolean;
  readonly enabled?: boolean;
};

export const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

/** Runs the action when the keys are pressed anywhere in the window. */
export function useShortcut(shortcut: Shortcut, action: () => void): void {
  const { enabled = true, first = false } = shortcut;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !matches(event, shortcut)) return;
    if (shortcut.inFields !== true && isTyping(event.target)) return;
    event.preventDefault();
    if (first) event.stopPropagation();
    action();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener, first);
    return () => document.removeEventListener('keydown', listener, first);
  }, [enabled, first]);
}

function matches(event: KeyboardEvent, { key, primary = false, shift }: Shortcut): boolean {
  const primaryDown = isMac ? event.metaKey : event.ctrlKey;
  const otherDown = (isMac ? event.ctrlKey : event.metaKey) || event.altKey;
  if (event.key.toLowerCase() !== key || primaryDown !== primary || otherDown) return false;
  // A sign such as ? needs Shift on some keyboards and not on others: there only the sign counts.
  return /^[a-z0-9]$/.test(key)
    ? event.shiftKey === (shift ?? false)
    : shift === undefined || event.shiftKey === shift;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['button', 'checkbox', 'radio', 'range', 'submit'].includes(target.type)
  );
}

/** How the shortcut is written for people: 'Ctrl Z', '⌘ Z'. */
export function shortcutText({ key, primary = false, shift = false }: Shortcut): string {
  const name = key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1);
  const parts = [primary ? (isMac ? '⌘' : 'Ctrl') : '', shift ? (isMac ? '⇧' : 'Shift') : '', name];
  return parts.filter((part) => part !== '').join(' ');
}
