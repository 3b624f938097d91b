import type { MonthEndFigures } from '#shared/domain/papers/month-end.ts';
import { fen, subtractFen } from '#shared/values/money.ts';
import { formatPercent, shareBp } from '#shared/values/percent.ts';
import { filled } from '../../exports/export-words.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { cumulativeDrawing } from './cumulative-drawing.ts';
import { categoryName, changeCell, moneyCell, shareCell } from './figures.ts';
import { type Html, html } from './html.ts';
import { availabilityDrawing } from './availability-drawing.ts';

/** What the month came to, in three or four sentences. */
export function leadSentence({ end: { all } }: MonthEndFacts, words: PaperWords): string {
  const { sentence, money } = words;
  const spent = all.varianceFen;
  const compared =
    spent === 0
      ? sentence.equal
      : filled(spent > 0 ? sentence.over : sentence.under, { money: money(fen(Math.abs(spent))) });
  const month = filled(sentence.month, {
    actual: money(all.actualFen),
    plan: money(all.planFen),
    compared,
  });
  const share = shareBp(all.toDateActualFen, all.toDatePlanFen);
  const toDate =
    share === null ? sentence.noPlan : filled(sentence.toDate, { share: formatPercent(share, 1) });
  const programme = filled(sentence.programme, {
    plan: money(all.programme.planFen),
    committed: money(all.programme.committedFen),
    actual: money(all.programme.actualFen),
    available: money(all.programme.availableFen),
  });
  return [month, toDate, programme, ...laterSentence(all, words)].join(words.language === 'zh-CN' ? '' : ' ');
}

/** Where the ledger knows of spending after the month, why the programme's actuals are not those to date. */
function laterSentence({ programme, toDateActualFen }: MonthEndFigures, words: PaperWords): string[] {
  const laterFen = subtractFen(programme.actualFen, toDateActualFen);
  return laterFen === 0 ? [] : [filled(words.sentence.later, { money: words.money(laterFen) })];
}

/** The figures of every category, and of all. */
export function figuresSection({ sheet, end }: MonthEndFacts, words: PaperWords): Html {
  const { column, group } = words;
  const row = (name: Html | string, figures: MonthEndFigures, kind: 'line' | 'total'): Html => html`
<tr class="${kind === 'total' ? 'total' : 'plain'}"><td>${name}</td>
${[figures.planFen, figures.actualFen].map((amount) => moneyCell(amount, 'said'))}
${changeCell(figures.varianceFen)}
${[figures.toDatePlanFen, figures.toDateActualFen].map((amount) => moneyCell(amount, 'said'))}
${changeCell(figures.toDateVarianceFen)}
${[
  figures.programme.planFen,
  figures.programme.openFen,
  figures.programme.actualFen,
  figures.programme.committedFen,
  figures.programme.availableFen,
].map((amount) => moneyCell(amount, 'said'))}
${shareCell(figures.programme.committedFen, figures.programme.planFen)}</tr>`;
  return html`<h2>${words.section.figures}</h2>
<table class="wide"><thead>
<tr><th rowspan="2">${words.word.category}</th><th class="group" colspan="3">${group.month}</th><th class="group" colspan="3">${group.toDate}</th><th class="group" colspan="6">${group.programme}</th></tr>
<tr>${[
    words.word.plan,
    column.actual,
    column.difference,
    words.word.plan,
    column.actual,
    column.difference,
    words.word.plan,
    column.open,
    column.actual,
    column.committed,
    column.available,
    column.used,
  ].map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>
${sheet.categories.map((category) => {
  const figures = end.byCategory.get(category.id);
  return figures === undefined ? null : row(categoryName(category), figures, 'line');
})}
${row(words.word.total, end.all, 'total')}
</tbody></table>`;
}

export function chartsSection(facts: MonthEndFacts, words: PaperWords): Html {
  return html`<div class="side">
<figure><h2>${words.section.chart} <small>${words.chart.unit}</small></h2>${cumulativeDrawing(facts, words)}</figure>
<figure><h2>${words.section.use} <small>${words.chart.unit}</small></h2>${availabilityDrawing(facts, words)}</figure>
</div>`;
}
