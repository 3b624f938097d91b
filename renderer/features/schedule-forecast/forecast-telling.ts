import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Moment } from '#shared/values/moment.ts';
import { endDay, type FinishRow } from './finish-rows.ts';

/** What it takes to say a forecast in the reader's language. */
export type Telling = {
  readonly t: TFunction;
  readonly formats: Formats;
  readonly nameOf: (row: Pick<FinishRow, 'task'>) => string;
  /** The day of a finish: '8 Sep 2026'. */
  readonly ends: (at: Moment) => string;
  /** '46 %' */
  readonly chance: (share: number, decimals?: 0 | 1) => string;
  /** '46', under a header that says %. */
  readonly percent: (share: number, decimals?: 0 | 1) => string;
};

export function useTelling(): Telling {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => ({
      t,
      formats,
      nameOf: ({ task }) => task?.name ?? t('timelineForecast.table.end'),
      ends: (at) => formats.day(endDay(at)),
      chance: (share, decimals = 0) => formats.percent(shareOf(share), readsAsCertain(share) ? 1 : decimals),
      percent: (share, decimals = 0) => formats.percentFigure(shareOf(share), decimals),
    }),
    [t, formats],
  );
}

/** What is not quite certain isn't written as if it were: '99.9 %', '0.1 %'. */
function readsAsCertain(share: number): boolean {
  return share > 0 && share < 1 && (share < 0.005 || share >= 0.995);
}

const LEAST_BP = 5;
const MOST_BP = 9994;

function shareOf(share: number) {
  const bp = Math.round(share * 10_000);
  return basisPoints(readsAsCertain(share) ? Math.min(MOST_BP, Math.max(LEAST_BP, bp)) : bp);
}
