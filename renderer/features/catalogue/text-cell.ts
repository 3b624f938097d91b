import type { GridColumn } from '#renderer/ui/grid/grid-columns.ts';

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
    cellEditor: 'agTextCellEditor',
    cellEditorParams: ({ data }: { data: Row }) => ({
      getValidationErrors: ({ value: typed }: { value: unknown }) => {
        const sentence = fault(textOf(typed), data);
        return sentence === null ? null : [sentence];
      },
    }),
    valueParser: ({ newValue }) => textOf(newValue).trim(),
  };
}

function textOf(typed: unknown): string {
  return typeof typed === 'string' ? typed : '';
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
    context: { copyText: label },
  };
}
