import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnChooser } from '#renderer/ui/grid/column-chooser.tsx';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import type { GridCellProps } from '#renderer/ui/grid/grid-columns.ts';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { SheetNameCell } from '#renderer/ui/grid/sheet-name-cell.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { SheetCategory, SheetLine } from '#shared/domain/budget/sheet.ts';
import type { Telling } from './explain-line.ts';
import type { Foretold } from './forecast-data.ts';
import { type ForecastRow, forecastRows } from './forecast-rows.ts';
import { MethodBar } from './method-bar.tsx';
import { pacingShort, pacingStatus } from './pacing-words.ts';
import { useForecastColumns } from './use-forecast-columns.ts';
import { useMoneyWidth } from './use-money-width.ts';

type Props = { readonly foretold: Foretold; readonly onOpenLine: (id: string) => void };

const MOST_ROWS = 40;
/** What a page holds of a long list, which then scrolls by itself. */
const LONGEST = 654;

/** Where every line lands, by category; ticked lines get their method together. */
export function ForecastGrid({ foretold, onOpenLine }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { sheet, forecast } = foretold;
  const { folded, fold } = useFolded();
  const rows = useMemo(() => forecastRows(foretold, folded), [foretold, folded]);
  const totals = useMemo<ForecastRow[]>(
    () => [{ kind: 'total', id: 'total', landing: forecast.all }],
    [forecast],
  );
  const telling = useMemo<Telling>(() => ({ t, formats, sheet }), [t, formats, sheet]);
  const nameCell = useNameCell(fold, onOpenLine);
  const paceCell = usePaceCell(telling);
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const moneyWidth = useMoneyWidth(place, forecast.all.highFen);
  const columns = useForecastColumns(telling, { nameCell, paceCell }, moneyWidth);
  const [grid, setGrid] = useState<GridHandle | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const lines = useMemo(() => linesOf(ticked, sheet.lines), [ticked, sheet.lines]);
  const isLong = rows.length > MOST_ROWS;
  const open = (row: ForecastRow) => {
    if (row.kind === 'line') onOpenLine(row.id);
    if (row.kind === 'category') fold(row.id);
  };
  return (
    <Section
      title={t('forecast.grid.title')}
      unit={t('forecast.unit', { unit: t(`common.unit.${formats.moneyUnit}`) })}
      aside={
        <>
          <MethodBar lines={lines} grid={grid} />
          <ColumnChooser grid={grid} />
        </>
      }
    >
      <div ref={setPlace} className="tz-forecast-grid" style={isLong ? { height: LONGEST } : undefined}>
        <DataGrid<ForecastRow>
          label={t('forecast.grid.label')}
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          totals={totals}
          rowClass={rowClass}
          columnsKey="forecast"
          autoHeight={!isLong}
          wholeColumns
          selection="many"
          onSelectionChange={setTicked}
          onOpenRow={open}
          onReady={setGrid}
        />
      </div>
    </Section>
  );
}

function rowClass(row: ForecastRow): string | undefined {
  if (row.kind === 'line') return undefined;
  return row.kind === 'total' ? 'tz-row-total' : 'tz-row-group';
}

/** The lines that are ticked, by themselves or with their category. */
function linesOf(ticked: readonly string[], lines: readonly SheetLine[]): readonly SheetLine[] {
  const ids = new Set(ticked);
  return lines.filter(({ id, categoryId }) => ids.has(id) || ids.has(categoryId));
}

function useFolded() {
  const [folded, setFolded] = useState<ReadonlySet<SheetCategory['id']>>(new Set());
  const fold = useCallback(
    (id: SheetCategory['id']) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  return { folded, fold };
}

function useNameCell(fold: (id: SheetCategory['id']) => void, onOpenLine: Props['onOpenLine']) {
  const { t } = useTranslation();
  return useCallback(
    ({ data }: GridCellProps<ForecastRow>) => {
      if (data === undefined) return null;
      if (data.kind === 'total') return t('forecast.grid.total');
      return <SheetNameCell row={data} actions={{ onFold: fold, onOpenLine }} />;
    },
    [t, fold, onOpenLine],
  );
}

function usePaceCell(telling: Telling) {
  const { t } = telling;
  return useCallback(
    ({ data }: GridCellProps<ForecastRow>) => {
      if (data?.kind !== 'line') return null;
      const { pacing } = data.landing;
      return (
        <span className="tz-forecast-pace">
          <StatusMark status={pacingStatus(pacing)} word={t(`forecast.pacing.${pacing.kind}`)} />
          <span className="tz-caption">{pacingShort(pacing, telling)}</span>
        </span>
      );
    },
    [t, telling],
  );
}
