import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { TierReason } from '#shared/domain/kols/tier-rule.ts';

/** Why a tier, as a sentence. */
export function useTierReason(): (reason: TierReason) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return useCallback(
    (reason) => {
      if (reason.kind === 'followers-unknown') return t('kols.tierReason.followers-unknown');
      if (reason.kind === 'unqualified') {
        const kinds = reason.anyOf.join(t('common.separator.list'));
        return t('kols.tierReason.unqualified', { replace: { kinds } });
      }
      const { count, limit } = reason;
      return t(`kols.tierReason.${reason.kind}`, {
        replace: { count: formats.compact(count), limit: formats.compact(limit) },
      });
    },
    [t, formats],
  );
}
