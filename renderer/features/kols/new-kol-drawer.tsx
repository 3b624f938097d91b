import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { readFollowers } from '#shared/domain/kols/follower-text.ts';
import type { KolInput } from '#shared/domain/kols/kol.ts';
import { type Tier, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import { type FieldErrors, useFieldErrors } from './field-errors.ts';
import { FormDrawer } from './form-drawer.tsx';
import { kolFaults } from './kol-faults.ts';
import { type KolDraft, type KolField, KolFields } from './kol-fields.tsx';
import { useAddKol } from './kols-data.ts';

type Draft = KolDraft & {
  /** As it is typed: '12.3万'. */
  readonly followers: string;
  /** Null leaves it to the rules. */
  readonly tier: Tier | null;
  readonly reason: string;
};
type Field = KolField | 'followers' | 'tier' | 'reason';

const blank: Draft = {
  name: '',
  handle: '',
  platform: 'douyin',
  agency: '',
  contact: '',
  field: '',
  flags: [],
  note: '',
  followers: '',
  tier: null,
  reason: '',
};

const fields = [
  'name',
  'handle',
  'platform',
  'agency',
  'contact',
  'field',
  'flags',
  'note',
  'followers',
  'tier',
  'reason',
] as const;

/** A new KOL: nothing is written until it is added, and what was typed survives a refusal. */
export function NewKolDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const add = useAddKol();
  const [draft, setDraft] = useState(blank);
  const { errors, check, typed } = useFieldErrors<Field>({ fields, otherwise: 'name', error: add.error });
  const change = (wanted: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...wanted }));
    for (const field of fields) if (Object.hasOwn(wanted, field)) typed(field);
  };
  const submit = () => {
    if (!check(faultsOf(draft, t))) return;
    add.mutate(inputOf(draft), {
      onSuccess: ({ id }) => void navigate({ to: '/kols/kol', search: { id } }),
    });
  };
  return (
    <FormDrawer
      title={t('kols.form.new')}
      submit={t('kols.action.add')}
      isSaving={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <KolFields draft={draft} when="typing" errors={errors} disabled={false} onChange={change} />
      <TextField
        label={t('kols.word.followers')}
        help={t('kols.form.followersHelp')}
        value={draft.followers}
        when="typing"
        error={errors.followers ?? null}
        onChange={(followers) => change({ followers })}
      />
      <TierFields draft={draft} errors={errors} onChange={change} />
    </FormDrawer>
  );
}

type TierProps = {
  readonly draft: Pick<Draft, 'tier' | 'reason'>;
  readonly errors: FieldErrors<'tier' | 'reason'>;
  readonly onChange: (change: Partial<Pick<Draft, 'tier' | 'reason'>>) => void;
};

const BY_RULE = 'rule';

/** The tier by the rules, or another one with the reason for it. */
export function TierFields({ draft, errors, onChange }: TierProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormField label={t('kols.word.tier')} error={errors.tier ?? null}>
        {({ id }) => (
          <Select
            id={id}
            value={draft.tier ?? BY_RULE}
            options={[
              { value: BY_RULE, label: t('kols.tierOf.byRule') },
              ...tierSchema.options.map((tier) => ({ value: tier, label: t(`kols.tier.${tier}`) })),
            ]}
            onChange={(chosen) => onChange({ tier: tierSchema.safeParse(chosen).data ?? null })}
          />
        )}
      </FormField>
      {draft.tier !== null && (
        <TextField
          label={t('kols.tierOf.reason')}
          value={draft.reason}
          when="typing"
          error={errors.reason ?? null}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </>
  );
}

function faultsOf(draft: Draft, t: TFunction): FieldErrors<Field> {
  const faults: FieldErrors<Field> = kolFaults(draft, t);
  const reading = readFollowers(draft.followers);
  if (reading.kind === 'refused' && reading.fault !== 'followers-missing') {
    faults.followers = t(`kols.fault.${reading.fault}`);
  }
  if (draft.tier !== null && draft.reason.trim() === '') faults.reason = t('kols.tierOf.reasonMissing');
  return faults;
}

function inputOf({ followers, tier, reason, flags, ...rest }: Draft): KolInput {
  const reading = readFollowers(followers);
  return {
    ...rest,
    flags: [...flags],
    ...(reading.kind === 'ok' ? { followers: { count: reading.count } } : {}),
    ...(tier === null ? {} : { tier: { tier, reason: reason.trim() } }),
  };
}
