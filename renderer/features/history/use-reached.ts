import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Calls when the element comes near the part of the page that is seen, while it is wanted. */
export function useReached(
  element: RefObject<HTMLElement | null>,
  isWanted: boolean,
  onReached: () => void,
): void {
  const reached = useEffectEvent(onReached);
  useEffect(() => {
    const watched = element.current;
    if (watched === null || !isWanted) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) reached();
      },
      { rootMargin: '400px' },
    );
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, isWanted]);
}
