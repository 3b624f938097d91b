import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isSamePart, type Part, partShown } from './chart-window.ts';
import { HEAD_HEIGHT, ROW_HEIGHT } from './gantt-item.ts';
import { type TimeScale, scaleWidth } from './time-scale.ts';

export type ChartSize = { readonly width: number; readonly height: number };

/** The inside of the place, without its scroll bars; null before it is known. */
export function useChartSize(place: RefObject<HTMLElement | null>): ChartSize | null {
  const [size, setSize] = useState<ChartSize | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () =>
      setSize((before) => {
        const { clientWidth: width, clientHeight: height } = element;
        return before?.width === width && before.height === height ? before : { width, height };
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return size;
}

export type ShownParts = { readonly rows: Part; readonly days: Part };

const ROW_STEP = 8;
const PIXEL_STEP = 512;

/** Which rows and days have to be drawn. They change by steps while the place is scrolled. */
export function useShownParts(
  place: RefObject<HTMLElement | null>,
  size: ChartSize | null,
  scale: TimeScale | null,
  rowCount: number,
): ShownParts {
  const [shown, setShown] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null || size === null || scale === null) return undefined;
    const keep = () => {
      tellPlace(element);
      const now = partsShown(element, size, scale, rowCount);
      setShown((before) =>
        isSamePart(before.rows, now.rows) && isSamePart(before.days, now.days) ? before : now,
      );
    };
    keep();
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [place, size, scale, rowCount]);
  return shown;
}

function partsShown(
  { scrollLeft, scrollTop }: HTMLElement,
  size: ChartSize,
  { dayWidth, dayCount, firstDay }: TimeScale,
  rowCount: number,
): ShownParts {
  const dayStep = Math.ceil(PIXEL_STEP / dayWidth);
  const days = partShown(scrollLeft / dayWidth, size.width / dayWidth, dayStep, dayStep / 2, dayCount);
  const rowsInSight = (size.height - HEAD_HEIGHT) / ROW_HEIGHT;
  return {
    rows: partShown(scrollTop / ROW_HEIGHT, rowsInSight, ROW_STEP, ROW_STEP, rowCount),
    days: { first: days.first + firstDay, end: days.end + firstDay },
  };
}

/**
 * What stays at the edges while the chart is scrolled reads from its place where that is. Written only when it changes:
 * all that is drawn in the place looks at it.
 */
function tellPlace(element: HTMLElement | null): void {
  if (element === null) return;
  const { scrollLeft, clientWidth, style } = element;
  const at = String(Math.round(scrollLeft));
  const end = String(Math.round(scrollLeft + clientWidth));
  if (style.getPropertyValue('--tz-gantt-at') === at && style.getPropertyValue('--tz-gantt-end') === end)
    return;
  style.setProperty('--tz-gantt-left', `${at}px`);
  style.setProperty('--tz-gantt-at', at);
  style.setProperty('--tz-gantt-end', end);
}

const NOTHING: ShownParts = { rows: { first: 0, end: 0 }, days: { first: 0, end: 0 } };

/** With another scale the day in the middle stays there; at first `firstX` stands a quarter from the left. */
export function useKeptMiddle(
  place: RefObject<HTMLElement | null>,
  size: ChartSize | null,
  scale: TimeScale | null,
  firstDayShown: number,
): void {
  const before = useRef<TimeScale>(null);
  const middle = useRef(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const onScroll = () => {
      const { current } = before;
      if (current === null) return;
      middle.current = current.firstDay + (element.scrollLeft + element.clientWidth / 2) / current.dayWidth;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [place]);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null || size === null || scale === null) return;
    const isFirst = before.current === null;
    const isSame = before.current?.dayWidth === scale.dayWidth && before.current.firstDay === scale.firstDay;
    before.current = scale;
    if (isSame) return;
    const day = isFirst ? firstDayShown : middle.current;
    const at = (day - scale.firstDay) * scale.dayWidth - size.width * (isFirst ? 0.25 : 0.5);
    const left = Math.max(0, Math.min(scaleWidth(scale) - size.width, at));
    element.scrollTo({ left });
    middle.current = scale.firstDay + (left + size.width / 2) / scale.dayWidth;
  }, [place, size, scale, firstDayShown]);
}
