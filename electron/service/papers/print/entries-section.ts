import { readEntries } from '#db/queries/entry-queries.ts';
import type { Reader } from '#db/schema.ts';
import { groupThousands } from '#shared/values/number-text.ts';
import { filled } from '../../exports/export-words.ts';
import { lineWords } from '../../exports/export-lookups.ts';
import { entriesOf, type MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { moneyCell } from './figures.ts';
import { type Html, html } from './html.ts';

/** More than these would bury the rest; the workbook lists every one. */
const MOST_ENTRIES = 60;

/** The month's largest entries, with how many there are and what they come to. */
export async function entriesSection(reader: Reader, facts: MonthEndFacts, words: PaperWords): Promise<Html> {
  const { total, sumFen } = facts.entries;
  if (total === 0) {
    return html`<h2>${words.section.entries}</h2><p class="note">${words.noEntries}</p>`;
  }
  const largest = { by: 'fen', descending: true } as const;
  const entries = await readEntries(reader, entriesOf(facts.month), largest, {
    offset: 0,
    limit: MOST_ENTRIES,
  });
  const accrued =
    facts.accrued.total === 0
      ? ''
      : ` ${filled(words.accrued, { total: String(facts.accrued.total), money: words.money(facts.accrued.sumFen) })}`;
  const params = {
    total: groupThousands(String(total)),
    money: words.money(sumFen),
    shown: String(entries.length),
  };
  const lines = new Map(facts.sheet.lines.map((line) => [line.id, lineWords(line, facts.lookups)]));
  const { day, category, line, vendor, reference, note } = words.word;
  const heads = [category, line, vendor, reference, note];
  return html`<h2>${words.section.entries}</h2>
<p class="note">${filled(total > entries.length ? words.entriesShown : words.entriesAll, params)}${accrued}</p>
<table><thead><tr><th>${day}</th>${heads.map((head) => html`<th class="words">${head}</th>`)}<th>${words.exports.amount}</th></tr></thead><tbody>
${entries.map((entry) => {
  const [categoryWord = '', lineWord = ''] = lines.get(entry.lineId) ?? [];
  const texts = [categoryWord, lineWord, entry.vendor, entry.reference, entry.note];
  return html`<tr><td>${entry.day}</td>${texts.map((text) => html`<td class="words">${text}</td>`)}${moneyCell(entry.fen, 'said')}</tr>`;
})}
</tbody></table>`;
}
