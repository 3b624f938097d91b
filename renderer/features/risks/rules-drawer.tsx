import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type WarningRule, warningUnits } from '#shared/domain/risks/warning.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import { useChangeRules } from './risks-data.ts';
import { type RuleDraft, readLimit, readRules, ruleDraft } from './rule-draft.ts';
import { useRefused } from './use-refused.ts';
import type { RisksAddress } from './use-risks-address.ts';

type Props = { readonly rules: readonly WarningRule[]; readonly address: RisksAddress };

/** What warns, from which limit on, and behind which it is quiet again: all rules at once. */
export function RulesDrawer({ rules, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [drafts, setDrafts] = useState<readonly RuleDraft[]>(() => rules.map(ruleDraft));
  const [reason, setReason] = useState('');
  const { mutate: change, error, isPending } = useChangeRules();
  const refused = useRefused(
    error,
    drafts.map(({ kind }) => kind),
  );
  const save = () => {
    const read = readRules(drafts);
    if (read === null || isPending) return;
    change({ rules: read, reason: reason.trim() }, { onSuccess: address.close });
  };
  return (
    <Drawer
      title={t('risks.rules.title')}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={refused.ofForm}
          action={t('risks.rules.save')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={save}
        />
      }
    >
      <p className="tz-field-help">{t('risks.rules.help')}</p>
      {drafts.map((draft) => (
        <RuleFields
          key={draft.kind}
          draft={draft}
          fault={refused.at(draft.kind)}
          onChange={(changed) =>
            setDrafts((before) =>
              before.map((one) => (one.kind === draft.kind ? { ...one, ...changed } : one)),
            )
          }
        />
      ))}
      <TextField
        label={t('risks.rules.reason')}
        value={reason}
        when="typing"
        rows={2}
        error={null}
        disabled={readOnly}
        onChange={setReason}
      />
    </Drawer>
  );
}

type FieldsProps = {
  readonly draft: RuleDraft;
  readonly fault: string | null;
  readonly onChange: (change: Partial<RuleDraft>) => void;
};

function RuleFields({ draft, fault, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { kind, isOn } = draft;
  const { unit, worse } = warningUnits[kind];
  const word = t(`risks.rules.unit.${unit}`);
  const error = (limit: 'raiseAt' | 'clearAt') =>
    readLimit(kind, draft[limit]) === null ? t('risks.rules.number') : limit === 'clearAt' ? fault : null;
  return (
    <fieldset className="tz-risk-rule">
      <legend>{t(`risks.warningKind.${kind}`)}</legend>
      <Checkbox
        checked={isOn}
        disabled={readOnly}
        onChange={({ target }) => onChange({ isOn: target.checked })}
      >
        {t('risks.rules.isOn')}
      </Checkbox>
      <p className="tz-field-help">{t(`risks.rules.means.${kind}`)}</p>
      {worse === null ? (
        <p className="tz-field-help">
          {t('risks.rules.judgedElsewhere')}{' '}
          <Link to="/kpis/alerts" search={{ show: 'rules' }}>
            {t('risks.rules.own')}
          </Link>
        </p>
      ) : (
        <div className="tz-risk-pair">
          {(['raiseAt', 'clearAt'] as const).map((limit) => (
            <TextField
              key={limit}
              label={`${t(`risks.rules.${limit}`)}${t('ui.amount.unit', { unit: word })}`}
              value={draft[limit]}
              when="typing"
              error={error(limit)}
              disabled={readOnly || !isOn}
              onChange={(text) => onChange({ [limit]: text })}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
