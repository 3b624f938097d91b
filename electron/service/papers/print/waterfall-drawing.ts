import type { Waterfall, WaterfallStep } from '#shared/domain/versions/waterfall.ts';
import { formatYuan } from '#shared/values/amount-text.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { filled } from '../../exports/export-words.ts';
import type { PaperWords } from '../paper-words.ts';
import { type Html, html } from './html.ts';
import { hueInk, ink } from './print-style.ts';
import { at, roundTicks } from './scale.ts';
import { shortened } from './shortened.ts';

const WIDTH = 1040;
const HEIGHT = 190;
const LEFT = 70;
const TOP = 16;
const BOTTOM = 20;
/** Of the room that a bar has. */
const BAR = 0.56;
/** As wide as half a Chinese character is drawn. */
const CHARACTER = 5.5;
/** The steps would be flat beside the sums: below the smallest the axis is cut off. */
const ROOM_BELOW = 0.15;

/** From the baseline by its differences to the plan: bars that hang where the one before ended. */
export function waterfallDrawing({ fromFen, steps, toFen }: Waterfall, words: PaperWords): Html {
  const levels = [fromFen, toFen, ...steps.flatMap(({ startFen, endFen }) => [startFen, endFen])];
  const high = Math.max(...levels);
  const low = Math.min(...levels);
  const ticks = roundTicks(low - (high - low) * ROOM_BELOW, high, 4);
  const [bottom = 0, top = 1] = [ticks[0], ticks.at(-1)];
  const y = (amount: number) =>
    HEIGHT - BOTTOM - ((amount - bottom) / Math.max(1, top - bottom)) * (HEIGHT - TOP - BOTTOM);
  const room = (WIDTH - LEFT) / (steps.length + 2);
  const bar = (
    index: number,
    amounts: readonly [number, number],
    fill: string,
    name: string,
    label: string,
  ) => {
    const [upper, lower] = [y(Math.max(...amounts)), y(Math.min(...amounts))];
    const middle = LEFT + (index + 0.5) * room;
    return html`<rect x="${at(middle - (room * BAR) / 2)}" y="${at(upper)}" width="${at(room * BAR)}" height="${at(Math.max(1, lower - upper))}" fill="${fill}"/>
<text x="${at(middle)}" y="${at(upper - 4)}" text-anchor="middle" style="fill:${ink.text}">${label}</text>
<text x="${at(middle)}" y="${HEIGHT - 6}" text-anchor="middle">${shortened(name, Math.floor(room / CHARACTER))}</text>`;
  };
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.section.baseline}">
${ticks.map(
  (tick) => html`<path d="M${LEFT} ${at(y(tick))}H${WIDTH}" stroke="${ink.line}" stroke-width="0.8"/>
<text x="${LEFT - 5}" y="${at(y(tick) + 3)}" text-anchor="end">${formatYuan(fen(Math.round(tick)), { decimals: 0 })}</text>`,
)}
${bar(0, [bottom, fromFen], ink.plan, words.column.baseline, formatYuan(fromFen, { decimals: 0 }))}
${steps.map((step, index) =>
  bar(index + 1, [step.startFen, step.endFen], hueInk[step.hue], nameOf(step, words), signed(step.byFen)),
)}
${bar(steps.length + 1, [bottom, toFen], ink.text, words.column.programmePlan, formatYuan(toFen, { decimals: 0 }))}
</svg>`;
}

function nameOf({ id, name, count }: WaterfallStep, { rest }: PaperWords): string {
  return id === 'rest' ? filled(rest, { total: String(count) }) : name;
}

function signed(amount: Fen): string {
  return `${amount > 0 ? '+' : ''}${formatYuan(amount, { decimals: 0 })}`;
}
