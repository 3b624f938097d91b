import { useEffect, useEffectEvent } from 'react';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { isMac, isPressed } from '#renderer/ui/use-shortcut.ts';

/**
 * Ctrl/Cmd+Z undoes a command, Ctrl/Cmd+Shift+Z and Ctrl+Y redo one: everywhere except in a text field that has
 * typing of its own to undo. A field that was only focused lets the keys through.
 */
export function useUndoKeys({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const wanted = wantedBy(event);
    if (wanted === null || event.defaultPrevented || hasOwnTyping(event.target)) return;
    event.preventDefault();
    if (wanted === 'undo') undo();
    else redo();
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', key);
    document.addEventListener('input', noteTyping);
    document.addEventListener('focusout', forgetTyping);
    return () => {
      document.removeEventListener('keydown', key);
      document.removeEventListener('input', noteTyping);
      document.removeEventListener('focusout', forgetTyping);
    };
  }, []);
}

function wantedBy(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.isComposing) return null;
  if (isPressed(event, shortcuts.undo)) return 'undo';
  const isRedo = isPressed(event, shortcuts.redo) || (!isMac && isPressed(event, shortcuts.redoAgain));
  return isRedo ? 'redo' : null;
}

const typedInto = new WeakSet<EventTarget>();

function noteTyping(event: Event): void {
  if (event.target !== null) typedInto.add(event.target);
}

function forgetTyping(event: Event): void {
  if (event.target !== null) typedInto.delete(event.target);
}

/** A tick is no typing that the browser could take back. */
function isTicked(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');
}

/** A grid's cell editor is filled by the program when a key opens it: there the value differs from the markup's. */
function hasOwnTyping(target: EventTarget | null): boolean {
  if (target !== null && isTicked(target)) return false;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    return typedInto.has(target) || target.value !== target.defaultValue;
  }
  return target instanceof HTMLElement && target.isContentEditable;
}
