import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import { type ComplianceRule, type Grade, severitySchema } from '#shared/domain/compliance/rule-pack.ts';
import type { KeptPack } from '#shared/domain/kols/script-review.ts';
import { blankRule, draftOf, type RuleDraft, type RuleErrors, ruleFaults, ruleOf } from './rule-draft.ts';
import { fixedBecause, useChangePack } from './rules-data.ts';
import type { RulesAddress } from './use-rules-address.ts';

type Props = { readonly pack: KeptPack; readonly address: RulesAddress };

const GRADES: readonly Grade[] = [1, 2, 3, 4, 5];

/** A rule: read where its pack stays as it is, changed or added where it does not. */
export function RuleDrawer({ pack, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const form = useRule(pack, address);
  const fixed = fixedBecause(pack);
  const disabled = readOnly || fixed !== null;
  const { draft } = form;
  return (
    <Drawer
      title={
        form.at === null
          ? t('compliance.rule.new', { replace: { kind: t(`compliance.kind.${draft.kind}`) } })
          : t('compliance.rule.title')
      }
      context={form.at === null ? undefined : t(`compliance.kind.${draft.kind}`)}
      onClose={address.close}
      footer={fixed === null ? <Foot form={form} disabled={disabled} /> : undefined}
    >
      <div className="tz-rule-form">
        {fixed !== null && (
          <p className="tz-rules-note">
            {t(`compliance.pack.${fixed}`)}{' '}
            <button type="button" className="tz-finding-place" onClick={address.startVersion}>
              {t('compliance.newVersion.action')}
            </button>
          </p>
        )}
        <TextField
          label={t('compliance.rule.name')}
          value={draft.name}
          when="typing"
          disabled={disabled}
          error={form.errors.name ?? null}
          onChange={(name) => form.change({ name })}
        />
        <SelectField
          label={t('compliance.rule.severity')}
          value={draft.severity}
          options={severitySchema.options.map((value) => ({
            value,
            label: t(`compliance.rule.severities.${value}`),
          }))}
          disabled={disabled}
          onChange={(severity) => severity !== null && form.change({ severity })}
        />
        <Content form={form} disabled={disabled} />
        <TextField
          label={t('compliance.rule.note')}
          value={draft.note}
          when="typing"
          rows={3}
          disabled={disabled}
          error={null}
          onChange={(note) => form.change({ note })}
        />
      </div>
    </Drawer>
  );
}

type Form = ReturnType<typeof useRule>;
type FormProps = { readonly form: Form; readonly disabled: boolean };

/** What the rule lists. */
function Content({ form, disabled }: FormProps) {
  const { t } = useTranslation();
  const { draft, errors, change } = form;
  if (draft.kind === 'suitability') {
    return <p className="tz-field-help">{t('compliance.rule.suitabilityHelp')}</p>;
  }
  if (draft.kind === 'forbidden') {
    return (
      <>
        <TextField
          label={t('compliance.rule.phrases')}
          value={draft.lines}
          when="typing"
          rows={12}
          disabled={disabled}
          error={errors.lines ?? null}
          help={t('compliance.rule.phrasesHelp')}
          onChange={(lines) => change({ lines })}
        />
        <TextField
          label={t('compliance.rule.unless')}
          value={draft.unless}
          when="typing"
          rows={6}
          disabled={disabled}
          error={errors.unless ?? null}
          help={t('compliance.rule.unlessHelp')}
          onChange={(unless) => change({ unless })}
        />
      </>
    );
  }
  return (
    <>
      <FormField label={t('compliance.rule.grades')} error={errors.grades ?? null}>
        {() => (
          <Checkbox.Group
            aria-label={t('compliance.rule.grades')}
            value={[...draft.grades]}
            disabled={disabled}
            options={GRADES.map((grade) => ({ value: grade, label: `R${grade}` }))}
            onChange={(grades: Grade[]) => change({ grades })}
          />
        )}
      </FormField>
      <TextField
        label={t(draft.kind === 'required' ? 'compliance.rule.sentences' : 'compliance.rule.qualifications')}
        value={draft.lines}
        when="typing"
        rows={8}
        disabled={disabled}
        error={errors.lines ?? null}
        onChange={(lines) => change({ lines })}
      />
    </>
  );
}

function Foot({ form, disabled }: FormProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormFault sentence={form.fault} />
      {form.at !== null && (
        <Button danger disabled={disabled} onClick={form.remove}>
          {t('compliance.rule.remove')}
        </Button>
      )}
      <Button
        data-submit
        type="primary"
        title={shortcutText(shortcuts.submit)}
        disabled={disabled}
        loading={form.isSaving}
        onClick={form.save}
      >
        {t(form.at === null ? 'compliance.rule.create' : 'compliance.rule.save')}
      </Button>
    </>
  );
}

/** What is typed stays, whatever is refused. */
function useRule(pack: KeptPack, address: RulesAddress) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const { rule, kind = 'forbidden' } = address.search;
  const at = typeof rule === 'number' && rule < pack.rules.length ? rule : null;
  const stored = at === null ? undefined : pack.rules[at];
  const [draft, setDraft] = useState(() => (stored === undefined ? blankRule(kind) : draftOf(stored)));
  const [errors, setErrors] = useState<RuleErrors>({});
  const { mutate, isPending, error } = useChangePack();
  const refused = refusalOf(error);
  const put = (rules: ComplianceRule[]) => {
    if (pack.id !== null) mutate({ id: pack.id, change: { rules } }, { onSuccess: address.close });
  };
  return {
    at,
    draft,
    errors,
    isSaving: isPending,
    fault: refused === null ? undefined : sentence(refused),
    change: (change: Partial<RuleDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
      setErrors({});
    },
    save: () => {
      setErrors(ruleFaults(draft, t));
      const made = ruleOf(draft);
      if (made === null || isPending) return;
      put(at === null ? [...pack.rules, made] : pack.rules.with(at, made));
    },
    remove: () => {
      if (at !== null) put(pack.rules.toSpliced(at, 1));
    },
  };
}
