import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { type Forecast, forecastSheet } from '#shared/domain/forecast/forecast.ts';
import type { ForecastBasis } from '#shared/domain/forecast/forecast-basis.ts';

/** The sheet, what its forecast is made of, and where it lands. */
export type Foretold = {
  readonly sheet: Sheet;
  readonly basis: ForecastBasis;
  readonly forecast: Forecast;
};

/** Worked out in the window, from the sheet at hand. */
export function useForetold(): Foretold {
  const sheet = useSuspenseQuery(orpc.budget.sheet.queryOptions()).data;
  const basis = useSuspenseQuery(orpc.forecast.basis.queryOptions()).data;
  return useMemo(() => ({ sheet, basis, forecast: forecastSheet(sheet, basis) }), [sheet, basis]);
}

export function useKept() {
  return useQuery(orpc.forecast.kept.queryOptions());
}
export type Kept = NonNullable<ReturnType<typeof useKept>['data']>;

const inForm = { meta: { refusalsShown: true } };
const announcedInForm = { meta: { refusalsShown: true, announced: true } };
const announced = { meta: { announced: true } };

export const useSetMethod = () => useMutation(orpc.forecast.setMethods.mutationOptions(inForm));
export const useSetMethods = () => useMutation(orpc.forecast.setMethods.mutationOptions(announced));
export const useSetProgress = () => useMutation(orpc.forecast.setProgress.mutationOptions(inForm));
export const useRemoveProgress = () => useMutation(orpc.forecast.removeProgress.mutationOptions(announced));
export const useKeepForecast = () => useMutation(orpc.forecast.keep.mutationOptions(announcedInForm));
