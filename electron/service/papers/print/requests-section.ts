import type { ReserveState } from '#shared/domain/reserve/reserve.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperRequest } from '../paper-requests.ts';
import type { PaperWords } from '../paper-words.ts';
import { moneyCell } from './figures.ts';
import { type Html, html } from './html.ts';

const MOST_NAMES = 3;

/** What was asked for and decided in the month, and what is left of the reserve. */
export function requestsSection({ requests, reserve }: MonthEndFacts, words: PaperWords): Html {
  return html`${reserve === null ? null : reserveTable(reserve, words)}
<h2>${words.section.requests}</h2>
${requests.length === 0 ? html`<p class="note">${words.noRequests}</p>` : requestTable(requests, words)}`;
}

function reserveTable(state: ReserveState, { section, reserve }: PaperWords): Html {
  const heads = [
    reserve.setAside,
    reserve.drawn,
    reserve.released,
    reserve.spent,
    reserve.balance,
    reserve.pending,
  ];
  const amounts = [
    state.setAsideFen,
    state.drawnFen,
    state.releasedFen,
    state.spentFen,
    state.balanceFen,
    state.pendingFen,
  ];
  return html`<h2>${section.reserve}</h2>
<table class="even"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody><tr>${amounts.map((amount) => moneyCell(amount, 'said'))}</tr></tbody></table>`;
}

function requestTable(requests: readonly PaperRequest[], words: PaperWords): Html {
  const { request, word } = words;
  const terms = [request.kind, word.status, request.requester, request.decided];
  const heads = [request.from, request.to, word.reason];
  return html`<table><thead><tr><th>${request.number}</th>${terms.map((head) => html`<th class="term">${head}</th>`)}${heads.map((head) => html`<th class="words">${head}</th>`)}<th>${word.amount}</th></tr></thead><tbody>
${requests.map((each) => {
  const cause = each.cause === null ? '' : words.requests.cause[each.cause];
  const facts = [
    words.requests.kind[each.kind],
    words.requests.state[each.state],
    each.requesterName,
    each.decidedOn ?? '',
  ];
  const texts = [
    listed(each.from, words),
    listed(each.to, words),
    [cause, each.reason].filter((text) => text !== '').join(words.separator.colon),
  ];
  return html`<tr><td class="term">${each.number}</td>${facts.map((text) => html`<td class="term">${text}</td>`)}${texts.map((text) => html`<td class="words">${text}</td>`)}${moneyCell(each.amountFen, 'said')}</tr>`;
})}
</tbody></table>`;
}

function listed(names: readonly string[], { separator }: PaperWords): string {
  const shown = names.slice(0, MOST_NAMES).join(separator.list);
  return names.length > MOST_NAMES ? `${shown}…` : shown;
}
