import { memo } from 'react';
import { type GanttItem, middleOf } from './gantt-item.ts';
import {
  Beyond,
  Deadline,
  diamond,
  Ghost,
  LEAST,
  Mark,
  type PartProps,
  Preview,
  Slack,
  Whisker,
} from './gantt-marks.tsx';
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
          from={xOf(scale, Math.min(span.from, item.baseline?.from ?? span.from))}
          to={xOf(scale, lastOf(item, span.to))}
          middle={middle}
        />
      )}
      {item.mark !== null && item.preview === null && span !== null && (
        <Mark
          mark={item.mark}
          x={xOf(scale, Math.max(span.to, item.forecast?.high ?? 0)) + 14}
          middle={middle}
          goneFrom={item.beyond === null ? null : xOf(scale, lastOf(item, span.to))}
        />
      )}
    </g>
  );
});

/** Where all that a row draws ends. */
function lastOf({ baseline, forecast }: GanttItem, to: number): number {
  return Math.max(to, baseline?.to ?? to, forecast?.high ?? to);
}

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
