import { scaled } from '#renderer/ui/kpi/kpi-scale.ts';
import type { KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import { addDays, type Day, daysBetween } from '#shared/values/day.ts';
import { monthOf } from '#shared/values/month.ts';
import type { ChartBand, ChartLine } from './history-series.ts';
import type { HistoryView } from './kpis-search.ts';
import { aimPoint, type Telling, type ToldKpi } from './kpi-telling.ts';

/** What a view of the history draws, in days since its first day and in the KPI's unit. */
export type Drawing = {
  readonly first: Day;
  readonly extent: readonly [number, number];
  readonly lines: readonly ChartLine[];
  readonly band: ChartBand;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly isFromZero: boolean;
};

/** Which views there are: what does not add up has no cumulative view, and no landing of its own. */
export function viewsOf({ kpi }: ToldKpi, page: KpiPage): readonly HistoryView[] {
  const hasLanding = page.pace.some(({ landing }) => landing !== null);
  return [
    'periods',
    ...(kpi.aggregation === 'sum' && page.pace.length > 0 ? (['soFar'] as const) : []),
    ...(hasLanding ? (['landing'] as const) : []),
  ];
}

export function drawingOf(view: HistoryView, page: KpiPage, told: ToldKpi, telling: Telling): Drawing | null {
  if (view === 'periods') return periodsDrawing(page, told, telling);
  return view === 'soFar' ? soFarDrawing(page, told, telling) : landingDrawing(page, told, telling);
}

const MOST_TICKS = 9;
const MOST_MONTHS = 12;

/** Dates under the axis, as many as there is room for. */
function ticksOf(days: readonly Day[], first: Day, { formats }: Telling): Drawing['ticks'] {
  const step = Math.max(1, Math.ceil(days.length / MOST_TICKS));
  const isLong = days.length > 0 && daysBetween(first, days.at(-1) ?? first) > 500;
  return days
    .filter((_, at) => at % step === 0)
    .map((day) => ({
      at: daysBetween(first, day),
      text: isLong ? formats.month(monthOf(day)) : formats.day(day, 'short'),
    }));
}

function trimmed(points: ChartLine['points']): ChartLine['points'] {
  return points.slice(0, points.findLastIndex(([, value]) => value !== null) + 1);
}

function periodsDrawing({ history }: KpiPage, told: ToldKpi, telling: Telling): Drawing | null {
  const { t } = telling;
  const begin = history[0]?.periodDay;
  if (begin === undefined) return null;
  const at = (day: Day) => daysBetween(begin, day);
  const inUnit = (value: number | null) => (value === null ? null : scaled(value, told.scale));
  const actual = trimmed(history.map(({ periodDay, value }) => [at(periodDay), inUnit(value)] as const));
  const due = trimmed(history.map((point) => [at(point.periodDay), inUnit(point.due)] as const));
  const isSum = told.kpi.aggregation === 'sum';
  return {
    first: begin,
    extent: [0, Math.max(1, at(history.at(-1)?.periodDay ?? begin))],
    lines: [
      ...(due.length > 0
        ? [
            {
              id: isSum ? 'due' : 'target',
              name: t(isSum ? 'kpis.chart.due' : 'kpis.chart.target'),
              points: due,
            } as const,
          ]
        : []),
      {
        id: 'actual',
        name: t('kpis.chart.actual'),
        points: actual,
        hollow: history.map(({ revision }) => revision > 1),
      },
    ],
    band: [],
    ticks: ticksOf(
      history.map(({ periodDay }) => periodDay),
      begin,
      telling,
    ),
    isFromZero: isSum,
  };
}

/** All that came together in the target's period, against what was due, to where it lands. */
function soFarDrawing({ pace, standing }: KpiPage, told: ToldKpi, telling: Telling): Drawing | null {
  const { t } = telling;
  const { target } = standing;
  if (target === null || pace.length === 0) return null;
  const begin = target.firstDay;
  const at = (day: Day) => daysBetween(begin, day) + 1;
  const inUnit = (value: number | null) => (value === null ? null : scaled(value, told.scale));
  const end = at(target.lastDay);
  const goal = inUnit(aimPoint(target.aim)) ?? 0;
  const actual = trimmed([
    [0, 0],
    ...pace.map(({ lastDay, value }) => [at(lastDay), inUnit(value)] as const),
  ]);
  const now = actual.at(-1);
  const due = pace.flatMap((point) =>
    at(point.lastDay) < end ? [[at(point.lastDay), inUnit(point.due)] as const] : [],
  );
  const ahead = aheadOf(now, end, told, telling);
  return {
    first: begin,
    extent: [0, Math.max(end, ...actual.map(([x]) => x))],
    lines: [
      {
        id: 'due',
        name: `${t('kpis.chart.target')} ${telling.words.text(aimPoint(target.aim), told.scale)}`,
        points: [[0, 0], ...due, [end, goal]],
      },
      ...ahead.lines,
      { id: 'actual', name: t('kpis.chart.soFar'), points: actual },
    ],
    band: ahead.band,
    ticks: monthTicks(begin, target.lastDay, telling),
    isFromZero: true,
  };
}

/** From where it stands to where it lands; nothing where the period is over. */
function aheadOf(
  now: ChartLine['points'][number] | undefined,
  end: number,
  { standing: { landing }, scale }: ToldKpi,
  { t, words }: Telling,
): Pick<Drawing, 'lines' | 'band'> {
  if (landing === null || now === undefined || now[0] >= end) return { lines: [], band: [] };
  const [at, value] = now;
  const expected = scaled(landing.expected, scale);
  return {
    lines: [
      {
        id: 'expected',
        name: `${t('kpis.chart.expected')} ${words.text(landing.expected, scale)}`,
        points: [now, [end, expected]],
      },
    ],
    band: [
      { at, low: value ?? 0, high: value ?? 0 },
      { at: end, low: scaled(landing.low, scale), high: scaled(landing.high, scale) },
    ],
  };
}

/** Where it was said to land, period by period: the band narrows as the target's period ends. */
function landingDrawing({ pace, standing }: KpiPage, told: ToldKpi, telling: Telling): Drawing | null {
  const { t, words } = telling;
  const points = pace.flatMap(({ lastDay, landing }) => (landing === null ? [] : [{ lastDay, landing }]));
  const begin = points[0]?.lastDay;
  if (begin === undefined) return null;
  const at = (day: Day) => daysBetween(begin, day);
  const inUnit = (value: number) => scaled(value, told.scale);
  const last = Math.max(1, at(points.at(-1)?.lastDay ?? begin));
  const goal = aimPoint(standing.target?.aim ?? null);
  return {
    first: begin,
    extent: [0, last],
    lines: [
      ...(goal === null
        ? []
        : [
            {
              id: 'target',
              name: `${t('kpis.chart.target')} ${words.text(goal, told.scale)}`,
              points: [
                [0, inUnit(goal)],
                [last, inUnit(goal)],
              ],
            } as const,
          ]),
      {
        id: 'expected',
        name: t('kpis.chart.expected'),
        points: points.map(({ lastDay, landing }) => [at(lastDay), inUnit(landing.expected)] as const),
      },
    ],
    band: points.map(({ lastDay, landing }) => ({
      at: at(lastDay),
      low: inUnit(landing.low),
      high: inUnit(landing.high),
    })),
    ticks: ticksOf(
      points.map(({ lastDay }) => lastDay),
      begin,
      telling,
    ),
    isFromZero: false,
  };
}

const SHORT_DAYS = 120;
const FORTNIGHT = 14;

/** The beginning of each month, or of a short period every second week. */
function monthTicks(first: Day, last: Day, { formats }: Telling): Drawing['ticks'] {
  const length = daysBetween(first, last) + 1;
  const days = Array.from({ length }, (_, at) => addDays(first, at));
  if (length <= SHORT_DAYS) {
    return days.flatMap((day, at) => (at % FORTNIGHT === 0 ? [{ at, text: formats.day(day, 'short') }] : []));
  }
  const months = days.flatMap((day, at) => (day.endsWith('-01') ? [{ at, day }] : []));
  const step = Math.ceil(months.length / MOST_MONTHS);
  return months
    .filter((_, index) => index % step === 0)
    .map(({ at, day }) => ({ at, text: formats.month(monthOf(day), 'short') }));
}
