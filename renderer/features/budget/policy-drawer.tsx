import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { checkPolicy } from '#shared/domain/policy/policy-rules.ts';
import type { PolicyInput } from '#shared/domain/policy/policy.ts';
import { type Budget, useChangePolicy, usePolicyVersions } from './budget-data.ts';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { draftShares, readShares } from './policy-draft.ts';
import { PolicySharesTable } from './policy-shares-table.tsx';
import { PolicyVersions } from './policy-versions.tsx';
import { useFaults, useFieldErrors } from './use-field-errors.ts';

type Props = { readonly budget: Budget; readonly onClose: () => void };

const fields = ['effectiveFrom', 'note', 'reason', 'shares'];
const LONGEST_NOTE = 2000;
const LONGEST_REASON = 500;

/** A new version of the policy from a day on, and the versions so far. */
export function PolicyDrawer({ budget: { sheet }, onClose }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const versions = usePolicyVersions().data ?? [];
  const [drafts, setDrafts] = useState(() => draftShares(sheet.categories));
  const [effectiveFrom, setEffectiveFrom] = useState(sheet.today);
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useChangePolicy();
  const { errors, check } = useFieldErrors(error, fields);
  const { ofRule, ofLength } = useFaults(fields);
  const shares = readShares(drafts);
  const replaces = versions.some((version) => version.effectiveFrom === effectiveFrom);
  const apply = () => {
    if (shares === null) return;
    const input: PolicyInput = { effectiveFrom, note: note.trim(), shares };
    const faults = {
      ...ofRule(checkPolicy(input, sheet.categories)),
      ...ofLength('note', note, LONGEST_NOTE),
      ...ofLength('reason', reason, LONGEST_REASON),
    };
    if (!check(faults)) return;
    const said = reason.trim() === '' ? {} : { reason: reason.trim() };
    mutate({ ...input, ...said }, { onSuccess: onClose });
  };
  return (
    <Drawer
      title={t('budget.policy.title')}
      onClose={onClose}
      footer={
        <>
          <FormFault sentence={errors['shares'] ?? errors['']} />
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            disabled={readOnly || shares === null}
            loading={isPending}
            onClick={apply}
          >
            {t('budget.policy.apply')}
          </Button>
        </>
      }
    >
      <PolicySharesTable
        categories={sheet.categories}
        drafts={drafts}
        disabled={readOnly}
        onChange={setDrafts}
      />
      <div className="tz-form">
        <FormField
          label={t('budget.policy.effectiveFrom')}
          error={errors['effectiveFrom'] ?? null}
          {...(replaces ? { help: t('budget.policy.replaces') } : {})}
        >
          {(field) => (
            <DayPicker
              field={field}
              value={effectiveFrom}
              disabled={readOnly}
              onChange={(day) => setEffectiveFrom(day ?? sheet.today)}
            />
          )}
        </FormField>
        <TextField
          label={t('budget.policy.note')}
          value={note}
          when="typing"
          error={errors['note'] ?? null}
          disabled={readOnly}
          onChange={setNote}
        />
        <TextField
          label={t('common.word.reason')}
          value={reason}
          when="typing"
          rows={2}
          help={t('budget.programme.reasonHint')}
          error={errors['reason'] ?? null}
          disabled={readOnly}
          onChange={setReason}
        />
      </div>
      <Section title={t('budget.policy.versions')}>
        <PolicyVersions versions={versions} sheet={sheet} />
      </Section>
    </Drawer>
  );
}
