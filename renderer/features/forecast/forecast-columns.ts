import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { type GridCellProps, type GridColumn, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import type { Landing } from '#shared/domain/forecast/landing.ts';
import type { Fen } from '#shared/values/money.ts';
import { explainIndex, explainOpen, explainShare, explainVariance, indexText } from './explain.ts';
import { explainBand, explainLanding, type Telling } from './explain-line.ts';
import type { ForecastRow } from './forecast-rows.ts';
import { pacingShort, pacingText } from './pacing-words.ts';

type Row = ForecastRow;
type Column = GridColumn<Row>;

export const NAME_WIDTH = 184;
export const PACE_WIDTH = 188;

export type ColumnParts = {
  readonly telling: Telling;
  /** In pixels. */
  readonly moneyWidth: number;
  /** How a landing of several lines came about. */
  readonly groupWords: (landing: Landing) => readonly string[];
  readonly nameCell: (props: GridCellProps<Row>) => ReactNode;
  readonly paceCell: (props: GridCellProps<Row>) => ReactNode;
};

/** The lines are told one below the other (grid.css keeps their breaks). */
function tip(lines: (row: Row) => readonly string[]): Pick<Column, 'tooltipValueGetter'> {
  return {
    tooltipValueGetter: ({ data }) => {
      const told = data === undefined ? [] : lines(data);
      return told.length === 0 ? undefined : told.join('\n');
    },
  };
}

export function nameColumn({ nameCell }: ColumnParts, t: TFunction): Column {
  return {
    colId: 'name',
    headerName: t('forecast.grid.line'),
    pinned: 'left',
    lockVisible: true,
    width: NAME_WIDTH,
    valueGetter: ({ data }) => {
      if (data === undefined) return '';
      return data.kind === 'total' ? t('forecast.grid.total') : data.name;
    },
    cellRenderer: nameCell,
  };
}

export function moneyColumns({ telling, groupWords, moneyWidth }: ColumnParts): readonly Column[] {
  const landingTip = (row: Row) =>
    row.kind === 'line' ? explainLanding(row, telling) : groupWords(row.landing);
  const bandTip = (row: Row) => (row.kind === 'line' ? explainBand(row, telling) : groupWords(row.landing));
  const band = tip(bandTip);
  const columns = [
    amount('plan', ({ planFen }) => planFen, telling),
    amount('actual', ({ actualFen }) => actualFen, telling),
    {
      ...amount('open', ({ openFen }) => openFen, telling),
      ...tip((row) => explainOpen(row.landing, telling)),
    },
    {
      ...amount('eac', ({ eacFen }) => eacFen, telling),
      cellClass: 'tz-cell-number tz-forecast-eac',
      ...tip(landingTip),
    },
    {
      ...amount('vac', ({ vacFen }) => vacFen, telling),
      ...tip((row) => explainVariance(row.landing, telling)),
    },
    { ...amount('low', ({ lowFen }) => lowFen, telling), ...band },
    { ...amount('high', ({ highFen }) => highFen, telling), ...band },
  ];
  return columns.map((column) => ({ ...column, ...filling(moneyWidth) }));
}

/** At least as wide as it says; what the page has beyond that is shared out. */
function filling(width: number): Pick<Column, 'flex' | 'minWidth'> {
  return { flex: width, minWidth: width };
}

type AmountName = 'plan' | 'actual' | 'open' | 'eac' | 'low' | 'high' | 'vac';

/** In whole yuan: what is foretold is no more exact than that. */
function amount(id: AmountName, value: (landing: Landing) => Fen, { t, formats }: Telling): Column {
  return {
    ...moneyColumn<Row>({
      id,
      header: t(`forecast.grid.${id}`),
      value: (row) => value(row.landing),
      formats,
      decimals: 0,
      blankZero: id === 'open',
    }),
  };
}

export function figureColumns({ telling }: ColumnParts): readonly Column[] {
  const { t, formats } = telling;
  return [
    {
      ...figure('share', 66, telling, ({ landing: { shareBp } }) =>
        shareBp === null ? '' : formats.percentFigure(shareBp),
      ),
      ...tip((row) => explainShare(row.landing, telling)),
    },
    methodColumn(telling),
    figure('done', 66, telling, (row) =>
      row.kind !== 'line' || row.progress === null ? '' : formats.percentFigure(row.progress.doneBp),
    ),
    ...(['spi', 'cpi'] as const).map((index) => ({
      ...figure(index, 56, telling, ({ landing: { earned } }) =>
        earned === null ? '' : indexText(earned[index], t('forecast.earned.none')),
      ),
      ...tip((row) => explainIndex(row, index, telling)),
    })),
  ];
}

function figure(
  id: 'share' | 'done' | 'spi' | 'cpi',
  width: number,
  { t }: Telling,
  text: (row: Row) => string,
): Column {
  return {
    colId: id,
    headerName: t(`forecast.grid.${id}`),
    headerClass: 'tz-head-number',
    cellClass: 'tz-cell-number',
    ...filling(width),
    valueGetter: ({ data }) => (data === undefined ? '' : text(data)),
  };
}

/** The method used; where another was wanted, both. */
function methodColumn(telling: Telling): Column {
  const { t } = telling;
  return {
    colId: 'method',
    headerName: t('forecast.grid.method'),
    ...filling(120),
    valueGetter: ({ data }) => {
      if (data?.kind !== 'line') return '';
      const { method, used } = data.landing;
      if (method === used) return t(`forecast.method.${used}`);
      return t('forecast.grid.insteadOf', {
        used: t(`forecast.method.${used}`),
        wanted: t(`forecast.method.${method}`),
      });
    },
    ...tip((row) => (row.kind === 'line' ? explainLanding(row, telling) : [])),
  };
}

export function paceColumn({ telling, paceCell }: ColumnParts): Column {
  const { t } = telling;
  return {
    colId: 'pacing',
    headerName: t('forecast.grid.pacing'),
    pinned: 'right',
    lockVisible: true,
    width: PACE_WIDTH,
    valueGetter: ({ data }) => {
      if (data?.kind !== 'line') return '';
      const { pacing } = data.landing;
      return `${t(`forecast.pacing.${pacing.kind}`)} ${pacingShort(pacing, telling)}`.trim();
    },
    cellRenderer: paceCell,
    ...tip((row) =>
      row.kind === 'line' ? [pacingText(row.landing.pacing, telling), t('forecast.explain.pacingRule')] : [],
    ),
  };
}
