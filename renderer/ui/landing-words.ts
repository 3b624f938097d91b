import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fen, fen } from '#shared/values/money.ts';
import { useFormats } from './use-formats.ts';

type LandingLike = {
  readonly actualFen: Fen;
  readonly openFen: Fen;
  readonly eacFen: Fen;
  readonly lowFen: Fen;
  readonly highFen: Fen;
};

/** How a landing of several lines came about, a line each: its sum, its floor, its band. */
export function useLandingWords(): (landing: LandingLike) => readonly string[] {
  const { t } = useTranslation();
  const { money } = useFormats();
  return useMemo(
    () =>
      ({ actualFen, openFen, eacFen, lowFen, highFen }) => [
        t('forecast.explain.total', {
          eac: money(eacFen),
          actual: money(actualFen),
          coming: money(fen(eacFen - actualFen)),
        }),
        t('forecast.explain.totalFloor', { open: money(openFen) }),
        t('forecast.explain.totalBand', { low: money(lowFen), high: money(highFen) }),
        t('forecast.explain.reserve'),
      ],
    [t, money],
  );
}
