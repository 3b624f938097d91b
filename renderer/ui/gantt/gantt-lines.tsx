import type { Minute } from '#shared/values/moment.ts';
import { HEAD_HEIGHT } from './gantt-item.ts';
import { type TimeScale, xOf } from './time-scale.ts';

/** A day that stands across all rows: today, the status date. */
export interface GanttLine {
  readonly kind: 'today' | 'status';
  readonly at: Minute;
  readonly label: string;
}

type LinesProps = {
  readonly lines: readonly GanttLine[];
  readonly scale: TimeScale;
  readonly top: number;
  readonly height: number;
};

export function GanttLines({ lines, scale, top, height }: LinesProps) {
  return lines.map(({ kind, at }) => (
    <path
      key={kind}
      pointerEvents="none"
      d={`M${xOf(scale, at)} ${top}v${height}`}
      stroke="var(--accent)"
      strokeWidth={kind === 'today' ? 1.5 : 1}
      strokeDasharray={kind === 'today' ? undefined : '5 3'}
    />
  ));
}

type FlagsProps = { readonly lines: readonly GanttLine[]; readonly scale: TimeScale };

/** Their names in the head, left of the line: filled for today, framed for the status date. */
export function GanttFlags({ lines, scale }: FlagsProps) {
  return lines.map(({ kind, at, label }) => {
    const x = xOf(scale, at);
    const width = labelWidth(label);
    const isToday = kind === 'today';
    const y = isToday ? 3 : 24;
    return (
      <g key={kind}>
        <path d={`M${x} ${y}V${HEAD_HEIGHT}`} stroke="var(--accent)" strokeWidth={isToday ? 1.5 : 1} />
        <rect
          x={x - width + 4}
          y={y}
          width={width}
          height={17}
          rx={2}
          fill={isToday ? 'var(--accent)' : 'var(--bg-page)'}
          stroke="var(--accent)"
        />
        <text
          x={x - width / 2 + 4}
          y={y + 12.5}
          textAnchor="middle"
          fontSize={11}
          fontWeight={600}
          fill={isToday ? 'var(--on-accent)' : 'var(--accent)'}
        >
          {label}
        </text>
      </g>
    );
  });
}

/** Chinese characters are as wide as they are high. */
function labelWidth(label: string): number {
  return Array.from(label).reduce((width, sign) => width + (sign > '\u2e80' ? 11.5 : 6.5), 12);
}
