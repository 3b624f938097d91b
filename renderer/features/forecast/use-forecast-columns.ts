import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLandingWords } from '#renderer/ui/landing-words.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-columns.ts';
import type { Telling } from './explain-line.ts';
import { type ColumnParts, figureColumns, moneyColumns, nameColumn, paceColumn } from './forecast-columns.ts';
import type { ForecastRow } from './forecast-rows.ts';

/** Columns of the forecast. Every figure says on hover how it came about. */
export function useForecastColumns(
  telling: Telling,
  cells: Pick<ColumnParts, 'nameCell' | 'paceCell'>,
  moneyWidth: number,
): readonly GridColumn<ForecastRow>[] {
  const { t } = useTranslation();
  const groupWords = useLandingWords();
  const { nameCell, paceCell } = cells;
  return useMemo(() => {
    const parts: ColumnParts = { telling, groupWords, moneyWidth, nameCell, paceCell };
    return [nameColumn(parts, t), ...moneyColumns(parts), ...figureColumns(parts), paceColumn(parts)];
  }, [t, telling, groupWords, moneyWidth, nameCell, paceCell]);
}
