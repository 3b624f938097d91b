import { memo } from 'react';
import { shapePath } from '../status-mark.tsx';
import { type GanttItem, middleOf, type TimeSpan } from './gantt-item.ts';
import { type TimeScale, xOf } from './time-scale.ts';

type Props = {
  readonly item: GanttItem;
  readonly row: number;
  readonly scale: TimeScale;
};

/** All that one row draws, in the chart's own coordinates: it is drawn again when its item or the scale changes. */
export const GanttBar = memo(function GanttBar({ item, row, scale }: Props) {
  const middle = middleOf(row);
  const span = item.plan;
  const isPoint = item.shape === 'milestone' || item.shape === 'gate';
  return (
    <g className="tz-gantt-item" data-id={item.id}>
      {item.baseline !== null && <Ghost item={item} span={item.baseline} middle={middle} scale={scale} />}
      {item.slackTo !== null && span !== null && (
        <Slack from={xOf(scale, span.to)} to={xOf(scale, item.slackTo)} middle={middle} />
      )}
      {item.forecast !== null && <Whisker forecast={item.forecast} middle={middle} scale={scale} />}
      {span !== null && item.shape === 'phase' && (
        <Phase item={item} span={span} middle={middle} scale={scale} />
      )}
      {span !== null && item.shape === 'bar' && (
        <Task item={item} span={span} middle={middle} scale={scale} />
      )}
      {span !== null && isPoint && <Point item={item} at={xOf(scale, span.to)} middle={middle} />}
      {item.deadline !== null && (
        <Deadline x={xOf(scale, item.deadline.at)} isMissed={item.deadline.isMissed} middle={middle} />
      )}
      {item.preview !== null && <Preview item={item} preview={item.preview} middle={middle} scale={scale} />}
      {item.beyond !== null && span !== null && (
        <Beyond
          beyond={item.beyond}
          from={xOf(scale, item.baseline === null ? span.from : Math.min(span.from, item.baseline.from))}
          to={xOf(scale, item.baseline === null ? span.to : Math.max(span.to, item.baseline.to))}
          middle={middle}
        />
      )}
      {item.mark !== null && item.preview === null && span !== null && (
        <Mark
          mark={item.mark}
          x={xOf(scale, Math.max(span.to, item.forecast?.high ?? 0)) + 14}
          middle={middle}
        />
      )}
    </g>
  );
});

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
function Beyond({ beyond, from, to, middle }: BeyondProps) {
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

type PartProps = {
  readonly item: GanttItem;
  readonly span: TimeSpan;
  readonly middle: number;
  readonly scale: TimeScale;
};

const LEAST = 2;

function Task({ item, span, middle, scale }: PartProps) {
  const x = xOf(scale, span.from);
  const width = Math.max(LEAST, xOf(scale, span.to) - x);
  const done = item.doneTo === null ? 0 : Math.min(width, xOf(scale, item.doneTo) - x);
  const top = middle - 7;
  return (
    <>
      <rect
        className={item.canMove ? 'tz-gantt-body tz-gantt-moves' : 'tz-gantt-body'}
        data-part="move"
        x={x}
        y={top}
        width={width}
        height={12}
        rx={2}
        fill={item.isCritical ? 'var(--ga-crit-rest)' : 'var(--ga-bar)'}
      />
      {done > 0 && (
        <rect
          pointerEvents="none"
          x={x}
          y={top}
          width={done}
          height={12}
          rx={2}
          fill={item.isCritical ? 'var(--ga-crit)' : 'var(--ga-done)'}
        />
      )}
      {(item.isCritical || item.isNearCritical) && (
        <path
          pointerEvents="none"
          d={`M${x} ${top - 0.75}H${x + width}`}
          fill="none"
          stroke="var(--ga-crit)"
          strokeWidth={1.5}
          strokeDasharray={item.isCritical ? undefined : '3 3'}
        />
      )}
      {item.canResize && (
        <rect
          className="tz-gantt-edge"
          data-part="end"
          x={x + Math.max(width - 4, width * 0.7)}
          y={top - 2}
          width={Math.min(4, width * 0.3) + 4}
          height={16}
          fill="transparent"
        />
      )}
      <Dots from={x} to={x + width} middle={middle} />
    </>
  );
}

/** Where a link can be drawn from: shown while the bar is pointed at. */
function Dots({ from, to, middle }: { readonly from: number; readonly to: number; readonly middle: number }) {
  return (
    <>
      {(
        [
          ['link-start', from - 7],
          ['link-finish', to + 8],
        ] as const
      ).map(([part, x]) => (
        <circle
          key={part}
          className="tz-gantt-dot"
          data-part={part}
          cx={x}
          cy={middle - 1}
          r={4.5}
          opacity={0}
          fill="var(--bg-page)"
          stroke="var(--accent)"
          strokeWidth={1.5}
        />
      ))}
    </>
  );
}

function Phase({ item, span, middle, scale }: PartProps) {
  const x = xOf(scale, span.from);
  const end = Math.max(x + LEAST, xOf(scale, span.to));
  const top = middle - 5;
  const fill = item.isCritical ? 'var(--ga-crit)' : 'var(--ga-done)';
  return (
    <g fill={fill}>
      <rect className="tz-gantt-body" data-part="move" x={x} y={top} width={end - x} height={6} />
      {end - x > 12 && <path d={`M${x} ${top}v11l5-5v-6zM${end} ${top}v11l-5-5v-6z`} pointerEvents="none" />}
    </g>
  );
}

type PointProps = { readonly item: GanttItem; readonly at: number; readonly middle: number };

function Point({ item, at, middle }: PointProps) {
  const className = item.canMove ? 'tz-gantt-body tz-gantt-moves' : 'tz-gantt-body';
  return (
    <>
      {item.shape === 'gate' ? (
        <>
          <rect
            className={className}
            data-part="move"
            x={at - 8}
            y={middle - 8}
            width={16}
            height={16}
            fill="var(--text)"
          />
          <text
            x={at}
            y={middle + 4}
            textAnchor="middle"
            pointerEvents="none"
            fontSize={11}
            fontWeight={600}
            fill="var(--bg-page)"
          >
            {item.number}
          </text>
        </>
      ) : (
        <path
          className={className}
          data-part="move"
          d={diamond(at, middle, 7)}
          fill={item.isCritical ? 'var(--ga-crit)' : 'var(--ga-done)'}
        />
      )}
      <Dots from={at - 5} to={at + 5} middle={middle + 1} />
    </>
  );
}

function diamond(x: number, y: number, size: number): string {
  return `M${x} ${y - size}L${x + size} ${y} ${x} ${y + size} ${x - size} ${y}Z`;
}

function Ghost({ item, span, middle, scale }: PartProps) {
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

function Slack({
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
function Whisker({ forecast, middle, scale }: WhiskerProps) {
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
function Deadline({ x, isMissed, middle }: DeadlineProps) {
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
};

function Mark({ mark, x, middle }: MarkProps) {
  const colour = mark.status === 'stop' ? 'var(--bad)' : 'var(--warn)';
  return (
    <g pointerEvents="none" fill={colour} {...halo}>
      <path d={shapePath(mark.status)} transform={`translate(${x} ${middle - 6})`} />
      <text x={x + 14} y={middle + 3} fontSize={12}>
        {mark.word}
      </text>
    </g>
  );
}
