import type { MonthEndFigures } from '#shared/domain/papers/month-end.ts';
import { subtractFen } from '#shared/values/money.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { categoryName, changeCell, moneyCell, shareCell } from './figures.ts';
import { type Html, html } from './html.ts';

/** Plan, committed, actual and available of every line, under its category. */
export function linesSection(facts: MonthEndFacts, words: PaperWords): Html {
  const { column, group, word } = words;
  const cells = (figures: MonthEndFigures, zero: 'blank' | 'said'): Html[] => {
    const { programme } = figures;
    return [
      moneyCell(figures.planFen, zero),
      moneyCell(figures.actualFen, zero),
      changeCell(figures.varianceFen),
      moneyCell(figures.toDatePlanFen, zero),
      moneyCell(figures.toDateActualFen, zero),
      changeCell(figures.toDateVarianceFen),
      moneyCell(programme.planFen, zero),
      moneyCell(programme.requestedFen, zero),
      moneyCell(programme.contractedFen, zero),
      moneyCell(programme.acceptedFen, zero),
      moneyCell(programme.actualFen, zero),
      moneyCell(programme.availableFen, zero),
    ];
  };
  const ofMonths = [word.plan, column.actual, column.difference];
  const ofProgramme = [word.plan, column.requested, column.contracted, column.accepted];
  const heads = [...ofMonths, ...ofMonths, ...ofProgramme, column.actual, column.available];
  return html`<h2>${words.section.lines}</h2>
<table class="wide"><thead>
<tr><th rowspan="2">${word.line}</th><th class="group" colspan="3">${group.month}</th><th class="group" colspan="3">${group.toDate}</th><th class="group" colspan="6">${group.programme}</th></tr>
<tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
${bodyOf(facts, words, cells)}</table>`;
}

/** This month's actuals beside those of the month before. */
export function comparisonSection(facts: MonthEndFacts, words: PaperWords): Html {
  const { column, word } = words;
  const cells = (figures: MonthEndFigures, zero: 'blank' | 'said'): Html[] => {
    const change = subtractFen(figures.actualFen, figures.lastActualFen);
    return [
      moneyCell(figures.lastPlanFen, zero),
      moneyCell(figures.lastActualFen, zero),
      moneyCell(figures.planFen, zero),
      moneyCell(figures.actualFen, zero),
      changeCell(change),
      shareCell(change, figures.lastActualFen),
    ];
  };
  const heads = [
    column.lastPlan,
    column.lastActual,
    column.monthPlan,
    column.monthActual,
    column.change,
    column.changeShare,
  ];
  return html`<h2>${words.section.comparison}</h2>
<table><thead><tr><th>${word.line}</th>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
${bodyOf(facts, words, cells)}</table>`;
}

type Cells = (figures: MonthEndFigures, zero: 'blank' | 'said') => readonly Html[];

/** Every category with its lines, then all together. */
function bodyOf({ sheet, end }: MonthEndFacts, { word }: PaperWords, cells: Cells): Html {
  return html`<tbody>
${sheet.categories.map((category) => {
  const figures = end.byCategory.get(category.id);
  const lines = sheet.lines.filter((line) => line.categoryId === category.id);
  return html`<tr class="category"><td>${categoryName(category)}</td>${figures === undefined ? null : cells(figures, 'said')}</tr>
${lines.map((line) => {
  const own = end.byLine.get(line.id);
  return html`<tr class="line"><td>${line.name}</td>${own === undefined ? null : cells(own, 'blank')}</tr>`;
})}`;
})}
<tr class="total"><td>${word.total}</td>${cells(end.all, 'said')}</tr>
</tbody>`;
}
