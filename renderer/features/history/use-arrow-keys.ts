import { type RefObject, useEffect } from 'react';

/** Arrow up and down, Home and End move the focus among the elements of a list that take it. */
export function useArrowKeys(list: RefObject<HTMLElement | null>, selector: string): void {
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const stops = [...element.querySelectorAll<HTMLElement>(selector)];
      const at = stops.findIndex((stop) => stop === event.target);
      if (at === -1 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = target(event.key, at, stops.length);
      const stop = next === null ? undefined : stops[next];
      if (stop === undefined) return;
      event.preventDefault();
      stop.focus();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [list, selector]);
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
