import type { GridApi, RowSelectedEvent, SelectionChangedEvent } from 'ag-grid-community';

/** The rows that are ticked: some, or all that the grid reads, however many they are, but for some. */
export type RowChoice =
  | { readonly kind: 'some'; readonly ids: readonly string[] }
  | { readonly kind: 'all'; readonly except: readonly string[] };

export const noRows: RowChoice = { kind: 'some', ids: [] };

/** What the grid does itself is no choice of the user. */
const BY_PROGRAM = 'api';

/**
 * Ticks in a grid that has only some of its rows at hand. The grid knows ticked rows one by one; that all of them are
 * ticked is known here, and the rows are ticked in the grid as they come into it.
 */
export class RowTicks<Row> {
  #choice: RowChoice = noRows;
  #api: GridApi<Row> | null = null;
  #reader: unknown = null;
  #onChange: ((choice: RowChoice) => void) | undefined;
  readonly #listeners = new Set<() => void>();

  get choice(): RowChoice {
    return this.#choice;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  setOnChange(onChange: ((choice: RowChoice) => void) | undefined): void {
    this.#onChange = onChange;
  }

  /** @returns what takes the listeners off again. */
  attach(api: GridApi<Row>): () => void {
    this.#api = api;
    const onRow = (event: RowSelectedEvent<Row>) => this.#onRow(event);
    const onChanged = (event: SelectionChangedEvent<Row>) => this.#onChanged(event);
    const onModel = () => this.#tickArrived();
    api.addEventListener('rowSelected', onRow);
    api.addEventListener('selectionChanged', onChanged);
    api.addEventListener('modelUpdated', onModel);
    return () => {
      this.clear();
      this.#api = null;
      if (api.isDestroyed()) return;
      api.removeEventListener('rowSelected', onRow);
      api.removeEventListener('selectionChanged', onChanged);
      api.removeEventListener('modelUpdated', onModel);
    };
  }

  /** Another function reads other rows: what was ticked before is not among them. */
  readBy(reader: unknown): void {
    if (this.#reader !== null && this.#reader !== reader) this.clear();
    this.#reader = reader;
  }

  readonly tickAll = (): void => {
    this.#set({ kind: 'all', except: [] });
    this.#tickArrived();
  };

  readonly clear = (): void => {
    this.#set(noRows);
    if (this.#api?.isDestroyed() === false) this.#api.deselectAll(undefined, BY_PROGRAM);
  };

  #set(choice: RowChoice): void {
    this.#choice = choice;
    this.#onChange?.(choice);
    for (const listener of this.#listeners) listener();
  }

  /** With all rows ticked, a row that the user unticks is an exception. */
  #onRow({ source, node }: RowSelectedEvent<Row>): void {
    const { id } = node;
    if (this.#choice.kind !== 'all' || source === BY_PROGRAM || id === undefined) return;
    const others = this.#choice.except.filter((one) => one !== id);
    this.#set({ kind: 'all', except: node.isSelected() === true ? others : [...others, id] });
  }

  #onChanged({ source, api }: SelectionChangedEvent<Row>): void {
    if (this.#choice.kind === 'all' || source === BY_PROGRAM) return;
    const ids = api.getSelectedNodes().flatMap(({ id }) => (id === undefined ? [] : [id]));
    this.#set({ kind: 'some', ids });
  }

  #tickArrived(): void {
    if (this.#choice.kind !== 'all' || this.#api === null) return;
    const except = new Set(this.#choice.except);
    const nodes: Parameters<GridApi<Row>['setNodesSelected']>[0]['nodes'] = [];
    this.#api.forEachNode((node) => {
      if (node.id === undefined || node.data === undefined) return;
      if (node.isSelected() !== true && !except.has(node.id)) nodes.push(node);
    });
    if (nodes.length > 0) this.#api.setNodesSelected({ nodes, newValue: true, source: BY_PROGRAM });
  }
}
