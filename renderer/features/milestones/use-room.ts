import { type RefObject, useLayoutEffect, useState } from 'react';

/** How many columns of a width have room in an element, at least one. */
export function useRoom(place: RefObject<HTMLElement | null>, columnWidth: number): number {
  const [count, setCount] = useState(1);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => setCount(Math.max(1, Math.floor(element.clientWidth / columnWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, columnWidth]);
  return count;
}
