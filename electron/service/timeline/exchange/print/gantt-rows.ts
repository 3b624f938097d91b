import type { Task } from '#shared/domain/timeline/task.ts';
import type { Day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf, type Minute } from '#shared/values/moment.ts';
import { type Html, html } from '../../../papers/print/html.ts';
import { ink } from '../../../papers/print/print-style.ts';
import type { ExportFacts } from '../export-facts.ts';
import { chartInk } from './chart-ink.ts';
import { mm } from './paper-text.ts';
import type { TimeAxis } from './time-axis.ts';

/** Where the rows of a page stand. */
export interface RowPlace {
  readonly axis: TimeAxis;
  readonly top: number;
  readonly rowHeight: number;
  /** The first row of the page, by its index in the plan. */
  readonly from: number;
  readonly count: number;
}

/** A task's bar, diamond or square, with its baseline under it. */
export function rowDrawing(facts: ExportFacts, index: number, place: RowPlace): Html {
  const task = facts.timeline.tasks[index];
  if (task === undefined) return html``;
  const { schedule, baseline } = facts;
  const isSummary = schedule.network.outline.isSummary[index] === 1;
  const middle = place.top + (index - place.from + 0.5) * place.rowHeight;
  const start = schedule.start[index] ?? 0;
  const finish = schedule.finish[index] ?? 0;
  const was = baseline?.taskOf.get(task.id);
  const ghost = was === undefined ? html`` : ghostDrawing(was, task, isSummary, middle, place);
  if (isSummary) return html`${ghost}${summaryDrawing(start, finish, middle, place)}`;
  if (task.duration.hundredths === 0)
    return html`${ghost}${milestoneDrawing(task, facts, index, middle, place)}`;
  return html`${ghost}${barDrawing(task, facts, index, middle, place)}`;
}

function ghostDrawing(
  was: Task,
  task: Task,
  isSummary: boolean,
  middle: number,
  { axis, rowHeight }: RowPlace,
): Html {
  const x = axis.x(minuteOf(was.start));
  const y = middle + rowHeight * 0.27;
  if (!isSummary && task.duration.hundredths === 0) {
    const at = axis.x(minuteOf(was.finish));
    return html`<path d="${diamond(at, middle, rowHeight * 0.24)}" fill="#fff" stroke="${chartInk.link}" stroke-width=".2"/>`;
  }
  const width = Math.max(0.3, axis.x(minuteOf(was.finish)) - x);
  return html`<rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(rowHeight * 0.11)}" fill="${chartInk.baseline}"/>`;
}

function summaryDrawing(start: Minute, finish: Minute, middle: number, { axis, rowHeight }: RowPlace): Html {
  const x = axis.x(start);
  const end = Math.max(x + 0.6, axis.x(finish));
  const top = middle - rowHeight * 0.16;
  const thick = rowHeight * 0.17;
  const drop = rowHeight * 0.16;
  return html`<path d="M${mm(x)} ${mm(top)}H${mm(end)}v${mm(thick + drop)}l${mm(-drop)} ${mm(-drop)}H${mm(x + drop)}l${mm(-drop)} ${mm(drop)}z" fill="${chartInk.done}"/>`;
}

function milestoneDrawing(
  task: Task,
  facts: ExportFacts,
  index: number,
  middle: number,
  { axis, rowHeight }: RowPlace,
): Html {
  const at = axis.x(facts.schedule.finish[index] ?? 0);
  const size = rowHeight * 0.28;
  const fill =
    task.actualFinish === null && facts.schedule.isCritical[index] !== 1 ? ink.secondary : ink.text;
  const shape = task.isGate
    ? html`<rect x="${mm(at - size)}" y="${mm(middle - size)}" width="${mm(size * 2)}" height="${mm(size * 2)}" fill="${fill}"/>`
    : html`<path d="${diamond(at, middle, size)}" fill="${fill}"/>`;
  const text = `${task.name} ${shortDay(dayEndedAt(facts.schedule.finish[index] ?? 0))}`;
  return html`${shape}<text x="${mm(at + size + 1)}" y="${mm(middle + 0.85)}" font-size="2.4" fill="${ink.secondary}" stroke="#fff" stroke-width=".7" paint-order="stroke">${text}</text>`;
}

function barDrawing(
  task: Task,
  { schedule }: ExportFacts,
  index: number,
  middle: number,
  { axis, rowHeight }: RowPlace,
): Html {
  const x = axis.x(schedule.start[index] ?? 0);
  const width = Math.max(0.5, axis.x(schedule.finish[index] ?? 0) - x);
  const isCritical = schedule.isCritical[index] === 1;
  const height = rowHeight * 0.4;
  const top = middle - height * 0.6;
  const share = task.actualFinish === null ? task.doneBp / 10_000 : 1;
  const bar = (wide: number, fill: string): Html =>
    html`<rect x="${mm(x)}" y="${mm(top)}" width="${mm(wide)}" height="${mm(height)}" rx=".3" fill="${fill}"/>`;
  const cap = html`<path d="M${mm(x)} ${mm(top - 0.2)}h${mm(width)}" stroke="${chartInk.critical}" stroke-width=".4"/>`;
  const late = axis.x(schedule.lateFinish[index] ?? 0);
  const end = x + width;
  const slack =
    schedule.isDone[index] === 1 || isCritical || late <= end
      ? html``
      : html`<path d="M${mm(end)} ${mm(middle)}H${mm(Math.min(late, axis.left + axis.width))}" stroke="${chartInk.slack}" stroke-width=".25" stroke-dasharray=".6 .5"/>`;
  return html`${slack}${bar(width, isCritical ? chartInk.criticalRest : chartInk.bar)}${share > 0 ? bar(width * share, isCritical ? chartInk.critical : chartInk.done) : html``}${isCritical ? cap : html``}`;
}

/** Links between tasks of the same page, as elbows into the end that they hold. */
export function linkDrawings({ timeline, schedule }: ExportFacts, place: RowPlace): Html[] {
  const { axis, from, count, top, rowHeight } = place;
  const { indexOf } = schedule.network.outline;
  const isHere = (index: number): boolean => index >= from && index < from + count;
  return timeline.links.flatMap(({ predecessorId, successorId, kind }) => {
    const before = indexOf.get(predecessorId) ?? -1;
    const after = indexOf.get(successorId) ?? -1;
    if (!isHere(before) || !isHere(after)) return [];
    const xOf = (index: number, atFinish: boolean): number =>
      axis.x((atFinish ? schedule.finish[index] : schedule.start[index]) ?? 0);
    const x1 = xOf(before, kind === 'FS' || kind === 'FF');
    const x2 = xOf(after, kind === 'FF' || kind === 'SF');
    const y1 = top + (before - from + 0.5) * rowHeight;
    const y2 = top + (after - from + 0.5) * rowHeight;
    const isCritical = schedule.isCritical[before] === 1 && schedule.isCritical[after] === 1;
    const colour = isCritical ? chartInk.critical : chartInk.link;
    return html`<path d="${elbow(x1, y1, x2, y2, rowHeight)}" fill="none" stroke="${colour}" stroke-width="${isCritical ? '.22' : '.16'}"/>${arrow(x2, y2, y1, rowHeight, colour)}`;
  });
}

/** Over from the end of one to the place of the other, then to its edge. */
function elbow(x1: number, y1: number, x2: number, y2: number, rowHeight: number): string {
  const side = y2 > y1 ? -1 : 1;
  const edge = y2 + side * rowHeight * 0.26;
  const turn = Math.max(x2 + 0.5, x2 >= x1 ? x1 + 0.3 : x2 + 0.5);
  if (turn >= x1) return `M${mm(x1)} ${mm(y1)}H${mm(turn)}V${mm(edge)}`;
  const between = y1 - side * rowHeight * 0.5;
  return `M${mm(x1)} ${mm(y1)}h.8V${mm(between)}H${mm(turn)}V${mm(edge)}`;
}

function arrow(x: number, y: number, fromY: number, rowHeight: number, colour: string): Html {
  const side = y > fromY ? -1 : 1;
  const tip = y + side * rowHeight * 0.24;
  const at = x + 0.5;
  return html`<path d="M${mm(at)} ${mm(tip)}l-.5 ${mm(side * 0.9)}h1z" fill="${colour}"/>`;
}

function diamond(x: number, y: number, size: number): string {
  return `M${mm(x)} ${mm(y - size)}l${mm(size)} ${mm(size)}l${mm(-size)} ${mm(size)}l${mm(-size)} ${mm(-size)}z`;
}

/** '7/24' */
export function shortDay(day: Day): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
}
