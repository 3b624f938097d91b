import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useMedia } from '#renderer/ui/use-media.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { periodEnd } from '#shared/domain/kpis/grain.ts';
import type { KpiGrain } from '#shared/domain/kpis/kpi.ts';
import { valuesOf } from '#shared/domain/kpis/value-series.ts';
import type { Day } from '#shared/values/day.ts';
import type { KpiBook } from './kpis-data.ts';
import type { ValuesAddress } from './use-values-address.ts';
import { type Halves, isDue, shownPeriods, type ValueRow, valueRows } from './value-rows.ts';

/** So many periods stand side by side; what is earlier is a step away. */
const FEW_PERIODS = 10;
const MANY_PERIODS = 17;
const WIDE = '(min-width: 1700px)';

export function useShownPeriods(): number {
  return useMedia(WIDE) ? MANY_PERIODS : FEW_PERIODS;
}

export type SheetOfValues = {
  readonly grain: KpiGrain;
  readonly periods: readonly Day[];
  readonly rows: readonly ValueRow[];
  readonly today: Day;
  readonly counts: { readonly known: number; readonly missing: number; readonly restated: number };
  readonly halves: Halves;
  readonly setHalves: (halves: Halves) => void;
};

/** The values that are shown, with what waits for its other half. Undefined until they are there. */
export function useSheetOfValues(book: KpiBook, address: ValuesAddress): SheetOfValues | undefined {
  const { language } = useFormats();
  const [halves, setHalves] = useState<Halves>(new Map());
  const { grain, until, segment } = address;
  const count = useShownPeriods();
  const periods = useMemo(() => shownPeriods(grain, until, count), [grain, until, count]);
  const firstDay = periods[0] ?? until;
  const lastDay = periodEnd(grain, periods.at(-1) ?? until);
  const { data } = useQuery(
    orpc.kpis.values.queryOptions({
      input: { firstDay, lastDay },
      placeholderData: keepPreviousData,
    }),
  );
  return useMemo(() => {
    if (data === undefined) return undefined;
    const has = (kpiId: string) =>
      segment === '' || book.segments.some((one) => one.kpiId === kpiId && one.segment === segment);
    const kpis = book.kpis.filter((kpi) => kpi.grain === grain && has(kpi.id));
    const rows = valueRows({ kpis, values: data.series.flatMap(valuesOf), segment, halves, language });
    const counts = countsOf(rows, periods, book.today);
    return { grain, periods, rows, today: book.today, counts, halves, setHalves };
  }, [data, book, grain, segment, periods, halves, language]);
}

function countsOf(rows: readonly ValueRow[], periods: readonly Day[], today: Day): SheetOfValues['counts'] {
  const cells = rows
    .filter(({ part }) => part === 'value')
    .flatMap(({ kpi, cells: own }) =>
      periods.map((periodDay) => ({ cell: own.get(periodDay), due: isDue(kpi.grain, periodDay, today) })),
    );
  return {
    known: cells.filter(({ cell }) => cell !== undefined).length,
    missing: cells.filter(({ cell, due }) => cell === undefined && due).length,
    restated: cells.filter(({ cell }) => (cell?.revision ?? 1) > 1).length,
  };
}
