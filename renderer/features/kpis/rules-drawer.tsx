import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { AlertRuleInput } from '#shared/domain/kpis/kpi-alert.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import type { PanelProps } from './panel-props.ts';
import { useAlertRules, useSetAlertRules } from './kpis-data.ts';
import { newRule, readRules, type RuleDraft, ruleDraft } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { useRefused } from './use-refused.ts';

/** When alerts are raised and when they end: all rules at once. */
export function RulesDrawer(props: PanelProps) {
  const { t } = useTranslation();
  const found = useAlertRules();
  if (found === undefined) {
    return (
      <Drawer title={t('kpis.rules.title')} onClose={props.address.close}>
        <Skeleton rows={6} />
      </Drawer>
    );
  }
  return <Form {...props} rules={found.rules} areDefault={found.areDefault} />;
}

type FormProps = PanelProps & {
  readonly rules: readonly AlertRuleInput[];
  readonly areDefault: boolean;
};

function Form({ rules, areDefault, book, address }: FormProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [drafts, setDrafts] = useState<readonly RuleDraft[]>(() => rules.map(ruleDraft));
  const { mutate, error, isPending } = useSetAlertRules();
  const refused = useRefused(error, []);
  const read = readRules(drafts);
  const save = () => {
    if (read !== null && !isPending) mutate({ rules: read }, { onSuccess: address.close });
  };
  const change = (key: string, changed: Partial<RuleDraft>) =>
    setDrafts((before) => before.map((draft) => (draft.key === key ? { ...draft, ...changed } : draft)));
  return (
    <Drawer
      title={t('kpis.rules.title')}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={refused.ofForm}
          action={t('kpis.rules.save')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={save}
        />
      }
    >
      <p className="tz-field-help">
        {areDefault && `${t('kpis.rules.areDefault')} `}
        {t('kpis.rules.help')}
      </p>
      {drafts.map((draft, at) => (
        <RuleFields
          key={draft.key}
          draft={draft}
          number={at + 1}
          book={book}
          disabled={readOnly}
          onChange={(changed) => change(draft.key, changed)}
          onRemove={() => setDrafts((before) => before.filter(({ key }) => key !== draft.key))}
        />
      ))}
      <Button disabled={readOnly} onClick={() => setDrafts((before) => [...before, newRule()])}>
        {t('kpis.rules.add')}
      </Button>
    </Drawer>
  );
}
