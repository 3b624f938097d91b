import type { Landing } from '#shared/domain/forecast/landing.ts';
import type { Pacing } from '#shared/domain/forecast/pacing.ts';
import type { Fen } from '#shared/values/money.ts';
import { filled } from '../../exports/export-words.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { categoryName, changeCell, moneyCell, shareCell } from './figures.ts';
import { type Html, html } from './html.ts';

/** Lines whose money will not last, or will be left over: as many as one page has room for. */
const MOST_LINES = 24;
const TOLD: readonly Pacing['kind'][] = ['used-up', 'over', 'unplanned', 'rebate-short', 'under'];

/** Where the programme lands by category, and the lines that do not keep to their plan. */
export function forecastSection(facts: MonthEndFacts, words: PaperWords): Html {
  const { column, word } = words;
  const { forecast, sheet } = facts;
  const heads = [
    word.plan,
    column.actual,
    column.open,
    column.eac,
    words.chart.ofPlan,
    column.vac,
    column.low,
    column.high,
  ];
  const row = (name: Html | string, landing: Landing, kind: string): Html => html`
<tr class="${kind}"><td>${name}</td>
${[landing.planFen, landing.actualFen, landing.openFen, landing.eacFen].map((amount) => moneyCell(amount, 'said'))}
${shareCell(landing.eacFen, landing.planFen)}${changeCell(landing.vacFen)}
${moneyCell(landing.lowFen, 'said')}${moneyCell(landing.highFen, 'said')}</tr>`;
  const as = filled(words.forecastAs, {
    day: words.day(facts.day),
    low: words.money(forecast.all.lowFen),
    high: words.money(forecast.all.highFen),
  });
  return html`<h2>${words.section.forecast}</h2>
<p class="note">${as}</p>
<table><thead><tr><th>${word.category}</th>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>
${sheet.categories.map((category) => {
  const landing = forecast.byCategory.get(category.id);
  return landing === undefined ? null : row(categoryName(category), landing, 'plain');
})}
${row(word.total, forecast.all, 'total')}
</tbody></table>
${pacingTable(facts, words)}`;
}

function pacingTable({ sheet, forecast }: MonthEndFacts, words: PaperWords): Html {
  const told = sheet.lines
    .flatMap((line) => {
      const own = forecast.byLine.get(line.id);
      return own === undefined || !TOLD.includes(own.pacing.kind) ? [] : { line, own };
    })
    .toSorted((one, other) => amountOf(other.own.pacing) - amountOf(one.own.pacing))
    .toSorted((one, other) => TOLD.indexOf(one.own.pacing.kind) - TOLD.indexOf(other.own.pacing.kind))
    .slice(0, MOST_LINES);
  if (told.length === 0) return html``;
  const { column, word } = words;
  return html`<table><thead><tr><th>${word.line}</th><th>${word.plan}</th><th>${column.eac}</th><th class="words">${word.status}</th><th class="words">${word.note}</th></tr></thead><tbody>
${told.map(
  ({
    line,
    own,
  }) => html`<tr><td>${line.name}</td>${moneyCell(own.planFen, 'said')}${moneyCell(own.eacFen, 'said')}
<td class="${isBad(own.pacing) ? 'words bad' : 'words'}">${words.pacing[own.pacing.kind]}</td><td class="words">${pacingText(own.pacing, words)}</td></tr>`,
)}
</tbody></table>`;
}

function isBad({ kind }: Pacing): boolean {
  return kind === 'over' || kind === 'used-up' || kind === 'unplanned';
}

function amountOf(pacing: Pacing): number {
  if ('overFen' in pacing) return pacing.overFen;
  if ('leftFen' in pacing) return pacing.leftFen;
  return 'missingFen' in pacing ? pacing.missingFen : 0;
}

function pacingText(pacing: Pacing, { pacingText: texts, money, month, day }: PaperWords): string {
  const amount = (fen: Fen) => ({ amount: money(fen) });
  switch (pacing.kind) {
    case 'over':
      return filled(texts.over, { ...amount(pacing.overFen), day: day(pacing.runsOutOn) });
    case 'used-up':
      return filled(texts['used-up'], { ...amount(pacing.overFen), month: month(pacing.since) });
    case 'unplanned':
      return filled(texts.unplanned, amount(pacing.overFen));
    case 'kept':
      return filled(texts.kept, amount(pacing.leftFen));
    case 'under':
      return filled(texts.under, amount(pacing.leftFen));
    case 'rebate-short':
      return filled(texts['rebate-short'], amount(pacing.missingFen));
    default:
      return texts[pacing.kind];
  }
}
