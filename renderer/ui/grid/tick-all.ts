import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import { shortcuts } from '../shortcuts.ts';
import { shortcutText } from '../use-shortcut.ts';
import type { RowChoice } from './row-ticks.ts';

type Ticks = {
  readonly choice: RowChoice;
  readonly subscribe: (listener: () => void) => () => void;
  readonly tickAll: () => void;
  readonly clear: () => void;
};
export type TickAllParams = { readonly ticks: Ticks; readonly label: string };

/** The head of the column of ticks: all rows that pass the filter, or none. In the grid's own clothes. */
export class TickAll implements IHeaderComp {
  readonly #frame = document.createElement('div');
  readonly #box = document.createElement('input');
  #leave: () => void = () => undefined;

  init({ ticks, label }: IHeaderParams & TickAllParams): void {
    this.#frame.append(this.#box);
    this.#box.type = 'checkbox';
    this.#box.className = 'ag-input-field-input ag-checkbox-input';
    this.#box.setAttribute('aria-label', label);
    this.#box.title = `${label} (${shortcutText(shortcuts.tickAll)})`;
    // With the keyboard it is Ctrl+A, from any cell.
    this.#box.tabIndex = -1;
    this.#box.addEventListener('change', () => (this.#box.checked ? ticks.tickAll() : ticks.clear()));
    this.#leave = ticks.subscribe(() => this.#show(ticks.choice));
    this.#show(ticks.choice);
  }

  getGui(): HTMLElement {
    return this.#frame;
  }

  refresh(): boolean {
    return false;
  }

  destroy(): void {
    this.#leave();
  }

  #show(choice: RowChoice): void {
    const isAll = choice.kind === 'all' && choice.except.length === 0;
    const isSome = choice.kind === 'all' ? !isAll : choice.ids.length > 0;
    this.#box.checked = isAll;
    this.#box.indeterminate = isSome;
    const state = isAll ? 'ag-checked' : isSome ? 'ag-indeterminate' : '';
    this.#frame.className = `ag-checkbox-input-wrapper ag-wrapper ag-input-wrapper ${state}`;
  }
}
