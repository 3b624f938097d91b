import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import { useFieldErrors } from './field-errors.ts';
import { FormDrawer } from './form-drawer.tsx';
import { useSetTier } from './kols-data.ts';
import { TierFields } from './new-kol-drawer.tsx';

type Props = { readonly kol: KolPage['kol']; readonly onClose: () => void };
type Draft = { readonly tier: Tier | null; readonly reason: string };

const fields = ['tier', 'reason'] as const;

/** Sets the tier past the rules, with the reason, or leaves it to the rules again. */
export function TierDrawer({ kol, onClose }: Props) {
  const { t } = useTranslation();
  const set = useSetTier();
  const [draft, setDraft] = useState<Draft>({
    tier: kol.tierReason === null ? null : kol.tier,
    reason: kol.tierReason ?? '',
  });
  const { errors, check, typed } = useFieldErrors({ fields, otherwise: 'tier', error: set.error });
  const submit = () => {
    const isMissing = draft.tier !== null && draft.reason.trim() === '';
    if (!check(isMissing ? { reason: t('kols.tierOf.reasonMissing') } : {})) return;
    set.mutate({ id: kol.id, tier: draft.tier, reason: draft.reason.trim() }, { onSuccess: onClose });
  };
  return (
    <FormDrawer
      title={t('kols.tierOf.change')}
      context={kol.name}
      submit={t('kols.tierOf.set')}
      isSaving={set.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TierFields
        draft={draft}
        errors={errors}
        onChange={(change) => {
          setDraft((before) => ({ ...before, ...change }));
          for (const field of fields) if (Object.hasOwn(change, field)) typed(field);
        }}
      />
    </FormDrawer>
  );
}
