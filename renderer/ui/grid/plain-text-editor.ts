import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';

type Params<Row> = ICellEditorParams<Row, string> & {
  /** The sentence for what can't stay; null where it can. */
  readonly fault: (text: string) => string | null;
};

/**
 * Types a text into a cell, without React, for long lists. What is refused stays typed: the editor stays open, with
 * the sentence under it.
 */
export class PlainTextEditor<Row> implements ICellEditorComp<Row, string> {
  readonly #input = document.createElement('input');
  readonly #sentence = document.createElement('div');
  #params: Params<Row> | null = null;
  #start = '';

  init(params: Params<Row>): void {
    this.#params = params;
    this.#start = params.value ?? '';
    const input = this.#input;
    input.className = 'tz-cell-input tz-cell-text';
    input.autocomplete = 'off';
    input.setAttribute('aria-label', params.colDef.headerName ?? '');
    input.value = firstText(params.eventKey, this.#start);
    this.#sentence.className = 'tz-cell-fault';
    this.#sentence.role = 'alert';
    input.addEventListener('input', () => this.#say(null));
    input.addEventListener('keydown', ({ key, isComposing }) => {
      if ((key === 'Enter' || key === 'Tab') && !isComposing) this.#say(this.#fault());
    });
  }

  getGui(): HTMLElement {
    return this.#input;
  }

  afterGuiAttached(): void {
    this.#input.focus({ preventScroll: true });
    const { length } = this.#input.value;
    this.#input.setSelectionRange(this.#input.value === this.#start ? 0 : length, length);
  }

  /** The value as it was where nothing else was typed. */
  getValue(): string {
    return this.#isUntouched() ? (this.#params?.value ?? '') : this.#input.value.trim();
  }

  getValidationErrors(): string[] | null {
    const sentence = this.#fault();
    return sentence === null ? null : [sentence];
  }

  getValidationElement(): HTMLElement {
    return this.#input;
  }

  destroy(): void {
    this.#sentence.remove();
  }

  #isUntouched(): boolean {
    return this.#input.value.trim() === this.#start;
  }

  #fault(): string | null {
    return this.#isUntouched() ? null : (this.#params?.fault(this.#input.value.trim()) ?? null);
  }

  #say(sentence: string | null): void {
    this.#input.setAttribute('aria-invalid', String(sentence !== null));
    if (sentence === null) return this.#sentence.remove();
    this.#sentence.textContent = sentence;
    document.body.append(this.#sentence);
    const { left, bottom } = this.#input.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.#sentence;
    const top = bottom + 4 + offsetHeight > innerHeight ? bottom - 36 - offsetHeight : bottom + 4;
    this.#sentence.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
    this.#sentence.style.top = `${top}px`;
    return undefined;
  }
}

function firstText(eventKey: string | null, before: string): string {
  if (eventKey === 'Backspace' || eventKey === 'Delete') return '';
  return eventKey !== null && eventKey.length === 1 ? eventKey : before;
}
