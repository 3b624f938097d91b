import type { TFunction } from 'i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-columns.ts';
import { type MonthColumnLook, monthColumn as plainMonthColumn } from '#renderer/ui/grid/month-column.ts';
import type { ShownMonth } from '#renderer/ui/shown-months.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { DeviationSide } from './deviation.ts';
import { type AmountMark, MarkedAmountCell } from './marked-amount-cell.ts';
import { type LineRow, type SheetRow, amountOf, heldSide, rowDeviation, rowSide } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';

export type MonthColumnParts = MonthColumnLook & {
  readonly view: SheetView;
  readonly canEdit: boolean;
  /** The sentence for an amount that the rules refuse. */
  readonly refusal: (cell: PlanCell) => string | null;
  /** What was typed into a cell and could not be stored. */
  readonly keptText: (lineId: string, month: string) => string | undefined;
};

/** The column of a month. */
export function monthColumn(at: ShownMonth, isFirst: boolean, parts: MonthColumnParts): GridColumn<SheetRow> {
  const { view, canEdit, refusal, keptText, ...look } = parts;
  const base = plainMonthColumn<SheetRow>({
    ...look,
    at,
    isFirst,
    value: (row) => amountOf(row, at, view),
    isEditable: (row) => canEdit && view === 'plan' && row.kind === 'line',
    check: (row, amount) =>
      row.kind === 'line' ? refusal({ lineId: row.id, month: at.month, fen: amount }) : null,
    startText: (row) => keptText(row.id, at.month),
  });
  return {
    ...base,
    cellClassRules: {
      ...base.cellClassRules,
      'tz-cell-over': ({ data }) => sideOf(data, at) === 'over',
      'tz-cell-under': ({ data }) => sideOf(data, at) === 'under',
      'tz-cell-preview': ({ data }) => data !== undefined && heldSide(data, at) !== null,
    },
    // A row whose data changed may carry another mark although its amount is the same.
    equals: () => false,
    cellRendererSelector: ({ data }) => marked(data, at, parts),
    tooltipValueGetter: ({ data }) => marked(data, at, parts)?.params.meaning,
  };
}

/** A draft's amount is not held against what was spent. */
function sideOf(row: SheetRow | undefined, at: ShownMonth): DeviationSide | null {
  return row === undefined || heldSide(row, at) !== null ? null : rowSide(row, at);
}

type Words = { readonly formats: Formats; readonly t: TFunction };

/** Only a marked cell is more than its text. */
function marked(row: SheetRow | undefined, at: ShownMonth, words: Words) {
  if (row?.kind !== 'line') return undefined;
  const held = heldSide(row, at);
  if (held !== null) {
    const planFen = row.held?.get(at.position) ?? fen(0);
    const plan = words.formats.moneyWithUnit(planFen);
    const params: AmountMark = { side: held, meaning: words.t('budget.held.meaning', { plan }) };
    return { component: MarkedAmountCell, params };
  }
  const side = sideOf(row, at);
  if (side === null) return undefined;
  const params: AmountMark = { side, meaning: meaning(row, at, words) };
  return { component: MarkedAmountCell, params };
}

function meaning(row: LineRow, at: ShownMonth, { formats, t }: Words): string {
  const deviation = rowDeviation(row, at);
  if (deviation === null) return '';
  const money = (amount: Fen | undefined) => formats.moneyWithUnit(amount ?? fen(0));
  const actual = money(row.actual[at.position]);
  if (deviation.byBp === null) return t('budget.sheet.deviation.unplanned', { actual });
  const share = formats.percent(basisPoints(Math.abs(deviation.byBp)));
  return t(`budget.sheet.deviation.${deviation.side}`, { actual, plan: money(row.plan[at.position]), share });
}
