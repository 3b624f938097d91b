import type { TFunction } from 'i18next';
import type { FieldErrors } from './field-errors.ts';
import type { KolDraft, KolField } from './kol-fields.tsx';

const longest = { name: 200, handle: 200, agency: 200, contact: 200, field: 200, note: 2000 } as const;

/** What is missing or too long, beside each field, before the service is asked. */
export function kolFaults(draft: Partial<KolDraft>, t: TFunction): FieldErrors<KolField> {
  const faults: FieldErrors<KolField> = {};
  if (draft.name?.trim() === '') faults.name = t('kols.fault.name');
  if (draft.handle?.trim() === '') faults.handle = t('kols.fault.handle');
  for (const [field, most] of textLimits(draft)) {
    faults[field] = t('kols.fault.tooLong', { replace: { most: String(most) } });
  }
  return faults;
}

function textLimits(draft: Partial<KolDraft>) {
  return (['name', 'handle', 'agency', 'contact', 'field', 'note'] as const)
    .filter((field) => (draft[field]?.trim().length ?? 0) > longest[field])
    .map((field) => [field, longest[field]] as const);
}
