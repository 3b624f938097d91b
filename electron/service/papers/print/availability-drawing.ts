import type { SheetCategory } from '#shared/domain/budget/sheet.ts';
import type { ProgrammeFigures } from '#shared/domain/papers/month-end.ts';
import { type Fen, fen, subtractFen, ZERO_FEN } from '#shared/values/money.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { chartAmount } from './chart-amounts.ts';
import { type Html, html } from './html.ts';
import { hueInk, ink } from './print-style.ts';
import { at } from './scale.ts';
import { shortened } from './shortened.ts';

const WIDTH = 500;
const ROW = 30;
const LEFT = 132;
const RIGHT = 96;
const BAR = 12;
const NAME_WIDTH = 22;

/** Each category: spent (full), open commitments (paler) and its plan (a line); what is available in words. */
export function availabilityDrawing({ sheet, end }: MonthEndFacts, words: PaperWords): Html {
  const rows = sheet.categories.flatMap((category) => {
    const figures = end.byCategory.get(category.id)?.programme;
    return figures === undefined ? [] : [{ category, figures }];
  });
  const most = Math.max(1, ...rows.map(({ figures }) => Math.max(figures.planFen, figures.committedFen)));
  const length = (amount: Fen) => (Math.max(0, amount) / most) * (WIDTH - LEFT - RIGHT);
  return html`<svg viewBox="0 0 ${WIDTH} ${rows.length * ROW + 18}" role="img" aria-label="${words.chart.use}">
${rows.map(({ category, figures }, index) => categoryRow(category, figures, index * ROW, length, words))}
${legend(rows.length * ROW + 12, words)}
</svg>`;
}

function categoryRow(
  category: SheetCategory,
  { planFen, actualFen, openFen, availableFen }: ProgrammeFigures,
  top: number,
  length: (amount: Fen) => number,
  words: PaperWords,
): Html {
  const hue = hueInk[category.hue];
  const spent = length(actualFen);
  const open = length(fen(Math.max(0, openFen)));
  const end = LEFT + Math.max(length(planFen), spent + open);
  const left =
    availableFen < 0
      ? html`<text x="${at(end + 6)}" y="${top + 17}" style="fill:${ink.bad}">${words.chart.over} ${chartAmount(subtractFen(ZERO_FEN, availableFen), words)}</text>`
      : html`<text x="${at(end + 6)}" y="${top + 17}">${words.chart.available} ${chartAmount(availableFen, words)}</text>`;
  return html`<text x="0" y="${top + 17}" style="fill:${ink.text}">${shortened(category.name, NAME_WIDTH)}</text>
<rect x="${LEFT}" y="${top + 8}" width="${at(length(planFen))}" height="${BAR}" fill="${ink.ground}"/>
<rect x="${LEFT}" y="${top + 8}" width="${at(spent)}" height="${BAR}" fill="${hue}"/>
<rect x="${at(LEFT + spent)}" y="${top + 8}" width="${at(open)}" height="${BAR}" fill="${hue}" fill-opacity="0.4"/>
<path d="M${at(LEFT + length(planFen))} ${top + 5}v${BAR + 6}" stroke="${ink.text}" stroke-width="1.5"/>
${left}`;
}

function legend(y: number, { chart }: PaperWords): Html {
  return html`<rect x="${LEFT}" y="${y - 7}" width="9" height="8" fill="${ink.plan}"/>
<text x="${LEFT + 13}" y="${y}">${chart.actual}</text>
<rect x="${LEFT + 62}" y="${y - 7}" width="9" height="8" fill="${ink.plan}" fill-opacity="0.4"/>
<text x="${LEFT + 75}" y="${y}">${chart.open}</text>
<path d="M${LEFT + 168} ${y - 8}v10" stroke="${ink.text}" stroke-width="1.5"/>
<text x="${LEFT + 174}" y="${y}">${chart.plan}</text>`;
}
