import { shapePath } from '../status-mark.tsx';
import type { GanttItem, TimeSpan } from './gantt-item.ts';
import { type TimeScale, xOf } from './time-scale.ts';

/* What stands beside a bar: its baseline, its slack, its forecast, its deadline, and words. */

export type PartProps = {
  readonly item: GanttItem;
  readonly span: TimeSpan;
  readonly middle: number;
  readonly scale: TimeScale;
};

export const LEAST = 2;

export function diamond(x: number, y: number, size: number): string {
  return `M${x} ${y - size}L${x + size} ${y} ${x} ${y + size} ${x - size} ${y}Z`;
}

/** Words stay legible where a line runs behind them. */
const halo = { paintOrder: 'stroke', stroke: 'var(--bg-page)', strokeWidth: 3 } as const;

type BeyondProps = {
  readonly beyond: NonNullable<GanttItem['beyond']>;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
};

/**
 * An arrow and a word at the edge while the bar lies beyond it. Where the chart is scrolled to stands in the style of
 * its place, so that scrolling draws nothing anew.
 */
export function Beyond({ beyond, from, to, middle }: BeyondProps) {
  const left = {
    transform: 'translateX(calc(var(--tz-gantt-at, 0) * 1px))',
    opacity: `clamp(0, calc(var(--tz-gantt-at, 0) - ${Math.round(to)}), 1)`,
  };
  const right = {
    transform: 'translateX(calc(var(--tz-gantt-end, 0) * 1px))',
    opacity: `clamp(0, calc(${Math.round(from)} - var(--tz-gantt-end, 99999999)), 1)`,
  };
  return (
    <g pointerEvents="none" fontSize={12} fill="var(--text-3)" {...halo}>
      <g style={left}>
        <path d={`M12 ${middle - 4}l-5 4 5 4z`} />
        <text x={18} y={middle + 4}>
          {beyond.left}
        </text>
      </g>
      <g style={right}>
        <path d={`M-12 ${middle - 4}l5 4-5 4z`} />
        <text x={-18} y={middle + 4} textAnchor="end">
          {beyond.right}
        </text>
      </g>
    </g>
  );
}

export function Ghost({ item, span, middle, scale }: PartProps) {
  const from = xOf(scale, span.from);
  const to = xOf(scale, span.to);
  if (item.shape === 'gate') {
    return (
      <path
        d={`M${to} ${middle - 15}v30`}
        stroke="var(--ch-plan)"
        strokeWidth={1.5}
        strokeDasharray="3 2.5"
        pointerEvents="none"
      />
    );
  }
  if (item.shape === 'milestone') {
    return (
      <path
        d={diamond(to, middle, 5)}
        fill="none"
        stroke="var(--ch-axis)"
        strokeWidth={1.4}
        pointerEvents="none"
      />
    );
  }
  const below = item.shape === 'phase' ? 5 : 7;
  return (
    <rect
      pointerEvents="none"
      x={from}
      y={middle + below}
      width={Math.max(LEAST, to - from)}
      height={3}
      fill="var(--ga-base)"
    />
  );
}

export function Slack({
  from,
  to,
  middle,
}: {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}) {
  return (
    <path
      pointerEvents="none"
      d={`M${from + 1} ${middle - 1}H${to}M${to} ${middle - 5}v8`}
      fill="none"
      stroke="var(--ch-axis)"
      strokeWidth={1.2}
      strokeDasharray="2 2"
    />
  );
}

type WhiskerProps = {
  readonly forecast: NonNullable<GanttItem['forecast']>;
  readonly middle: number;
  readonly scale: TimeScale;
};

/** From P10 to P80. */
export function Whisker({ forecast, middle, scale }: WhiskerProps) {
  const low = xOf(scale, forecast.low);
  const high = xOf(scale, forecast.high);
  return (
    <path
      pointerEvents="none"
      d={`M${low} ${middle - 4}v8M${low} ${middle}H${high}M${high} ${middle - 6}v12`}
      fill="none"
      stroke="var(--text)"
      strokeWidth={2}
    />
  );
}

type DeadlineProps = { readonly x: number; readonly isMissed: boolean; readonly middle: number };

/** An arrow that points down at the day. */
export function Deadline({ x, isMissed, middle }: DeadlineProps) {
  return (
    <path
      pointerEvents="none"
      d={`M${x} ${middle - 13}v9M${x - 4.5} ${middle - 7}L${x} ${middle + 0.5}l4.5-7.5z`}
      fill={isMissed ? 'var(--bad)' : 'var(--text-2)'}
      stroke={isMissed ? 'var(--bad)' : 'var(--text-2)'}
      strokeWidth={1.2}
    />
  );
}

type PreviewProps = {
  readonly item: Pick<GanttItem, 'shape'>;
  readonly preview: NonNullable<GanttItem['preview']>;
  readonly middle: number;
  readonly scale: TimeScale;
};

/** Where it would stand: dashed, with how far that is. */
export function Preview({ item: { shape }, preview, middle, scale }: PreviewProps) {
  const from = xOf(scale, preview.from);
  const to = xOf(scale, preview.to);
  const isPoint = shape === 'milestone' || shape === 'gate';
  const outline = isPoint
    ? diamond(to, middle, 9)
    : `M${from + 0.75} ${middle - 9.25}H${Math.max(from + LEAST, to - 0.75)}v16.5H${from + 0.75}Z`;
  return (
    <g pointerEvents="none">
      <path d={outline} fill="none" stroke="var(--accent)" strokeWidth={1.5} strokeDasharray="4 3" />
      {preview.text !== '' && (
        <text x={to + (isPoint ? 14 : 8)} y={middle + 4} fontSize={12} fontWeight={600} fill="var(--accent)">
          {preview.text}
        </text>
      )}
    </g>
  );
}

type MarkProps = {
  readonly mark: NonNullable<GanttItem['mark']>;
  readonly x: number;
  readonly middle: number;
  /** From where on the chart is scrolled past all of the row; null where nothing is said at its edge. */
  readonly goneFrom: number | null;
};

/** What is said at the edge for a bar beyond it takes the place of its mark. */
export function Mark({ mark, x, middle, goneFrom }: MarkProps) {
  const style =
    goneFrom === null
      ? undefined
      : { opacity: `clamp(0, calc(${Math.round(goneFrom) + 1} - var(--tz-gantt-at, 0)), 1)` };
  const colour = mark.status === 'stop' ? 'var(--bad)' : 'var(--warn)';
  return (
    <g pointerEvents="none" fill={colour} style={style} {...halo}>
      <path d={shapePath(mark.status)} transform={`translate(${x} ${middle - 6})`} />
      <text x={x + 14} y={middle + 3} fontSize={12}>
        {mark.word}
      </text>
    </g>
  );
}
