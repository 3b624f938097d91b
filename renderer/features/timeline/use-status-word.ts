import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { RowStatus } from './row-status.ts';

/** The word beside the shape. */
export function useStatusWord(): (status: RowStatus) => string {
  const { t } = useTranslation();
  const { percent } = useFormats();
  return useCallback(
    (status) => {
      if ('days' in status)
        return t(`timeline.status.${status.kind}`, { replace: { days: String(status.days) } });
      if (status.kind !== 'chance') return t(`timeline.status.${status.kind}`);
      const chance = percent(basisPoints(Math.round(status.chance * 10_000)), 0);
      return t('timeline.status.chance', { replace: { chance } });
    },
    [t, percent],
  );
}
