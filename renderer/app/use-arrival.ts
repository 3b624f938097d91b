import { useEffect } from 'react';

/** The first screen of a window is where the reader starts anyway. */
let isFirstScreen = true;

/** A screen was put in the place of another: the reader is taken to its heading, unless it took the focus itself. */
export function useArrival(): void {
  useEffect(() => {
    const isFirst = isFirstScreen;
    isFirstScreen = false;
    return isFirst ? undefined : focusHeadingOnceThere();
  }, []);
}

/** The heading may come with the screen's data: it is waited for, unless the reader moves on first. */
function focusHeadingOnceThere(): () => void {
  const main = document.querySelector('main');
  const focusBefore = document.activeElement;
  if (main === null || main.contains(focusBefore)) return () => undefined;
  const isDone = (): boolean => {
    const focus = document.activeElement;
    if (focus !== focusBefore && focus !== document.body) return true;
    const heading = main.querySelector('h1');
    if (heading === null) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    return true;
  };
  if (isDone()) return () => undefined;
  const watcher = new MutationObserver(() => {
    if (isDone()) watcher.disconnect();
  });
  watcher.observe(main, { childList: true, subtree: true });
  return () => watcher.disconnect();
}
