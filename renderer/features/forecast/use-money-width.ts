import { useLayoutEffect, useState } from 'react';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Fen } from '#shared/values/money.ts';
import { NAME_WIDTH, PACE_WIDTH } from './forecast-columns.ts';

const DIGIT = 7.25;
const PADDING = 16;
const NARROWEST = 88;
/** The column of boxes, and the frame. */
const BESIDE = 42;
/** Plan, actual, open, landing, variance and the two ends of the band. */
const MONEY_COLUMNS = 7;

/** How wide a column of money is: what its largest amount needs, and where not all fit, whole columns of what there is. */
export function useMoneyWidth(place: HTMLElement | null, largest: Fen): number {
  const { money } = useFormats();
  const width = useWidth(place);
  const needed = Math.max(NARROWEST, Math.ceil(money(largest, 0).length * DIGIT) + PADDING);
  const room = width - BESIDE - NAME_WIDTH - PACE_WIDTH;
  const count = Math.floor(room / needed);
  return count < 1 || count >= MONEY_COLUMNS ? needed : Math.floor(room / count);
}

function useWidth(place: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (place === null) return undefined;
    const measure = () => setWidth(place.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
