import { formatYuan } from '#shared/values/amount-text.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Fen } from '#shared/values/money.ts';
import { formatPercent, formatPoints, shareBp } from '#shared/values/percent.ts';
import { type Html, html } from './html.ts';
import { hueInk } from './print-style.ts';

/** A cell with an amount, to the fen; below zero it is red. Zero is blank unless it has to be said. */
export function moneyCell(amount: Fen, zero: 'blank' | 'said' = 'blank'): Html {
  if (amount === 0 && zero === 'blank') return html`<td></td>`;
  const text = formatYuan(amount, { decimals: 2 });
  return amount < 0 ? html`<td class="bad">${text}</td>` : html`<td>${text}</td>`;
}

/** A cell with a difference: signed, and blank where there is none. */
export function changeCell(amount: Fen): Html {
  const text = amount === 0 ? '' : `${amount > 0 ? '+' : ''}${formatYuan(amount, { decimals: 2 })}`;
  return html`<td>${text}</td>`;
}

/** A cell with a part of a whole in percent; blank without a whole. */
export function shareCell(part: Fen, whole: Fen): Html {
  const share = shareBp(part, whole);
  return html`<td>${share === null ? '' : formatPercent(share, 1)}</td>`;
}

export function percentCell(bp: number | null): Html {
  return html`<td>${bp === null ? '' : formatPercent(basisPoints(bp), 1)}</td>`;
}

export function pointsCell(bp: number | null): Html {
  return html`<td>${bp === null ? '' : formatPoints(basisPoints(bp), 1)}</td>`;
}

/** A category's name beside its hue. */
export function categoryName(category: { readonly name: string; readonly hue: keyof typeof hueInk }): Html {
  return html`<span class="dot" style="background:${hueInk[category.hue]}"></span>${category.name}`;
}
