import { type Html, html } from '../../../papers/print/html.ts';
import { ink } from '../../../papers/print/print-style.ts';
import type { ExportFacts } from '../export-facts.ts';
import type { PlanFileWords } from '../plan-file-words.ts';
import { chartInk } from './chart-ink.ts';
import { mm, textWidth } from './paper-text.ts';

const SIZE = 2.3;
const MARK = 6;

type Mark = (x: number, y: number) => Html;

const bar =
  (fill: string): Mark =>
  (x, y) =>
    html`<rect x="${mm(x)}" y="${mm(y - 1.9)}" width="5" height="1.9" rx=".3" fill="${fill}"/>`;
const area =
  (fill: string): Mark =>
  (x, y) =>
    html`<rect x="${mm(x)}" y="${mm(y - 2.2)}" width="5" height="2.6" fill="${fill}"/>`;
const line =
  (dash: string): Mark =>
  (x, y) =>
    html`<path d="M${mm(x + 2.5)} ${mm(y - 2.6)}v3.2" stroke="${ink.now}" stroke-width=".35" stroke-dasharray="${dash}"/>`;
const phase: Mark = (x, y) =>
  html`<rect x="${mm(x)}" y="${mm(y - 1.5)}" width="5" height="1" fill="${chartInk.done}"/>`;
const critical: Mark = (x, y) =>
  html`${bar(chartInk.criticalRest)(x, y)}<path d="M${mm(x)} ${mm(y - 2.1)}h5" stroke="${chartInk.critical}" stroke-width=".4"/>`;
const slack: Mark = (x, y) =>
  html`<path d="M${mm(x)} ${mm(y - 0.9)}h5" stroke="${chartInk.link}" stroke-width=".25" stroke-dasharray=".6 .5"/>`;
const milestone: Mark = (x, y) =>
  html`<path d="M${mm(x + 2.5)} ${mm(y - 2.4)}l1.4 1.4l-1.4 1.4l-1.4 -1.4z" fill="${ink.text}"/>`;
const gate: Mark = (x, y) =>
  html`<rect x="${mm(x + 1.2)}" y="${mm(y - 2.3)}" width="2.6" height="2.6" fill="${ink.text}"/>`;
const ghost: Mark = (x, y) =>
  html`<rect x="${mm(x)}" y="${mm(y - 1.2)}" width="5" height=".7" fill="${chartInk.baseline}"/>`;

/** What the marks of the chart mean. */
export function legendDrawing(facts: ExportFacts, words: PlanFileWords, y: number): Html {
  let x = 0;
  const marks = entriesOf(facts, words).map(([text, mark]) => {
    const at = x;
    x += MARK + textWidth(text, SIZE) + 4;
    return html`${mark(at, y)}<text x="${mm(at + MARK)}" y="${mm(y)}">${text}</text>`;
  });
  return html`<g font-size="${SIZE}" fill="${ink.caption}">${marks}</g>`;
}

function entriesOf({ baseline, timeline }: ExportFacts, words: PlanFileWords): (readonly [string, Mark])[] {
  const { legend } = words.print;
  return [
    [legend.phase, phase],
    [legend.task, bar(chartInk.bar)],
    [legend.done, bar(chartInk.done)],
    [legend.critical, critical],
    [legend.slack, slack],
    [legend.milestone, milestone],
    [legend.gate, gate],
    ...(baseline === null ? [] : [[legend.baseline, ghost] as const]),
    [legend.off, area(chartInk.holiday)],
    [legend.makeUp, area('url(#make-up)')],
    ...(timeline.settings.statusAt === null ? [] : [[legend.status, line('none')] as const]),
    [legend.today, line('1 .8')],
  ];
}
