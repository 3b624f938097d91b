import { Button, Checkbox, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { platformSchema } from '#shared/domain/kols/kol-kinds.ts';
import { LimitsFields } from './limits-fields.tsx';
import { useChangeTierRule, useTierRules } from './rules-data.ts';
import { NO_LIMITS, type TierDraft, type TierFault, tierDraftOf, tierRuleOf } from './tier-draft.ts';

/** From how many followers on a KOL is of which tier, and when a change is proposed. */
export function TierRuleForm() {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { isDefault } = useTierRules();
  const form = useTierForm();
  const { draft, change } = form;
  return (
    <form
      className="tz-tier-form"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <Section
        title={t('compliance.tiers.title')}
        unit={isDefault ? t('compliance.tiers.isDefault') : undefined}
      >
        <p className="tz-rules-note">{t('compliance.tiers.help')}</p>
        <Platforms form={form} disabled={readOnly} />
        <TextField
          label={t('compliance.tiers.headQualifications')}
          value={draft.headQualifications}
          when="typing"
          rows={3}
          disabled={readOnly}
          error={null}
          help={t('compliance.tiers.noneNeeded')}
          onChange={(headQualifications) => change({ headQualifications })}
        />
      </Section>
      <Proposals form={form} disabled={readOnly} />
      <TextField
        label={t('compliance.tiers.reason')}
        value={form.reason}
        when="typing"
        disabled={readOnly}
        error={form.reasonFault}
        onChange={form.setReason}
      />
      <div className="tz-form-act">
        <FormFault sentence={form.fault} />
        <Button type="primary" htmlType="submit" disabled={readOnly} loading={form.isSaving}>
          {t('compliance.tiers.save')}
        </Button>
      </div>
    </form>
  );
}

type Form = ReturnType<typeof useTierForm>;
type FormProps = { readonly form: Form; readonly disabled: boolean };

/** The limits everywhere, and those of platforms where audiences are counted otherwise. */
function Platforms({ form: { draft, change, errorAt }, disabled }: FormProps) {
  const { t } = useTranslation();
  const others = platformSchema.options.filter((platform) => !draft.platforms.has(platform));
  return (
    <div className="tz-limits">
      <LimitsFields
        name={t('compliance.tiers.everywhere')}
        label={t('compliance.tiers.followers')}
        limits={draft.followers}
        error={errorAt('everywhere')}
        disabled={disabled}
        onChange={(followers) => change({ followers })}
      />
      {[...draft.platforms].map(([platform, limits]) => (
        <LimitsFields
          key={platform}
          name={t(`kols.platform.${platform}`)}
          label={t('compliance.tiers.followers')}
          limits={limits}
          error={errorAt(platform)}
          disabled={disabled}
          onChange={(own) => change({ platforms: new Map(draft.platforms).set(platform, own) })}
          onRemove={() => {
            const rest = new Map(draft.platforms);
            rest.delete(platform);
            change({ platforms: rest });
          }}
        />
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          disabled={disabled}
          menu={{
            items: others.map((platform) => ({
              key: platform,
              label: t(`kols.platform.${platform}`),
              onClick: () => change({ platforms: new Map(draft.platforms).set(platform, NO_LIMITS) }),
            })),
          }}
        >
          <Button size="small" className="tz-limits-add">
            {t('compliance.tiers.add')}
          </Button>
        </Dropdown>
      )}
    </div>
  );
}

/** What has to be measured, by how much and for how long, before a change is proposed. */
function Proposals({ form: { draft, change, errorAt }, disabled }: FormProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('compliance.tiers.proposals')}>
      <Checkbox
        checked={draft.reach !== null}
        disabled={disabled}
        onChange={({ target }) => change({ reach: target.checked ? NO_LIMITS : null })}
      >
        {t('compliance.tiers.reach')}
      </Checkbox>
      {draft.reach !== null && (
        <LimitsFields
          name={t('compliance.tiers.reachLabel')}
          label={t('compliance.tiers.reachLabel')}
          limits={draft.reach}
          error={errorAt('reach')}
          disabled={disabled}
          onChange={(reach) => change({ reach })}
        />
      )}
      <div className="tz-pair">
        <TextField
          label={t('compliance.tiers.margin')}
          value={draft.margin}
          when="typing"
          disabled={disabled}
          error={errorAt('margin')}
          help={t('compliance.tiers.marginHelp')}
          onChange={(margin) => change({ margin })}
        />
        <TextField
          label={t('compliance.tiers.held')}
          value={draft.heldDays}
          when="typing"
          disabled={disabled}
          error={errorAt('held')}
          help={t('compliance.tiers.heldHelp')}
          onChange={(heldDays) => change({ heldDays })}
        />
      </div>
    </Section>
  );
}

/** What is typed stays, whatever is refused. */
function useTierForm() {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const { rule } = useTierRules();
  const [draft, setDraft] = useState<TierDraft>(() => tierDraftOf(rule));
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<ReadonlySet<TierFault>>(new Set());
  const { mutate, isPending, error } = useChangeTierRule();
  const refused = refusalOf(error);
  const ofReason = refused?.reason === 'reason-missing';
  const wordOf = { reach: 'reach', margin: 'margin', held: 'held' } as const;
  return {
    draft,
    reason,
    setReason,
    isSaving: isPending,
    reasonFault: ofReason ? sentence(refused) : null,
    fault: refused === null || ofReason ? undefined : sentence(refused),
    errorAt: (field: TierFault): string | null => {
      if (!faults.has(field)) return null;
      const word = field === 'reach' || field === 'margin' || field === 'held' ? wordOf[field] : 'limits';
      return t(`compliance.tiers.wrong.${word}`);
    },
    change: (change: Partial<TierDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
      setFaults(new Set());
    },
    save: () => {
      const read = tierRuleOf(draft);
      if (read.faults !== null) setFaults(read.faults);
      else mutate({ rule: read.rule, reason }, { onSuccess: () => setReason('') });
    },
  };
}
