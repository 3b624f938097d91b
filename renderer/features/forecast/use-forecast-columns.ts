import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLandingWords } from '#renderer/ui/landing-words.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-columns.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Telling } from './explain-line.ts';
import { type ColumnParts, figureColumns, moneyColumns, nameColumn, paceColumn } from './forecast-columns.ts';
import type { ForecastRow } from './forecast-rows.ts';

/** Columns of the forecast. Every figure says on hover how it came about. */
export function useForecastColumns(
  telling: Telling,
  cells: Pick<ColumnParts, 'nameCell' | 'paceCell'>,
  largest: Fen,
): readonly GridColumn<ForecastRow>[] {
  const { t } = useTranslation();
  const groupWords = useLandingWords();
  const { nameCell, paceCell } = cells;
  // Kept the same while it is the same, so that an edit rebuilds no columns.
  const moneyWidth = widthOf(telling.formats.money(largest, 0));
  return useMemo(() => {
    const parts: ColumnParts = { telling, groupWords, moneyWidth, nameCell, paceCell };
    return [nameColumn(parts, t), ...moneyColumns(parts), ...figureColumns(parts), paceColumn(parts)];
  }, [t, telling, groupWords, moneyWidth, nameCell, paceCell]);
}

const DIGIT = 7.25;
const PADDING = 16;
const NARROWEST = 88;

function widthOf(text: string): number {
  return Math.max(NARROWEST, Math.ceil(text.length * DIGIT) + PADDING);
}
