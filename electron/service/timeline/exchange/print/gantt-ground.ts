import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import { holidayNames } from '#shared/domain/schedule/national-calendar.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import { type Html, html } from '../../../papers/print/html.ts';
import { ink } from '../../../papers/print/print-style.ts';
import type { PlanFileWords } from '../plan-file-words.ts';
import { chartInk } from './chart-ink.ts';
import { fitted, mm, textWidth } from './paper-text.ts';
import { type AxisTick, axisTicks, type TimeAxis } from './time-axis.ts';

const SMALL = 2.2;
/** Narrower days are not worth their ink. */
const LEAST_DAY = 0.28;

interface Span {
  readonly from: number;
  readonly count: number;
  readonly kind: 'weekend' | 'holiday' | 'makeUp';
  readonly name: string;
}

/** Days off, holidays and make-up days behind the rows. */
export function groundDrawing(axis: TimeAxis, calendar: WorkCalendar, top: number, height: number): Html[] {
  if (axis.dayWidth < LEAST_DAY) return [];
  return spansIn(axis, calendar).map(({ from, count, kind }) => {
    const x = axis.left + from * axis.dayWidth;
    const width = count * axis.dayWidth;
    const fill = kind === 'makeUp' ? 'url(#make-up)' : chartInk[kind];
    return html`<rect x="${mm(x)}" y="${mm(top)}" width="${mm(width)}" height="${mm(height)}" fill="${fill}"/>`;
  });
}

/** Months and weeks, the names of holidays, and a mark over every make-up day. */
export function axisHead(axis: TimeAxis, calendar: WorkCalendar, top: number, words: PlanFileWords): Html {
  const { upper, lower } = axisTicks(axis, words);
  const line = (tick: AxisTick, y: number, length: number): Html =>
    html`<path d="M${mm(tick.x)} ${mm(y)}v${mm(length)}" stroke="${ink.strongLine}" stroke-width=".15"/>`;
  const label = (tick: AxisTick, y: number, size: number): Html =>
    textWidth(tick.text, size) + 1 > tick.width
      ? html``
      : html`<text x="${mm(tick.x + 1)}" y="${mm(y)}" font-size="${size}" fill="${ink.secondary}">${tick.text}</text>`;
  return html`${upper.map((tick) => [line(tick, top, 5.5), label(tick, top + 3.8, 2.8)])}
${lower.map((tick) => [line(tick, top + 5.5, 5.5), label(tick, top + 9.4, SMALL)])}
${namedDays(axis, calendar, top, words)}`;
}

/** Over months the names of holidays stand beside them, where they have room. */
function namedDays(axis: TimeAxis, calendar: WorkCalendar, top: number, words: PlanFileWords): Html[] {
  if (axis.dayWidth < LEAST_DAY) return [];
  let taken = Number.NEGATIVE_INFINITY;
  return spansIn(axis, calendar).flatMap(({ from, count, kind, name }) => {
    const x = axis.left + (from + count / 2) * axis.dayWidth;
    if (kind === 'makeUp') {
      const mark = words.print.makeUpMark;
      if (axis.dayWidth < 1.1) return [];
      return html`<text x="${mm(x)}" y="${mm(top + 7.2)}" font-size="1.5" font-weight="600" text-anchor="middle" fill="${ink.now}">${mark}</text>`;
    }
    const text = fitted(holidayText(name, words), SMALL, 24);
    const width = textWidth(text, SMALL);
    // A little to the right rather than over the one before.
    const begin = Math.max(x - width / 2, taken);
    const isFar = begin - (x - width / 2) > 5;
    if (kind !== 'holiday' || name === '' || axis.dayWidth * 7 < 4 || isFar) return [];
    taken = begin + width + 1;
    return html`<text x="${mm(begin)}" y="${mm(top - 0.8)}" font-size="${SMALL}" fill="${ink.caption}">${text}</text>`;
  });
}

/** Official holidays in the reader's language; what people named themselves as they named it. */
function holidayText(name: string, words: PlanFileWords): string {
  const known = holidayNames(name).map((each) => words.holiday[each]);
  return known.length === 0 ? name : known.join(' · ');
}

/** Days in a row of one kind. */
function spansIn(axis: TimeAxis, calendar: WorkCalendar): Span[] {
  const spans: { from: number; count: number; kind: Span['kind']; name: string }[] = [];
  for (let at = 0; at < axis.dayCount; at += 1) {
    const day = axis.firstDay + at;
    const usual = (calendar.days.week[weekdayOf(day)] ?? []).length > 0;
    const exception = calendar.exceptionOn(day);
    const works = exception === null ? usual : exception.shifts.length > 0;
    if (works && (usual || exception === null)) continue;
    const kind = works ? 'makeUp' : exception === null ? 'weekend' : 'holiday';
    const name = exception?.name ?? '';
    const last = spans.at(-1);
    if (last !== undefined && last.from + last.count === at && last.kind === kind && last.name === name)
      last.count += 1;
    else spans.push({ from: at, count: 1, kind, name });
  }
  return spans;
}
