import { formatAmount } from '#shared/domain/schedule/time-text.ts';
import { dayAtMinute, dayEndedAt } from '#shared/values/moment.ts';
import { type Html, html } from '../../../papers/print/html.ts';
import { ink } from '../../../papers/print/print-style.ts';
import { filled } from '../../../exports/export-words.ts';
import { type ExportFacts, levelsIn } from '../export-facts.ts';
import type { PlanFileWords } from '../plan-file-words.ts';
import { fitted, mm } from './paper-text.ts';

interface Column {
  readonly header: string;
  readonly width: number;
  readonly isRight: boolean;
  readonly text: (index: number) => string;
}

const SIZE = 2.6;
const INDENT = 3;

/** The table to the left of the chart: what a row is called, whose it is, from when to when. */
export class OutlineTable {
  readonly #facts: ExportFacts;
  readonly #levels: readonly number[];
  readonly #columns: readonly Column[];
  readonly #left: number;
  readonly #nameWidth: number;

  constructor(facts: ExportFacts, words: PlanFileWords, left: number, nameWidth: number) {
    this.#facts = facts;
    this.#levels = levelsIn(facts.schedule);
    this.#left = left;
    this.#nameWidth = nameWidth;
    this.#columns = columnsOf(facts, words);
  }

  get width(): number {
    return this.#nameWidth + this.#columns.reduce((sum, { width }) => sum + width, 0);
  }

  head(top: number, height: number, words: PlanFileWords): Html {
    const y = top + height - 2.2;
    let x = this.#left + this.#nameWidth;
    const cells = this.#columns.map(({ header, width, isRight }) => {
      const at = isRight ? x + width - 1 : x + 1;
      x += width;
      return html`<text x="${mm(at)}" y="${mm(y)}" text-anchor="${isRight ? 'end' : 'start'}">${header}</text>`;
    });
    return html`<g font-size="2.4" fill="${ink.secondary}"><text x="${mm(this.#left + 1)}" y="${mm(y)}">${words.print.task}</text>${cells}</g>`;
  }

  row(index: number, middle: number): Html {
    const task = this.#facts.timeline.tasks[index];
    if (task === undefined) return html``;
    const isSummary = this.#facts.schedule.network.outline.isSummary[index] === 1;
    const y = middle + 0.95;
    const indent = Math.min(this.#levels[index] ?? 0, 8) * INDENT;
    const isStrong = isSummary || task.isGate;
    const mark = task.isGate ? '■ ' : !isSummary && task.duration.hundredths === 0 ? '◆ ' : '';
    const name = fitted(
      `${mark}${task.code} ${task.name}`,
      SIZE * (isStrong ? 1.05 : 1),
      this.#nameWidth - indent - 2,
    );
    let x = this.#left + this.#nameWidth;
    const cells = this.#columns.map(({ width, isRight, text }) => {
      const at = isRight ? x + width - 1 : x + 1;
      x += width;
      const shown = fitted(text(index), SIZE, width - 1.5);
      return shown === ''
        ? html``
        : html`<text x="${mm(at)}" y="${mm(y)}" text-anchor="${isRight ? 'end' : 'start'}">${shown}</text>`;
    });
    return html`<g font-size="${SIZE}" fill="${ink.text}"${isStrong ? html` font-weight="600"` : html``}><text x="${mm(this.#left + 1 + indent)}" y="${mm(y)}">${name}</text>${cells}</g>`;
  }
}

function columnsOf(
  { timeline, schedule, ownerOf, departmentOf, baseline }: ExportFacts,
  words: PlanFileWords,
): Column[] {
  const { print } = words;
  const { tasks } = timeline;
  const whose = (index: number): string => {
    const { ownerId = null, departmentId = null } = tasks[index] ?? {};
    return ownerOf.get(ownerId ?? '') ?? departmentOf.get(departmentId ?? '') ?? '';
  };
  const duration = (index: number): string => {
    const task = tasks[index];
    if (task === undefined || task.duration.hundredths === 0) return '';
    return schedule.network.outline.isSummary[index] === 1 ? '' : formatAmount(task.duration);
  };
  const variance = (index: number): string => {
    const task = tasks[index];
    const days =
      (task === undefined ? undefined : baseline?.variance.varianceOf.get(task.id)?.finishDays) ?? 0;
    const rounded = Math.round(days * 10) / 10;
    return rounded === 0
      ? ''
      : filled(print.varianceDays, { days: `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}` });
  };
  const columns: Column[] = [
    { header: print.owner, width: 20, isRight: false, text: whose },
    { header: print.duration, width: 11, isRight: true, text: duration },
    {
      header: print.start,
      width: 17,
      isRight: true,
      text: (index) => dayAtMinute(schedule.start[index] ?? 0),
    },
    {
      header: print.finish,
      width: 17,
      isRight: true,
      text: (index) => dayEndedAt(schedule.finish[index] ?? 0),
    },
  ];
  return baseline === null
    ? columns
    : [...columns, { header: print.variance, width: 13, isRight: true, text: variance }];
}
