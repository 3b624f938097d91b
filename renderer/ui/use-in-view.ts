import { type RefObject, useEffect, useState } from 'react';

/** Whether any of the element can be seen, scrolled to where it is. */
export function useInView(place: RefObject<Element | null>): boolean {
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      const newest = entries.at(-1);
      if (newest !== undefined) setInView(newest.isIntersecting);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return isInView;
}

/** Whether any of the element could be seen once: for what is only made when it is wanted, and stays. */
export function useWasInView(place: RefObject<Element | null>): boolean {
  const isInView = useInView(place);
  const [wasInView, setWasInView] = useState(isInView);
  if (isInView && !wasInView) setWasInView(true);
  return wasInView;
}
