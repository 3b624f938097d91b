import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import { totalWidth } from '#renderer/ui/grid/month-fit.ts';
import { useMonthFit } from '#renderer/ui/grid/use-month-fit.ts';
import type { ShownMonth } from '#renderer/ui/shown-months.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { Comparison } from '#shared/domain/versions/comparison.ts';
import type { ComparisonSums } from '#shared/domain/versions/comparison-sums.ts';
import { type CompareRow, compareAmount, compareFoot, compareRows, widestOf } from './compare-rows.ts';
import { SHARE_WIDTH, useCompareColumns } from './use-compare-columns.ts';
import type { CompareMode } from './versions-search.ts';

type Props = {
  readonly label: string;
  readonly comparison: Comparison;
  readonly sums: ComparisonSums;
  readonly months: readonly ShownMonth[];
  readonly mode: CompareMode;
  readonly onlyDifferences: boolean;
};

const NARROWEST_SUM = 104;
/** Room for '11月 进行中', however small the differences are. */
const NARROWEST_MONTH = 86;

/** Both sides by category, line and month. */
export function CompareGrid({ label, comparison, sums, months, mode, onlyDifferences }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<CategoryId>>(new Set());
  const rows = useMemo(
    () => compareRows({ comparison, sums, onlyDifferences, folded }),
    [comparison, sums, onlyDifferences, folded],
  );
  const foot = useMemo(() => compareFoot(sums), [sums]);
  const table = useCallback(
    () => ({
      rows: [...compareRows({ comparison, sums, onlyDifferences: false, folded: NONE }), ...foot],
      amount: (row: CompareRow, month: ShownMonth) => widestOf(row, month, mode),
      total: (row: CompareRow) => compareAmount(row, null, 'to') ?? sums.all.toFen,
      name: (row: CompareRow) => (row.kind === 'summary' ? null : row),
    }),
    [comparison, sums, foot, mode],
  );
  const sumWidth = useMemo(
    () =>
      Math.max(
        NARROWEST_SUM,
        totalWidth(table(), (amount) => formats.money(amount)),
      ),
    [table, formats],
  );
  const fit = useMonthFit({
    place,
    table,
    months,
    rowCount: rows.length,
    footCount: foot.length,
    narrowest: NARROWEST_MONTH,
    besideWidth: (mode === 'difference' ? 2 * sumWidth : 0) + SHARE_WIDTH,
    perMonth: mode === 'both' ? 2 : 1,
  });
  const fold = useCallback((id: CategoryId) => setFolded((before) => toggled(before, id)), []);
  const columns = useCompareColumns({ months, mode, fit, onFold: fold });
  const openRow = useCallback(
    (row: CompareRow) => {
      if (row.kind === 'category') fold(row.id);
    },
    [fold],
  );
  return (
    <>
      {rows.length === 0 && <p className="tz-caption">{t('versions.compare.nothing')}</p>}
      <div ref={setPlace} className="tz-sheet tz-compare-grid" style={{ height: fit?.height }}>
        {fit !== null && (
          <DataGrid<CompareRow>
            // Groups over their columns are another grid.
            key={mode}
            label={label}
            rows={rows}
            totals={foot}
            columns={columns}
            rowId={rowId}
            rowClass={rowClass}
            wholeColumns={mode === 'difference'}
            onOpenRow={openRow}
          />
        )}
      </div>
    </>
  );
}

const NONE: ReadonlySet<CategoryId> = new Set();

function toggled(before: ReadonlySet<CategoryId>, id: CategoryId): ReadonlySet<CategoryId> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}

const rowId = ({ id }: CompareRow) => id;

function rowClass(row: CompareRow): string | undefined {
  if (row.kind === 'category') return 'tz-row-group';
  if (row.kind === 'line') return undefined;
  return row.id === 'unallocated' ? 'tz-sheet-part' : 'tz-row-total';
}
