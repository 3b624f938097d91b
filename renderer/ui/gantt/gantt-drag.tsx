import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { type GanttItem, middleOf, ROW_HEIGHT, type TimeSpan } from './gantt-item.ts';
import { Preview } from './gantt-marks.tsx';
import { daysOf, type TimeScale, xOf } from './time-scale.ts';

/** What of a bar is taken hold of: all of it, or its right end. */
export type DragPart = 'move' | 'end';
export type BarEnd = 'start' | 'finish';

/** What the chart asks of the screen. It knows no calendar: where a bar would stand is told. */
export type GanttActions = {
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  /** Where the bar would stand so many days further, and a word for how far that is; null where it cannot. */
  readonly dragged: (
    id: string,
    part: DragPart,
    days: number,
  ) => (TimeSpan & { readonly text: string }) | null;
  readonly onDrop: (id: string, part: DragPart, days: number) => void;
  readonly onLink: (from: { id: string; end: BarEnd }, to: { id: string; end: BarEnd }) => void;
};

type Props = {
  /** Hears the pointer. */
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly items: readonly GanttItem[];
  readonly scale: TimeScale;
  readonly actions: GanttActions;
};

type Held = {
  readonly row: number;
  readonly part: DragPart | 'link-start' | 'link-finish';
  readonly from: Point;
  readonly to: Point;
};
type Point = { readonly x: number; readonly y: number };

/** Less than this is a click. */
const LEAST_WAY = 4;

/** Moves, resizes and links bars by the pointer; until it is let go only this layer is drawn anew. */
export function GanttDrag({ drawing, items, scale, actions }: Props) {
  const [held, setHeld] = useState<Held | null>(null);
  useDragEvents(drawing, { items, scale, actions, held, setHeld });
  if (held === null || !isFarEnough(held)) return null;
  const item = items[held.row];
  if (item === undefined) return null;
  if (held.part === 'move' || held.part === 'end') {
    const preview = actions.dragged(item.id, held.part, daysOf(scale, held.to.x - held.from.x));
    return preview === null ? null : (
      <Preview item={item} preview={preview} middle={middleOf(held.row)} scale={scale} />
    );
  }
  const target = targetAt(items, scale, held);
  return (
    <g pointerEvents="none" stroke="var(--accent)" fill="none" strokeWidth={1.5}>
      <path d={`M${held.from.x} ${held.from.y}L${held.to.x} ${held.to.y}`} strokeDasharray="4 3" />
      {target !== null && (
        <circle cx={target.x} cy={middleOf(target.row) - 1} r={6} fill="var(--accent-soft)" />
      )}
    </g>
  );
}

type Parts = Omit<Props, 'drawing'> & {
  readonly held: Held | null;
  readonly setHeld: (held: Held | null) => void;
};

function useDragEvents(drawing: Props['drawing'], { items, scale, actions, held, setHeld }: Parts): void {
  const onDown = useEffectEvent((event: PointerEvent, svg: SVGSVGElement) => {
    const part = partOf(event.target);
    const at = pointAt(event, svg);
    const row = Math.floor(at.y / ROW_HEIGHT);
    const item = items[row];
    if (item === undefined || event.button !== 0) return;
    actions.onSelect(item.id);
    const isFixed = (part === 'move' && !item.canMove) || (part === 'end' && !item.canResize);
    if (part === null || isFixed) return;
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    setHeld({ row, part, from: at, to: at });
  });
  const onMove = useEffectEvent((event: PointerEvent, svg: SVGSVGElement) => {
    if (held !== null) setHeld({ ...held, to: pointAt(event, svg) });
  });
  const onUp = useEffectEvent(() => {
    if (held === null) return;
    setHeld(null);
    if (isFarEnough(held)) letGo(held, { items, scale, actions });
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || held === null) return;
    event.preventDefault();
    event.stopPropagation();
    setHeld(null);
  });
  const onDouble = useEffectEvent((event: MouseEvent, svg: SVGSVGElement) => {
    const item = items[Math.floor(pointAt(event, svg).y / ROW_HEIGHT)];
    if (item !== undefined && partOf(event.target) !== null) actions.onOpen(item.id);
  });
  useEffect(() => {
    const svg = drawing.current;
    if (svg === null) return undefined;
    const off = new AbortController();
    const { signal } = off;
    svg.addEventListener('pointerdown', (event) => onDown(event, svg), { signal });
    svg.addEventListener('pointermove', (event) => onMove(event, svg), { signal });
    svg.addEventListener('pointerup', () => onUp(), { signal });
    svg.addEventListener('pointercancel', () => setHeld(null), { signal });
    svg.addEventListener('dblclick', (event) => onDouble(event, svg), { signal });
    document.addEventListener('keydown', (event) => onKey(event), { capture: true, signal });
    return () => off.abort();
  }, [drawing, setHeld]);
}

function letGo(held: Held, { items, scale, actions }: Omit<Props, 'drawing'>): void {
  const item = items[held.row];
  if (item === undefined) return;
  if (held.part === 'move' || held.part === 'end') {
    actions.onDrop(item.id, held.part, daysOf(scale, held.to.x - held.from.x));
    return;
  }
  const target = targetAt(items, scale, held);
  if (target === null) return;
  const from = { id: item.id, end: held.part === 'link-start' ? ('start' as const) : ('finish' as const) };
  actions.onLink(from, { id: target.id, end: target.end });
}

/** The bar under the pointer, and the end of it that is nearer. */
function targetAt(items: readonly GanttItem[], scale: TimeScale, { row: own, to }: Held) {
  const row = Math.floor(to.y / ROW_HEIGHT);
  const item = items[row];
  if (item === undefined || item.plan === null || row === own) return null;
  const start = xOf(scale, item.plan.from);
  const finish = xOf(scale, item.plan.to);
  if (to.x < start - REACH || to.x > finish + REACH) return null;
  const end: BarEnd = to.x <= (start + finish) / 2 ? 'start' : 'finish';
  return { row, id: item.id, end, x: end === 'start' ? start : finish };
}

/** So near beside a bar is meant for it. */
const REACH = 14;

function isFarEnough({ from, to }: Held): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= LEAST_WAY;
}

function partOf(target: EventTarget | null): Held['part'] | null {
  const part = target instanceof SVGElement ? target.dataset['part'] : undefined;
  return parts.find((one) => one === part) ?? null;
}

const parts = ['move', 'end', 'link-start', 'link-finish'] as const;

/** In the chart's own coordinates: the drawing says where in them it begins. */
function pointAt(event: MouseEvent, svg: SVGSVGElement): Point {
  const { left, top } = svg.getBoundingClientRect();
  const { x, y } = svg.viewBox.baseVal;
  return { x: event.clientX - left + x, y: event.clientY - top + y };
}
