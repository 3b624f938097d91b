import { beijingTime } from '../../../papers/beijing-time.ts';
import { filled } from '../../../exports/export-words.ts';
import { type Html, html } from '../../../papers/print/html.ts';
import { ink } from '../../../papers/print/print-style.ts';
import type { ExportFacts } from '../export-facts.ts';
import type { PlanFileWords } from '../plan-file-words.ts';
import { chartInk } from './chart-ink.ts';
import { mm, textWidth } from './paper-text.ts';

const SIZE = 2.3;
const MARK = 6;

/** What the marks of the chart mean, and of which moment the sheet is. */
export function legendDrawing(
  { baseline, timeline, position }: ExportFacts,
  words: PlanFileWords,
  y: number,
  width: number,
): Html {
  const { legend } = words.print;
  const bar =
    (fill: string) =>
    (x: number): Html =>
      html`<rect x="${mm(x)}" y="${mm(y - 1.9)}" width="5" height="1.9" rx=".3" fill="${fill}"/>`;
  const line =
    (dash: string) =>
    (x: number): Html =>
      html`<path d="M${mm(x + 2.5)} ${mm(y - 2.6)}v3.2" stroke="${ink.now}" stroke-width=".35" stroke-dasharray="${dash}"/>`;
  const entries: (readonly [string, (x: number) => Html] | null)[] = [
    [
      legend.phase,
      (x) => html`<rect x="${mm(x)}" y="${mm(y - 1.5)}" width="5" height="1" fill="${chartInk.done}"/>`,
    ],
    [legend.task, bar(chartInk.bar)],
    [legend.done, bar(chartInk.done)],
    [
      legend.critical,
      (x) =>
        html`${bar(chartInk.criticalRest)(x)}<path d="M${mm(x)} ${mm(y - 2.1)}h5" stroke="${chartInk.critical}" stroke-width=".4"/>`,
    ],
    [
      legend.slack,
      (x) =>
        html`<path d="M${mm(x)} ${mm(y - 0.9)}h5" stroke="${chartInk.link}" stroke-width=".25" stroke-dasharray=".6 .5"/>`,
    ],
    [
      legend.milestone,
      (x) => html`<path d="M${mm(x + 2.5)} ${mm(y - 2.4)}l1.4 1.4l-1.4 1.4l-1.4 -1.4z" fill="${ink.text}"/>`,
    ],
    [
      legend.gate,
      (x) => html`<rect x="${mm(x + 1.2)}" y="${mm(y - 2.3)}" width="2.6" height="2.6" fill="${ink.text}"/>`,
    ],
    baseline === null
      ? null
      : [
          legend.baseline,
          (x) =>
            html`<rect x="${mm(x)}" y="${mm(y - 1.2)}" width="5" height=".7" fill="${chartInk.baseline}"/>`,
        ],
    [
      legend.off,
      (x) => html`<rect x="${mm(x)}" y="${mm(y - 2.2)}" width="5" height="2.6" fill="${chartInk.holiday}"/>`,
    ],
    [
      legend.makeUp,
      (x) => html`<rect x="${mm(x)}" y="${mm(y - 2.2)}" width="5" height="2.6" fill="url(#make-up)"/>`,
    ],
    timeline.settings.statusAt === null ? null : [legend.status, line('none')],
    [legend.today, line('1 .8')],
  ];
  let x = 0;
  const marks = entries.flatMap((entry) => {
    if (entry === null) return [];
    const [text, mark] = entry;
    const at = x;
    x += MARK + textWidth(text, SIZE) + 4;
    return html`${mark(at)}<text x="${mm(at + MARK)}" y="${mm(y)}">${text}</text>`;
  });
  const made = [
    filled(words.print.position, { seq: String(position.seq) }),
    ...(position.at === null ? [] : [beijingTime(position.at)]),
  ].join(' · ');
  return html`<g font-size="${SIZE}" fill="${ink.caption}">${marks}<text x="${mm(width)}" y="${mm(y)}" text-anchor="end">${made}</text></g>`;
}
