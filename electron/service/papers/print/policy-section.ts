import { filled } from '../../exports/export-words.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { policyBases, worstState } from '../worst-state.ts';
import { categoryName, percentCell, pointsCell } from './figures.ts';
import { type Html, html } from './html.ts';

/** The shares against the policy in force on the month's last day, and what may stay outside it. */
export function policySection({ sheet, policy }: MonthEndFacts, words: PaperWords): Html {
  const { column } = words;
  const heads = [
    column.policyShare,
    column.band,
    column.planShare,
    column.planDrift,
    column.committedShare,
    column.committedDrift,
    column.actualShare,
    column.actualDrift,
  ];
  const categories = new Map(sheet.categories.map((category) => [category.id, category]));
  return html`<h2>${words.section.policy}</h2>
<table><thead><tr><th>${words.word.category}</th>${heads.map((head) => html`<th>${head}</th>`)}<th class="words">${column.bandState}</th></tr></thead><tbody>
${policy.map((row) => {
  const category = categories.get(row.categoryId);
  const { state, text } = worstState(row, words);
  return html`<tr><td>${category === undefined ? '' : categoryName(category)}</td>
${percentCell(row.shareBp)}${percentCell(row.bandBp)}
${policyBases.map((basis) => html`${percentCell(row[basis].shareBp)}${pointsCell(row[basis].driftBp)}`)}
<td class="${state === 'above' || state === 'below' ? 'words bad' : 'words'}">${text}</td></tr>`;
})}
</tbody></table>
${sheet.exceptions.map(
  ({ categoryId, until, reason }) =>
    html`<p class="note">${filled(words.policyException, { category: categories.get(categoryId)?.name ?? '', day: words.day(until), reason })}</p>`,
)}`;
}
