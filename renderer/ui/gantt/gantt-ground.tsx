import { memo } from 'react';
import type { Part } from './chart-window.ts';
import type { GanttDays } from './gantt-item.ts';
import { ROW_HEIGHT } from './gantt-item.ts';
import { headTicks } from './head-ticks.ts';
import { type TimeScale, xOfDay } from './time-scale.ts';

type Props = {
  readonly scale: TimeScale;
  readonly days: Part;
  readonly rows: Part;
  readonly stretches: readonly GanttDays[];
  /** Rows that name what stands under them. */
  readonly shaded: readonly number[];
  readonly patternId: string;
};

/** Below this a weekend is a hair's breadth. */
const LEAST_FOR_WEEKENDS = 1.8;

/** Behind the bars: days without work, make-up days, the lines of rows and months. */
export const GanttGround = memo(function GanttGround(props: Props) {
  const { scale, days, rows, stretches, shaded, patternId } = props;
  const top = rows.first * ROW_HEIGHT;
  const height = (rows.end - rows.first) * ROW_HEIGHT;
  const left = xOfDay(scale, days.first);
  const right = xOfDay(scale, days.end);
  const shown = stretches.filter(({ kind }) => kind !== 'weekend' || scale.dayWidth >= LEAST_FOR_WEEKENDS);
  const { upper } = headTicks(scale, days.first, days.end);
  const months = upper.map(({ first }) => `M${xOfDay(scale, first)} ${top}v${height}`).join('');
  return (
    <g pointerEvents="none">
      <HatchPattern id={patternId} />
      {shaded.map((row) => (
        <rect
          key={row}
          x={left}
          y={row * ROW_HEIGHT}
          width={right - left}
          height={ROW_HEIGHT}
          fill="var(--bg-sunken)"
        />
      ))}
      {shown.map(({ kind, first, last }) => (
        <rect
          key={`${kind} ${first}`}
          x={xOfDay(scale, first)}
          y={top}
          width={(last - first + 1) * scale.dayWidth}
          height={height}
          fill={kind === 'make-up' ? `url(#${patternId})` : fillOf[kind]}
        />
      ))}
      <path d={months} stroke="var(--line-strong)" />
      <path d={rowLines(rows, left, right)} stroke="var(--line)" />
    </g>
  );
});

const fillOf = { weekend: 'var(--bg-nonwork)', holiday: 'var(--bg-holiday)' } as const;

export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v4" stroke="var(--line-strong)" strokeWidth={1.2} />
      </pattern>
    </defs>
  );
}

function rowLines({ first, end }: Part, left: number, right: number): string {
  let lines = '';
  for (let row = first + 1; row <= end; row += 1) lines += `M${left} ${row * ROW_HEIGHT - 0.5}H${right}`;
  return lines;
}
