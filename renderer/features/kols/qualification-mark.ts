import type { TFunction } from 'i18next';
import type { Status } from '#renderer/ui/status-mark.tsx';
import type { RosterRow } from '#shared/domain/kols/roster.ts';

type Mark = { readonly status: Status; readonly word: string };

/** How the qualifications of a KOL stand, in the roster. */
export function qualificationMark(kol: RosterRow, t: TFunction): Mark {
  const { qualificationCount, expiredOn, expiringOn } = kol;
  if (expiredOn !== null) return { status: 'stop', word: t('kols.qualification.expired') };
  if (expiringOn !== null) return { status: 'watch', word: t('kols.qualification.soon') };
  if (qualificationCount === 0) return { status: 'none', word: t('kols.qualification.none') };
  return { status: 'good', word: t('kols.qualification.valid') };
}
