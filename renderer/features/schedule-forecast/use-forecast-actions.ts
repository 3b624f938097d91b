import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import { useKeepForecast } from './schedule-forecast-data.ts';
import { type Simulating, SEED } from './use-simulation.ts';

/** What can be done here; all of it is in the command palette as well. */
export function useForecastActions(
  { run, result }: Simulating,
  draws: number,
): { readonly keep: Action; readonly simulate: Action } {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { mutate } = useKeepForecast();
  const keptDraws = result?.answer.draws ?? draws;
  const simulate = useMemo<Action>(
    () => ({
      id: 'timeline.simulate',
      label: t('timelineForecast.run.again'),
      keywords: `${inBoth('timelineForecast.run.again')} cxmn Monte Carlo 蒙特卡洛`,
      run: () => run(draws),
    }),
    [t, run, draws],
  );
  const keep = useMemo<Action>(
    () => ({
      id: 'timeline.keepForecast',
      label: t('timelineForecast.run.keep'),
      keywords: `${inBoth('timelineForecast.run.keep')} lcbzyc`,
      run: () => mutate({ draws: keptDraws, seed: SEED }),
    }),
    [t, mutate, keptDraws],
  );
  const offered = useMemo(() => (readOnly ? [simulate] : [simulate, keep]), [readOnly, simulate, keep]);
  useActions(offered);
  return { keep, simulate };
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(key: 'timelineForecast.run.again' | 'timelineForecast.run.keep'): string {
  return (['zh-CN', 'en'] as const).map((language) => i18n.getFixedT(language)(key)).join(' ');
}
