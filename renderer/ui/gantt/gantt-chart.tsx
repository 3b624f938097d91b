import './gantt.css';
import { useEffect, useId, useMemo, useRef } from 'react';
import { MINUTES_PER_DAY } from '#shared/values/moment.ts';
import type { Part } from './chart-window.ts';
import { GanttBar } from './gantt-bar.tsx';
import { type GanttActions, GanttDrag } from './gantt-drag.tsx';
import { GanttGround } from './gantt-ground.tsx';
import { GanttHead } from './gantt-head.tsx';
import {
  type GanttDays,
  type GanttItem,
  type GanttLink,
  HEAD_HEIGHT,
  ROW_HEIGHT,
  type TimeSpan,
} from './gantt-item.ts';
import { GanttFlags, type GanttLine, GanttLines } from './gantt-lines.tsx';
import { GanttLinks } from './gantt-links.tsx';
import { type TimeScale, dayWidths, scaleFor, scaleToFit, scaleWidth, xOf, xOfDay } from './time-scale.ts';
import { useChartSize, useKeptMiddle, useShownParts } from './use-chart-place.ts';

export type GanttHandle = {
  readonly scrollTo: (top: number) => void;
  /** Brings a stretch of time into sight, if none of it is. */
  readonly reveal: (span: TimeSpan) => void;
};

type Props = {
  /** What screen readers call it. */
  readonly label: string;
  readonly items: readonly GanttItem[];
  readonly links: readonly GanttLink[];
  /** What has to fit on it. */
  readonly range: TimeSpan;
  readonly zoom: keyof typeof dayWidths | 'fit';
  readonly lines: readonly GanttLine[];
  /** What is not as the week says, among these days. */
  readonly stretchesOf: (days: Part) => readonly GanttDays[];
  readonly selectedId: string | null;
  readonly actions: GanttActions;
  /** Nothing can be moved. */
  readonly isStill: boolean;
  readonly onScrollTop: (top: number) => void;
  readonly onReady: (handle: GanttHandle) => void;
};

/**
 * Bars on a calendar, as many rows as a table beside it has, and scrolled with it. Only what shows is drawn. What it
 * says is said by that table: for screen readers it is one drawing with a name.
 */
export function GanttChart(props: Props) {
  const { label, items, links, lines, stretchesOf, selectedId, actions, isStill, onScrollTop } = props;
  const place = useRef<HTMLElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const patternId = useId();
  const size = useChartSize(place);
  const scale = useScale(props, size?.width ?? null);
  const today = lines.find(({ kind }) => kind === 'today');
  useKeptMiddle(place, size, scale, firstShown(props.range, today));
  const { rows, days } = useShownParts(place, size, scale, items.length);
  const stretches = useMemo(() => stretchesOf(days), [stretchesOf, days]);
  const shaded = useMemo(() => shadedRows(items, rows), [items, rows]);
  useHandle(place, scale, props.onReady);
  const total = items.length * ROW_HEIGHT;
  const drawn = scale !== null && days.end > days.first ? boxOf(scale, rows, days) : null;
  const selected = items.findIndex(({ id }) => id === selectedId);
  return (
    <section
      ref={place}
      className={isStill ? 'tz-gantt tz-gantt-still' : 'tz-gantt'}
      aria-label={label}
      // Scrolled by the arrow keys, as the browser does it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls has to be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget }) => onScrollTop(currentTarget.scrollTop)}
    >
      {scale !== null && (
        <div style={{ width: scaleWidth(scale), height: total + HEAD_HEIGHT }} aria-hidden="true">
          {drawn !== null && (
            <>
              <div className="tz-gantt-head" style={{ height: HEAD_HEIGHT }}>
                <svg
                  style={{ left: drawn.left }}
                  width={drawn.width}
                  height={HEAD_HEIGHT}
                  viewBox={`${drawn.left} 0 ${drawn.width} ${HEAD_HEIGHT}`}
                >
                  <GanttHead scale={scale} days={days} stretches={stretches} />
                  <GanttFlags lines={lines} scale={scale} />
                </svg>
              </div>
              <div className="tz-gantt-rows" style={{ position: 'relative', height: total }}>
                <svg
                  ref={drawing}
                  style={{ left: drawn.left, top: drawn.top }}
                  width={drawn.width}
                  height={drawn.height}
                  viewBox={`${drawn.left} ${drawn.top} ${drawn.width} ${drawn.height}`}
                >
                  <GanttGround {...{ scale, days, rows, stretches, shaded, patternId }} />
                  {selected >= rows.first && selected < rows.end && (
                    <rect
                      pointerEvents="none"
                      x={drawn.left}
                      y={selected * ROW_HEIGHT}
                      width={drawn.width}
                      height={ROW_HEIGHT - 1}
                      fill="var(--accent-soft)"
                      opacity={0.7}
                    />
                  )}
                  <GanttLines lines={lines} scale={scale} top={drawn.top} height={drawn.height} />
                  <GanttLinks {...{ items, links, rows, scale }} />
                  {items.slice(rows.first, rows.end).map((item, at) => (
                    <GanttBar key={item.id} item={item} row={rows.first + at} scale={scale} />
                  ))}
                  {!isStill && <GanttDrag {...{ drawing, items, scale, actions }} />}
                </svg>
              </div>
            </>
          )}
        </div>
      )}
    </section>
  );
}

/** Room before the first bar and after the last, in days. */
const BEYOND_DAYS = { day: 7, week: 14, month: 31, quarter: 92 } as const;

function useScale({ range, zoom }: Pick<Props, 'range' | 'zoom'>, width: number | null): TimeScale | null {
  const { from, to } = range;
  return useMemo(() => {
    if (width === null || width === 0) return null;
    if (zoom === 'fit') return scaleToFit(from, to, width);
    return scaleFor(from, to, dayWidths[zoom], width, BEYOND_DAYS[zoom]);
  }, [from, to, zoom, width]);
}

/** Today, if it is within the plan; else where the plan begins. */
function firstShown({ from, to }: TimeSpan, today: GanttLine | undefined): number {
  const isWithin = today !== undefined && today.at >= from && today.at <= to;
  return (isWithin ? today.at : from) / MINUTES_PER_DAY;
}

function shadedRows(items: readonly GanttItem[], rows: Part): number[] {
  return items
    .slice(rows.first, rows.end)
    .flatMap(({ shape }, at) => (shape === 'phase' || shape === 'none' ? [rows.first + at] : []));
}

function boxOf(scale: TimeScale, rows: Part, days: Part) {
  const left = xOfDay(scale, days.first);
  const top = rows.first * ROW_HEIGHT;
  return {
    left,
    top,
    width: xOfDay(scale, days.end) - left,
    height: Math.max(ROW_HEIGHT, (rows.end - rows.first) * ROW_HEIGHT),
  };
}

function useHandle(
  place: React.RefObject<HTMLElement | null>,
  scale: TimeScale | null,
  onReady: Props['onReady'],
): void {
  useEffect(() => {
    const element = place.current;
    if (element === null || scale === null) return;
    onReady({
      scrollTo: (top) => {
        element.scrollTo({ top });
      },
      reveal: ({ from, to }) => {
        const left = xOf(scale, from);
        const right = xOf(scale, to);
        const { scrollLeft, clientWidth } = element;
        if (right > scrollLeft && left < scrollLeft + clientWidth) return;
        element.scrollTo({ left: Math.max(0, left - clientWidth / 4) });
      },
    });
  }, [place, scale, onReady]);
}
