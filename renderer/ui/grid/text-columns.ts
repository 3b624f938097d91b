import type { ColumnContext, GridColumn } from './grid-columns.ts';
import { TextCellEditor } from './text-cell-editor.tsx';

type TextColumn<Row> = {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => string;
  readonly editable: boolean;
  /** The sentence beside the cell while what was typed can't stay; null where it can. */
  readonly fault: (typed: string, row: Row) => string | null;
};

/** A column of text that is typed over in place. */
export function textColumn<Row>({ id, header, value, editable, fault }: TextColumn<Row>): GridColumn<Row> {
  return {
    colId: id,
    headerName: header,
    valueGetter: ({ data }) => (data === undefined ? '' : value(data)),
    editable,
    cellEditor: TextCellEditor,
    cellEditorParams: ({ data }: { readonly data: Row }) => ({
      fault: (typed: string) => fault(typed, data),
    }),
  };
}

type ChoiceColumn<Row> = {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => string;
  readonly editable: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

/** A column of one of a few, chosen from a list. */
export function choiceColumn<Row>({
  id,
  header,
  value,
  editable,
  choices,
}: ChoiceColumn<Row>): GridColumn<Row> {
  const label = (chosen: unknown) => choices.find((choice) => choice.value === chosen)?.label ?? '';
  return {
    colId: id,
    headerName: header,
    valueGetter: ({ data }) => (data === undefined ? '' : value(data)),
    valueFormatter: ({ value: chosen }) => label(chosen),
    editable,
    cellEditor: 'agSelectCellEditor',
    cellEditorParams: { values: choices.map((choice) => choice.value) },
    context: { copyText: label } satisfies ColumnContext,
  };
}
