import type { GridCellProps } from '#renderer/ui/grid/grid-columns.ts';
import type { DeviationSide } from './deviation.ts';

/** Far from plan, or an amount that a draft would raise or lower. */
export type AmountShape = DeviationSide | 'raised' | 'lowered';
import type { SheetRow } from './sheet-rows.ts';

export type AmountMark = {
  readonly side: AmountShape;
  /** What the mark means, with the figures behind it. */
  readonly meaning: string;
};

export const MARK_PATHS: Readonly<Record<AmountShape, string>> = {
  over: 'M5 .5 9.6 9H.4z',
  under: 'M5 9.5.4 1h9.2z',
  raised: 'M5 9.5v-8M1.5 5 5 1.5 8.5 5',
  lowered: 'M5 .5v8M1.5 5 5 8.5 8.5 5',
};

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An amount whose month went far from plan, or that a draft would change: the shape at the left edge, its meaning for screen readers. Without
 * React, because hundreds of these come into view at once when a large sheet is scrolled.
 */
export class MarkedAmountCell {
  readonly #cell = document.createElement('span');
  readonly #mark = document.createElementNS(SVG, 'svg');
  readonly #path = document.createElementNS(SVG, 'path');
  readonly #text = document.createTextNode('');
  readonly #meaning = document.createElement('span');

  init(params: GridCellProps<SheetRow> & AmountMark): void {
    for (const [name, value] of Object.entries({ width: '9', height: '9', viewBox: '0 0 10 10' })) {
      this.#mark.setAttribute(name, value);
    }
    this.#mark.setAttribute('aria-hidden', 'true');
    this.#mark.append(this.#path);
    this.#meaning.className = 'tz-spoken';
    this.#cell.append(this.#mark, this.#text, this.#meaning);
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.#cell;
  }

  refresh({ valueFormatted, side, meaning }: GridCellProps<SheetRow> & AmountMark): boolean {
    this.#mark.setAttribute('class', `tz-deviation tz-deviation-${side}`);
    this.#path.setAttribute('d', MARK_PATHS[side]);
    this.#text.data = valueFormatted ?? '';
    this.#meaning.textContent = meaning;
    return true;
  }
}
