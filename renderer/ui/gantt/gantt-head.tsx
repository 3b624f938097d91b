import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { monthOf } from '#shared/values/month.ts';
import { dayOfNumber } from '#shared/values/moment.ts';
import type { Formats } from '../formats.ts';
import { useFormats } from '../use-formats.ts';
import type { Part } from './chart-window.ts';
import { type GanttDays, HEAD_HEIGHT } from './gantt-item.ts';
import { headTicks, type Tick } from './head-ticks.ts';
import { type TimeScale, xOfDay } from './time-scale.ts';

type Props = {
  readonly scale: TimeScale;
  readonly days: Part;
  readonly stretches: readonly GanttDays[];
};

const HALF = HEAD_HEIGHT / 2;
/** Room that a label takes. */
const FULL_LABEL = 72;
const SHORT_LABEL = 36;
const LEAST_FOR_NAMES = 2.5;
const LEAST_FOR_BOXES = 4.5;

/** The calendar over the chart: two rows of units, holidays by name, make-up days as 班. */
export const GanttHead = memo(function GanttHead({ scale, days, stretches }: Props) {
  const formats = useFormats();
  const { upper, lower } = headTicks(scale, days.first, days.end);
  const left = xOfDay(scale, days.first);
  const right = xOfDay(scale, days.end);
  return (
    <g fontSize={12}>
      <rect x={left} width={right - left} height={HEAD_HEIGHT} fill="var(--bg-sunken)" />
      <path d={`M${left} ${HEAD_HEIGHT - 0.5}H${right}`} stroke="var(--line-strong)" />
      {lower.map((tick) => (
        <Lower key={tick.first} tick={tick} scale={scale} formats={formats} />
      ))}
      {scale.dayWidth >= LEAST_FOR_NAMES && <Holidays scale={scale} upper={upper} stretches={stretches} />}
      {upper.map((tick) => (
        <Upper key={tick.first} tick={tick} scale={scale} formats={formats} />
      ))}
      {scale.dayWidth >= LEAST_FOR_BOXES && <MakeUpDays scale={scale} stretches={stretches} />}
    </g>
  );
});

type TickProps = { readonly tick: Tick; readonly scale: TimeScale; readonly formats: Formats };

function Upper({ tick, scale, formats }: TickProps) {
  const x = xOfDay(scale, tick.first);
  const width = xOfDay(scale, tick.end) - x;
  // The label stays in sight as long as any of its month is.
  const held = `translateX(clamp(0px, calc(var(--tz-gantt-left, 0px) - ${x}px), ${Math.max(0, width - FULL_LABEL)}px))`;
  return (
    <>
      <path d={`M${x} 0v${HALF}`} stroke="var(--line-strong)" />
      {width > SHORT_LABEL && (
        <text
          x={x + 6}
          y={15}
          fontWeight={500}
          fill="var(--text-2)"
          stroke="var(--bg-sunken)"
          strokeWidth={8}
          paintOrder="stroke"
          style={{ transform: held }}
        >
          {upperText(tick, formats)}
        </text>
      )}
    </>
  );
}

function Lower({ tick, scale, formats }: TickProps) {
  const x = xOfDay(scale, tick.first);
  return (
    <>
      <path d={`M${x} ${HALF}v${HALF}`} stroke="var(--line)" />
      <text x={x + 4} y={37} fontSize={11} fill="var(--text-3)">
        {lowerText(tick, formats)}
      </text>
    </>
  );
}

function upperText({ unit, first }: Tick, formats: Formats): string {
  const day = dayOfNumber(first);
  if (unit === 'year') return day.slice(0, 4);
  return formats.month(monthOf(day), isFull({ unit, first }) ? 'full' : 'short');
}

/** January says its year. */
function isFull({ unit, first }: Pick<Tick, 'unit' | 'first'>): boolean {
  return unit === 'month' && dayOfNumber(first).slice(5, 7) === '01';
}

function lowerText({ unit, first }: Tick, formats: Formats): string {
  const day = dayOfNumber(first);
  if (unit === 'month') return formats.month(monthOf(day), 'short');
  if (unit === 'quarter') return `Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return String(Number(day.slice(8)));
}

type HolidaysProps = {
  readonly scale: TimeScale;
  readonly upper: readonly Tick[];
  readonly stretches: readonly GanttDays[];
};

/** In the middle over their days; never over the label of a month, nor over one another. */
function Holidays({ scale, upper, stretches }: HolidaysProps) {
  const named = stretches.filter(({ kind, name }) => kind === 'holiday' && name !== '');
  let takenTo = Number.NEGATIVE_INFINITY;
  const placed = named.flatMap(({ first, last, name }) => {
    const half = name.length * (/[a-z]/i.test(name) ? 3 : 5.5);
    const middle = (xOfDay(scale, first) + xOfDay(scale, last + 1)) / 2;
    const x = upper.reduce((at, tick) => {
      const begin = xOfDay(scale, tick.first);
      const label = begin + (isFull(tick) ? FULL_LABEL : SHORT_LABEL);
      if (at + half <= begin || at - half >= label) return at;
      return at < begin ? begin - half - 2 : label + half;
    }, middle);
    if (x - half < takenTo) return [];
    takenTo = x + half + 4;
    return [{ first, name, x }];
  });
  return placed.map(({ first, name, x }) => (
    <text key={first} x={x} y={15} textAnchor="middle" fontSize={11} fill="var(--text-2)">
      {name}
    </text>
  ));
}

function MakeUpDays({ scale, stretches }: Pick<Props, 'scale' | 'stretches'>) {
  const { t } = useTranslation();
  const days = stretches
    .filter(({ kind }) => kind === 'make-up')
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
  return days.map((day) => {
    const x = scale.dayWidth >= 24 ? xOfDay(scale, day) + 23 : xOfDay(scale, day) + scale.dayWidth / 2;
    return (
      <g key={day}>
        <rect x={x - 7} y={25} width={14} height={15} rx={2} fill="var(--bg-page)" stroke="var(--text-2)" />
        <text x={x} y={36.5} textAnchor="middle" fontSize={11} fontWeight={600} fill="var(--text)">
          {t('ui.gantt.makeUp')}
        </text>
      </g>
    );
  });
}
