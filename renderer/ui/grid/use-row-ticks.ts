import type { GridApi } from 'ag-grid-community';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RowChoice, RowTicks } from './row-ticks.ts';
import { TickAll, type TickAllParams } from './tick-all.ts';
import { useSelectionColumn } from './use-grid-parts.ts';

/** What is ticked, of the rows that one function reads: with another filter nothing is. */
export function useRowTicks<Row>(
  api: GridApi<Row> | null,
  reader: unknown,
  onChange: ((choice: RowChoice) => void) | undefined,
): RowTicks<Row> {
  const [ticks] = useState(() => new RowTicks<Row>());
  useEffect(() => ticks.setOnChange(onChange), [ticks, onChange]);
  useEffect(() => (api === null ? undefined : ticks.attach(api)), [ticks, api]);
  useEffect(() => ticks.readBy(reader), [ticks, reader]);
  return ticks;
}

/** The column of ticks, with the box for all of them. */
export function useTickColumn<Row>(ticks: RowTicks<Row>) {
  const { t } = useTranslation();
  const column = useSelectionColumn();
  return useMemo(() => {
    const params: TickAllParams = { ticks, label: t('ui.grid.tickAll') };
    return { ...column, headerComponent: TickAll, headerComponentParams: params };
  }, [column, ticks, t]);
}
