import { readDocuments } from '#db/queries/document-list-queries.ts';
import type { Reader } from '#db/schema.ts';
import { documentKinds } from '#shared/domain/documents/document.ts';
import { fen, sumFen } from '#shared/values/money.ts';
import { groupThousands } from '#shared/values/number-text.ts';
import { filled } from '../../exports/export-words.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { moneyCell } from './figures.ts';
import { type Html, html } from './html.ts';

const MOST_DOCUMENTS = 30;

/** What is requested, contracted or accepted and not spent yet, and invoices that are not paid: the largest first. */
export async function documentsSection(
  reader: Reader,
  facts: MonthEndFacts,
  words: PaperWords,
): Promise<Html> {
  const title = html`<h2>${words.section.documents}</h2>`;
  const total = documentKinds.reduce((sum, kind) => sum + facts.openDocuments[kind].openCount, 0);
  if (total === 0) return html`${title}<p class="note">${words.noOpenDocuments}</p>`;
  const largest = { by: 'openFen', descending: true } as const;
  const page = { offset: 0, limit: MOST_DOCUMENTS };
  const documents = await readDocuments(reader, { openOnly: true }, largest, page, facts.day);
  const { request, contract, acceptance, invoice } = facts.openDocuments;
  const params = {
    total: groupThousands(String(total)),
    shown: String(documents.length),
    open: words.money(sumFen([request.openFen, contract.openFen, acceptance.openFen])),
    unpaid: words.money(invoice.openFen),
  };
  const rebates = new Set(facts.sheet.lines.filter(({ kind }) => kind === 'rebate').map(({ id }) => id));
  const names = new Map(facts.sheet.lines.map(({ id, name }) => [id, name]));
  const { word, exports } = words;
  const { kind, kindLabel, number } = exports.documents;
  const heads = [kindLabel, number, word.line, word.vendor, exports.documents.dueMonth];
  return html`${title}
<p class="note">${filled(total > documents.length ? words.documentsShown : words.documentsAll, params)}</p>
<table><thead><tr><th>${word.day}</th>${heads.map((head) => html`<th class="words">${head}</th>`)}<th>${exports.amount}</th><th>${exports.openAmount}</th></tr></thead><tbody>
${documents.map((each) => {
  const signed = (amount: number) => fen(rebates.has(each.lineId) ? 0 - amount : amount);
  const due = each.payBy ?? (each.dueMonth === null ? '' : words.month(each.dueMonth));
  const texts = [kind[each.kind], each.number, names.get(each.lineId) ?? '', each.vendor, due];
  return html`<tr><td>${each.day}</td>${texts.map((text) => html`<td class="words">${text}</td>`)}${moneyCell(signed(each.fen), 'said')}${moneyCell(signed(each.openFen), 'said')}</tr>`;
})}
</tbody></table>`;
}
