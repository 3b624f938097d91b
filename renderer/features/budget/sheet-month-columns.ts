import type { TFunction } from 'i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import { type GridColumn, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { DeviationSide } from './deviation.ts';
import { type AmountMark, MarkedAmountCell } from './marked-amount-cell.ts';
import { type LineRow, type SheetRow, amountOf, rowDeviation, rowSide } from './sheet-rows.ts';
import type { SheetMonth, SheetView } from './sheet-view.ts';

export type MonthColumnParts = {
  readonly view: SheetView;
  readonly formats: Formats;
  readonly t: TFunction;
  readonly width: number;
  readonly decimals: ReadonlyMap<number, 0 | 2>;
  /** The programme touches several years: January and the first month shown name theirs. */
  readonly hasYears: boolean;
  readonly canEdit: boolean;
  /** The sentence for an amount that the rules refuse. */
  readonly refusal: (cell: PlanCell) => string | null;
  /** What was typed into a cell and could not be stored. */
  readonly keptText: (lineId: string, month: string) => string | undefined;
};

/** The column of a month. */
export function monthColumn(at: SheetMonth, isFirst: boolean, parts: MonthColumnParts): GridColumn<SheetRow> {
  const { view, formats, width, canEdit } = parts;
  const decimals = parts.decimals.get(at.position) ?? 0;
  const base = moneyColumn<SheetRow>({
    id: at.month,
    header: monthHeader(at, isFirst, parts),
    value: (row) => amountOf(row, at, view),
    formats,
    decimals,
    isEditable: (row) => canEdit && view === 'plan' && row.kind === 'line',
    check: (row, amount) =>
      row.kind === 'line' ? parts.refusal({ lineId: row.id, month: at.month, fen: amount }) : null,
    startText: (row) => parts.keptText(row.id, at.month),
  });
  return {
    ...base,
    width,
    resizable: false,
    suppressMovable: true,
    headerClass: ['tz-head-number', headClass[at.phase]],
    cellClassRules: {
      ...base.cellClassRules,
      'tz-cell-over': ({ data }) => sideOf(data, at) === 'over',
      'tz-cell-under': ({ data }) => sideOf(data, at) === 'under',
    },
    // A row whose data changed may carry another mark although its amount is the same.
    equals: () => false,
    cellRendererSelector: ({ data }) => marked(data, at, parts),
    tooltipValueGetter: ({ data }) => marked(data, at, parts)?.params.meaning,
  };
}

const headClass = { closed: 'tz-head-closed', running: 'tz-head-running', future: 'tz-head-future' } as const;

function monthHeader(at: SheetMonth, isFirst: boolean, { formats, t, hasYears }: MonthColumnParts): string {
  const namesYear = hasYears && (isFirst || at.month.endsWith('-01'));
  const month = formats.month(at.month, namesYear ? 'full' : 'short');
  return at.phase === 'running' ? t('budget.sheet.running', { month }) : month;
}

function sideOf(row: SheetRow | undefined, at: SheetMonth): DeviationSide | null {
  return row === undefined ? null : rowSide(row, at);
}

/** Only a marked cell is more than its text. */
function marked(row: SheetRow | undefined, at: SheetMonth, parts: MonthColumnParts) {
  const side = sideOf(row, at);
  if (row?.kind !== 'line' || side === null) return undefined;
  const params: AmountMark = { side, meaning: meaning(row, at, parts) };
  return { component: MarkedAmountCell, params };
}

function meaning(row: LineRow, at: SheetMonth, { formats, t }: MonthColumnParts): string {
  const deviation = rowDeviation(row, at);
  if (deviation === null) return '';
  const money = (amount: Fen | undefined) => formats.moneyWithUnit(amount ?? fen(0));
  const actual = money(row.actual[at.position]);
  if (deviation.byBp === null) return t('budget.sheet.deviation.unplanned', { actual });
  const share = formats.percent(basisPoints(Math.abs(deviation.byBp)));
  return t(`budget.sheet.deviation.${deviation.side}`, { actual, plan: money(row.plan[at.position]), share });
}
