import { fen } from '#shared/values/money.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { chartAmount, chartTick } from './chart-amounts.ts';
import { type Html, html } from './html.ts';
import { ink } from './print-style.ts';
import { at, roundTicks } from './scale.ts';

const WIDTH = 560;
const HEIGHT = 176;
const LEFT = 46;
const RIGHT = 82;
const TOP = 8;
const BOTTOM = 20;
const LABEL_APART = 12;

/** Plan (dashed) and actual (solid, up to the month) as they run up over the programme's months. */
export function cumulativeDrawing({ months, month }: MonthEndFacts, words: PaperWords): Html {
  const index = months.findIndex((each) => each.month === month);
  const plan = months.map(({ toDatePlanFen }) => toDatePlanFen);
  const actual = months.slice(0, index + 1).map(({ toDateActualFen }) => toDateActualFen);
  const ticks = roundTicks(Math.min(0, ...plan, ...actual), Math.max(1, ...plan, ...actual), 4);
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  // Each month stands at its end: the curve begins at zero on the left.
  const x = (position: number) => LEFT + ((position + 1) / months.length) * (WIDTH - LEFT - RIGHT);
  const y = (amount: number) => HEIGHT - BOTTOM - ((amount - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const path = (amounts: readonly number[]) =>
    [
      `M${at(x(-1))} ${at(y(0))}`,
      ...amounts.map((amount, place) => `L${at(x(place))} ${at(y(amount))}`),
    ].join('');
  const every = Math.ceil(months.length / 12);
  const planEnd = y(plan.at(-1) ?? 0);
  const actualEnd = y(actual.at(-1) ?? 0);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.chart.cumulative}">
${ticks.map((tick) => gridLine(y(tick), chartTick(fen(Math.round(tick)), high, words)))}
${months.map((each, place) =>
  place % every === 0
    ? html`<text x="${at(x(place - 0.5))}" y="${HEIGHT - 6}" text-anchor="middle">${words.shortMonth(each.month)}</text>`
    : null,
)}
<path d="M${at(x(index))} ${TOP}V${HEIGHT - BOTTOM}" stroke="${ink.now}" stroke-width="0.8"/>
<path d="${path(plan)}" fill="none" stroke="${ink.plan}" stroke-width="1.5" stroke-dasharray="4 3"/>
<path d="${path(actual)}" fill="none" stroke="${ink.text}" stroke-width="2.25"/>
<text x="${at(x(months.length - 1) + 5)}" y="${at(planEnd + 3)}">${words.chart.plan} ${chartAmount(plan.at(-1) ?? fen(0), words)}</text>
${actualLabel(x(index), actualEnd, planEnd, index === months.length - 1, `${words.chart.actual} ${chartAmount(actual.at(-1) ?? fen(0), words)}`)}
</svg>`;
}

function gridLine(height: number, label: string): Html {
  return html`<path d="M${LEFT} ${at(height)}H${WIDTH - RIGHT}" stroke="${ink.line}" stroke-width="0.8"/>
<text x="${LEFT - 5}" y="${at(height + 3)}" text-anchor="end">${label}</text>`;
}

/** Beside the end of its curve, clear of the plan's label where both end together. */
function actualLabel(x: number, y: number, planEnd: number, isLast: boolean, label: string): Html {
  const clear =
    isLast && Math.abs(y - planEnd) < LABEL_APART ? planEnd + (y < planEnd ? -LABEL_APART : LABEL_APART) : y;
  return html`<text x="${at(x + 5)}" y="${at(clear + (isLast ? 3 : 10))}" style="fill:${ink.text};font-weight:600">${label}</text>`;
}
