import type { ComparedSums } from '#shared/domain/versions/comparison-sums.ts';
import { waterfall } from '#shared/domain/versions/waterfall.ts';
import { fen } from '#shared/values/money.ts';
import { filled } from '../../exports/export-words.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import type { SinceBaseline } from '../since-baseline.ts';
import { categoryName, changeCell, moneyCell, shareCell } from './figures.ts';
import { type Html, html } from './html.ts';
import { waterfallDrawing } from './waterfall-drawing.ts';

const MOST_STEPS = 8;
const MOST_LINES = 20;

/** How the plan came from the baseline to what it is: the steps, and the lines that changed most. */
export function baselineSection({ sinceBaseline: since }: MonthEndFacts, words: PaperWords): Html {
  const title = html`<h2>${words.section.baseline} <small>${words.chart.cut}</small></h2>`;
  if (since === null) return html`${title}<p class="note">${words.noBaseline}</p>`;
  const { comparison, sums, name } = since;
  const changed = [...sums.byLine.values()].some(({ byFen }) => byFen !== 0);
  if (!changed) return html`${title}<p class="note">${filled(words.baselineSame, { name })}</p>`;
  return html`${title}
<p class="note">${sentenceOf(since, words)}</p>
<figure>${waterfallDrawing(waterfall(comparison, sums, 'line', MOST_STEPS), words)}</figure>
${changesTable(since, words)}`;
}

function sentenceOf({ name, sums: { all } }: SinceBaseline, words: PaperWords): string {
  const { baselineMore, baselineLess, baselineEven, money } = words;
  const change =
    all.byFen === 0
      ? baselineEven
      : filled(all.byFen > 0 ? baselineMore : baselineLess, { money: money(fen(Math.abs(all.byFen))) });
  return filled(words.baselineSince, {
    name,
    from: money(all.fromFen),
    to: money(all.toFen),
    change,
  });
}

/** The lines that changed most; the workbook has all of them. */
function changesTable({ comparison, sums }: SinceBaseline, words: PaperWords): Html {
  const { column, word, versions } = words;
  const lines = comparison.lines
    .flatMap((line) => {
      const own = sums.byLine.get(line.id);
      return own === undefined || own.byFen === 0 ? [] : { line, own };
    })
    .toSorted((one, other) => Math.abs(other.own.byFen) - Math.abs(one.own.byFen))
    .slice(0, MOST_LINES);
  const cells = (own: ComparedSums): Html =>
    html`${moneyCell(own.fromFen, 'said')}${moneyCell(own.toFen, 'said')}${changeCell(own.byFen)}${shareCell(own.byFen, own.fromFen)}`;
  return html`<table><thead><tr><th>${word.line}</th><th class="words">${word.category}</th><th>${column.baseline}</th><th>${column.programmePlan}</th><th>${column.sinceBaseline}</th><th>${versions.byShare}</th></tr></thead><tbody>
${lines.map(({ line, own }) => {
  const category = comparison.categories.find(({ id }) => id === line.categoryId);
  return html`<tr><td>${line.name}</td><td class="words">${category === undefined ? '' : categoryName(category)}</td>${cells(own)}</tr>`;
})}
<tr class="total"><td>${word.total}</td><td></td>${cells(sums.all)}</tr>
</tbody></table>`;
}
