import type { TFunction } from 'i18next';
import { uniqueName } from '#shared/domain/catalogue/unique-name.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';

type Named = { readonly id: string; readonly name: string };

const LONGEST_BADGE = 2;
const LONGEST_DUTY = 500;

/** What is wrong with a name, as a sentence, before the service is asked; null where nothing is. */
export function nameFault(name: string, others: readonly Named[], own: string | undefined, t: TFunction) {
  const checked = nameSchema.safeParse(name);
  if (!checked.success) {
    return name.trim() === '' ? t('refusal.name-empty') : t('catalogue.fault.nameTooLong');
  }
  const outcome = uniqueName(checked.data, others, own);
  if (outcome.kind === 'ok') return null;
  const { reason, params } = outcome.refusal;
  return reason === 'name-taken'
    ? t('refusal.name-taken', { replace: { name: String(params['name']) } })
    : t('refusal.name-empty');
}

export function badgeFault(badge: string, t: TFunction): string | null {
  const length = badge.trim().length;
  if (length === 0) return t('catalogue.fault.badgeEmpty');
  return length > LONGEST_BADGE ? t('catalogue.fault.badgeTooLong') : null;
}

export function dutyFault(duty: string, t: TFunction): string | null {
  return duty.trim().length > LONGEST_DUTY ? t('catalogue.fault.dutyTooLong') : null;
}
