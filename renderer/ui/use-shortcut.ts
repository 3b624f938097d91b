import { useEffect, useEffectEvent } from 'react';
import { type Shortcut, type ShortcutName, shortcuts } from './shortcuts.ts';

export const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

/** Runs the action when its keys are pressed anywhere in the window. */
export function useShortcut(
  name: ShortcutName,
  action: () => void,
  { enabled = true }: { readonly enabled?: boolean } = {},
): void {
  const shortcut: Shortcut = shortcuts[name];
  const { inFields = false, first = false } = shortcut;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !isPressed(event, shortcut)) return;
    if (!inFields && isTyping(event.target)) return;
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

/** Whether the event is these keys and no others. */
export function isPressed(
  event: KeyboardEvent,
  { key, primary = false, alt = false, shift }: Shortcut,
): boolean {
  const primaryDown = isMac ? event.metaKey : event.ctrlKey;
  const otherDown = (isMac ? event.ctrlKey : event.metaKey) || event.altKey !== alt;
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

/**
 * How the shortcut is written for people: 'Ctrl Z', '⌘ Z'.
 * @param keyName what the key itself is called, where its sign or English name will not do.
 */
export function shortcutText(
  { key, primary = false, alt = false, shift = false }: Shortcut,
  keyName?: string,
): string {
  const name = keyName ?? (key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1));
  const parts = [
    primary ? (isMac ? '⌘' : 'Ctrl') : '',
    alt ? (isMac ? '⌥' : 'Alt') : '',
    shift ? (isMac ? '⇧' : 'Shift') : '',
    name,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
