import { dayAtMinute, dayEndedAt, type Minute, minuteOf, startOfDay } from '#shared/values/moment.ts';
import { Html, html } from '../../../papers/print/html.ts';
import { ink } from '../../../papers/print/print-style.ts';
import { beijingTime } from '../../../papers/beijing-time.ts';
import { filled } from '../../../exports/export-words.ts';
import type { ExportFacts } from '../export-facts.ts';
import type { PlanFileWords } from '../plan-file-words.ts';
import { chartInk } from './chart-ink.ts';
import { axisHead, groundDrawing } from './gantt-ground.ts';
import { linkDrawings, rowDrawing, type RowPlace } from './gantt-rows.ts';
import { legendDrawing } from './legend.ts';
import { OutlineTable } from './outline-table.ts';
import { fitted, mm } from './paper-text.ts';
import { HEAD_HEIGHT, MARGIN, type SheetPlan, sheetPlan, TITLE_HEIGHT } from './sheet-size.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** How wide names are, of the sheet's width. */
const NAMES = { A4: 58, other: 0.2 } as const;
const FONTS = `"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", Arial, sans-serif`;

export interface PrintOrder {
  readonly onePage: boolean;
  readonly paper: 'A4' | 'A3';
}

/** The plan as sheets for the wall: the outline beside its Gantt chart, the head repeated on every sheet. */
export function planPrint(facts: ExportFacts, words: PlanFileWords, { onePage, paper }: PrintOrder): string {
  const plan = sheetPlan(facts.timeline.tasks.length, onePage, paper);
  const { size, pages } = plan;
  const title = filled(words.print.title, { programme: facts.programme });
  const sheets = pages.map((_, page) => sheetDrawing(facts, words, plan, page));
  const style = new Html(`
@page { size: ${size.width}mm ${size.height}mm; margin: ${MARGIN}mm; }
html { background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
svg { display: block; break-after: page; }
svg:last-child { break-after: auto; }
@media screen { body { padding: 8mm; } svg { margin: 0 auto 8mm; box-shadow: 0 0 0 .3mm #c9d0d9; } }
`);
  return html`<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8">
<title>${title}</title>
<style>${style}</style></head><body>
${sheets}
</body></html>
`.text;
}

function sheetDrawing(facts: ExportFacts, words: PlanFileWords, plan: SheetPlan, page: number): Html {
  const { size, rowHeight, pages } = plan;
  const { from, count } = pages[page] ?? { from: 0, count: 0 };
  const width = size.width - 2 * MARGIN;
  // A hair less than the page: rounding must not push it over to the next.
  const height = size.height - 2 * MARGIN - 0.5;
  const table = new OutlineTable(facts, words, 0, size.name === 'A4' ? NAMES.A4 : width * NAMES.other);
  const axis = planAxis(facts, table.width, width - table.width);
  const top = TITLE_HEIGHT + HEAD_HEIGHT;
  const place: RowPlace = { axis, top, rowHeight, from, count };
  const rows = Array.from({ length: count }, (_, at) => from + at);
  const bottom = top + count * rowHeight;
  const [calendar] = facts.schedule.network.calendars;
  if (calendar === undefined) return html``;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${mm(width)}mm" height="${mm(height)}mm" viewBox="0 0 ${mm(width)} ${mm(height)}" font-family="${FONTS.replaceAll('"', "'")}" style="font-variant-numeric:tabular-nums">
<defs><pattern id="make-up" width="1" height="1" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V1" stroke="${chartInk.makeUp}" stroke-width=".5"/></pattern><clipPath id="chart"><rect x="${mm(axis.left)}" y="${mm(TITLE_HEIGHT)}" width="${mm(axis.width)}" height="${mm(bottom - TITLE_HEIGHT)}"/></clipPath></defs>
<rect width="${mm(width)}" height="${mm(height)}" fill="#fff"/>
${headlines(facts, words, width, page, pages.length)}
${groundDrawing(axis, calendar, TITLE_HEIGHT + 5.5, bottom - TITLE_HEIGHT - 5.5)}
${axisHead(axis, calendar, TITLE_HEIGHT, words)}
${table.head(TITLE_HEIGHT, HEAD_HEIGHT, words)}
${rows.map((row) => rowGround(facts, row, place, table.width, width))}
${frame(width, TITLE_HEIGHT, top, bottom, table.width)}
${rows.map((row) => table.row(row, top + (row - from + 0.5) * rowHeight))}
<g clip-path="url(#chart)">${linkDrawings(facts, place)}${rows.map((row) => rowDrawing(facts, row, place))}${nowLines(facts, axis, top, bottom)}</g>
${count === 0 ? html`<text x="1" y="${mm(top + 6)}" font-size="3" fill="${ink.caption}">${words.print.empty}</text>` : html``}
${legendDrawing(facts, words, height - 2.6)}
</svg>
`;
}

function headlines(
  facts: ExportFacts,
  words: PlanFileWords,
  width: number,
  page: number,
  pages: number,
): Html {
  const { timeline, schedule, programme, baseline } = facts;
  const { isSummary } = schedule.network.outline;
  const leaves = timeline.tasks.filter((_, at) => isSummary[at] !== 1);
  const gates = leaves.filter(({ isGate }) => isGate).length;
  const milestones = leaves.filter(({ isGate, duration }) => !isGate && duration.hundredths === 0).length;
  const { print } = words;
  const first = words.day(dayAtMinute(minuteOf(timeline.settings.projectStart)));
  const last = words.day(dayEndedAt(schedule.projectFinish));
  const counts = {
    tasks: String(leaves.length - gates - milestones),
    milestones: String(milestones),
    gates: String(gates),
  };
  const said = [
    filled(print.meta, { first, last, ...counts }),
    timeline.settings.statusAt === null
      ? ''
      : filled(print.status, { day: words.day(dayAtMinute(minuteOf(timeline.settings.statusAt))) }),
    baseline === null ? '' : filled(print.baseline, { name: baseline.name }),
  ].filter((text) => text !== '');
  const title = fitted(filled(print.title, { programme }), 5.2, width - 60);
  const { position } = facts;
  const made = [
    filled(print.position, { seq: String(position.seq) }),
    ...(position.at === null ? [] : [beijingTime(position.at)]),
  ].join(' · ');
  const number = pages > 1 ? filled(print.page, { page: String(page + 1), pages: String(pages) }) : '';
  return html`<text x="0" y="5" font-size="5.2" font-weight="700" fill="${ink.text}">${title}</text>
<text x="0" y="9.6" font-size="2.9" fill="${ink.secondary}">${fitted(said.join(' · '), 2.9, width - 50)}</text>
<g font-size="2.6" text-anchor="end" fill="${ink.caption}"><text x="${mm(width)}" y="5">${number}</text><text x="${mm(width)}" y="9.6">${made}</text></g>`;
}

/** Everything that is drawn: dates, baseline, deadlines, today and the status date where they are near. */
function planAxis({ timeline, schedule, baseline }: ExportFacts, left: number, width: number): TimeAxis {
  let from: Minute = minuteOf(timeline.settings.projectStart);
  let to: Minute = schedule.projectFinish;
  for (const start of schedule.start) from = Math.min(from, start);
  for (const finish of schedule.finish) to = Math.max(to, finish);
  for (const { start, finish } of baseline?.taskOf.values() ?? []) {
    from = Math.min(from, minuteOf(start));
    to = Math.max(to, minuteOf(finish));
  }
  return timeAxis(from, to, left, width);
}

function rowGround(
  { schedule }: ExportFacts,
  row: number,
  { top, rowHeight, from }: RowPlace,
  tableWidth: number,
  width: number,
): Html {
  const y = top + (row - from) * rowHeight;
  const tint =
    schedule.network.outline.isSummary[row] === 1
      ? html`<rect x="0" y="${mm(y)}" width="${mm(tableWidth)}" height="${mm(rowHeight)}" fill="${ink.ground}"/>`
      : html``;
  return html`${tint}<path d="M0 ${mm(y + rowHeight)}H${mm(width)}" stroke="${ink.line}" stroke-width=".12"/>`;
}

function frame(width: number, headTop: number, top: number, bottom: number, tableWidth: number): Html {
  return html`<path d="M0 ${mm(headTop)}H${mm(width)}M0 ${mm(top)}H${mm(width)}M0 ${mm(bottom)}H${mm(width)}M${mm(tableWidth)} ${mm(headTop)}V${mm(bottom)}" fill="none" stroke="${ink.strongLine}" stroke-width=".25"/>`;
}

/** The status date, and today as far as the plan reaches. */
function nowLines({ timeline, today }: ExportFacts, axis: TimeAxis, top: number, bottom: number): Html {
  const line = (minute: Minute, dash: string): Html =>
    html`<path d="M${mm(axis.x(minute))} ${mm(top - 2)}V${mm(bottom)}" stroke="${ink.now}" stroke-width=".35" stroke-dasharray="${dash}"/>`;
  const status = timeline.settings.statusAt;
  return html`${line(startOfDay(today), '1 .8')}${status === null ? html`` : line(minuteOf(status), 'none')}`;
}
