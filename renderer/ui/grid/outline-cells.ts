import type { DepartmentHue } from '../department-badge.tsx';

/* Cells of an outline, drawn without React: thousands of rows scroll by. */

const SVG = 'http://www.w3.org/2000/svg';

type Name = {
  readonly name: string;
  readonly level: number;
  /** Null: nothing stands under it. */
  readonly isOpen: boolean | null;
  /** Beside the name, with a word for it. */
  readonly shape: { readonly kind: 'diamond' | 'square'; readonly word: string } | null;
  readonly foldLabel: string;
  readonly onFold: () => void;
};

const INDENT = 16;

/** A name with its place in the outline. The button is for the mouse: by keyboard the space bar folds. */
export function outlineNameElement({ name, level, isOpen, shape, foldLabel, onFold }: Name): HTMLElement {
  const cell = element('span', 'tz-outline-name');
  cell.style.paddingLeft = `${level * INDENT + (isOpen === null ? 20 : 0)}px`;
  if (isOpen !== null) {
    const button = element('button', 'tz-outline-fold');
    button.setAttribute('type', 'button');
    button.tabIndex = -1;
    button.setAttribute('aria-expanded', String(isOpen));
    button.setAttribute('aria-label', foldLabel);
    button.append(drawing(isOpen ? 'M4.5 6.5 8 10l3.5-3.5' : 'M6.5 4.5 10 8l-3.5 3.5', 16, 12, true));
    button.addEventListener('click', onFold);
    cell.append(button);
  }
  if (shape !== null) {
    const path = shape.kind === 'diamond' ? 'M5 0l5 5-5 5-5-5z' : 'M0 0h10v10H0z';
    cell.append(drawing(path, 10, 10, false), spoken(shape.word));
  }
  const text = element('span', 'tz-outline-text');
  text.textContent = name;
  text.title = name;
  cell.append(text);
  return cell;
}

/** As `DepartmentBadge` in its compact form. */
export function departmentElement(hue: DepartmentHue, badge: string, name: string): HTMLElement {
  const place = element('span', 'tz-swatched');
  const box = element('span', `tz-department tz-department-${hue}`);
  box.setAttribute('aria-hidden', 'true');
  box.title = name;
  box.textContent = badge;
  place.append(box, spoken(name));
  return place;
}

function element(tag: 'span' | 'button', className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

function spoken(text: string): HTMLElement {
  const word = element('span', 'tz-spoken');
  word.textContent = text;
  return word;
}

function drawing(path: string, box: number, size: number, isLine: boolean): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('viewBox', `0 0 ${box} ${box}`);
  svg.setAttribute('aria-hidden', 'true');
  const drawn = document.createElementNS(SVG, 'path');
  drawn.setAttribute('d', path);
  drawn.setAttribute('fill', isLine ? 'none' : 'currentColor');
  if (isLine) drawn.setAttribute('stroke', 'currentColor');
  if (isLine) drawn.setAttribute('stroke-width', '1.4');
  svg.append(drawn);
  return svg;
}
