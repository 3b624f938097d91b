import { type RefObject, useLayoutEffect, useState } from 'react';

const NAME_WIDTH = 176;
const WEEK_WIDTH = 44;

/** How many weeks have room beside the names, in whole columns. */
export function useWeekRoom(place: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(1);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => {
      setCount(Math.max(1, Math.floor((element.clientWidth - NAME_WIDTH) / WEEK_WIDTH)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return count;
}
