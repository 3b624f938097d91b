import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { ScheduleBaseline } from '#shared/domain/timeline/baseline.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import { BaselineCompare } from './baseline-compare.tsx';
import { useBaselines, useChangeBaseline, useKeepBaseline, useRemoveBaseline } from './baselines-data.ts';
import type { PlanAddress } from './plan-address.ts';
import type { PlanEdits } from './use-plan-edits.ts';

type Props = { readonly plan: PlanEdits; readonly address: PlanAddress };

/** Every baseline, keeping another, and two of them side by side. */
export function BaselinesDrawer({ plan, address }: Props) {
  const { t } = useTranslation();
  const baselines = useBaselines();
  return (
    <Drawer title={t('timelineEditing.baseline.title')} onClose={address.close}>
      <KeepForm count={baselines.length} />
      <Section title={t('timelineEditing.baseline.kept')}>
        {baselines.length === 0 ? (
          <p className="tz-field-help">{t('timelineEditing.baseline.none')}</p>
        ) : (
          <ul className="tz-baselines">
            {baselines.map((baseline) => (
              <Baseline key={baseline.id} baseline={baseline} />
            ))}
          </ul>
        )}
      </Section>
      {baselines.length > 0 && (
        <Section title={t('timelineEditing.baseline.compare')}>
          <BaselineCompare baselines={baselines} plan={plan} address={address} />
        </Section>
      )}
    </Drawer>
  );
}

function KeepForm({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const proposed = t('timelineEditing.baseline.proposed', { replace: { number: count + 1 } });
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isNameless, setIsNameless] = useState(false);
  const { mutate, error, isPending } = useKeepBaseline();
  const refused = refusalOf(error);
  const name = typed ?? proposed;
  const keep = () => {
    const isNamed = nameSchema.safeParse(name).success;
    setIsNameless(!isNamed);
    if (!isNamed) return;
    const input = { name, note };
    mutate(input, {
      onSuccess: () => {
        setTyped(null);
        setNote('');
      },
    });
  };
  return (
    <div className="tz-form" data-form>
      <p className="tz-field-help">{t('timelineEditing.baseline.help')}</p>
      <TextField
        label={t('common.word.name')}
        value={name}
        when="typing"
        disabled={readOnly}
        error={
          isNameless ? t('timelineTask.fault.name') : refused?.field === 'name' ? sentence(refused) : null
        }
        onChange={setTyped}
      />
      <TextField
        label={t('common.word.note')}
        value={note}
        when="typing"
        disabled={readOnly}
        error={null}
        onChange={setNote}
      />
      <div className="tz-form-act">
        <FormFault sentence={refused === null || refused.field === 'name' ? undefined : sentence(refused)} />
        <Button data-submit type="primary" disabled={readOnly} loading={isPending} onClick={keep}>
          {t('timelineEditing.baseline.keep')}
        </Button>
      </div>
    </div>
  );
}

/** One of them: renamed in place, removed with a way back. */
function Baseline({ baseline }: { readonly baseline: ScheduleBaseline }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const change = useChangeBaseline();
  const remove = useRemoveBaseline();
  const refused = refusalOf(change.error) ?? refusalOf(remove.error);
  const { id, name, note, madeAt, madeBy, taskCount } = baseline;
  const facts = [
    formats.instant(madeAt),
    madeBy ?? '',
    t('timelineEditing.baseline.tasks', { count: taskCount, replace: { total: formats.count(taskCount) } }),
    note,
  ];
  return (
    <li>
      <TextField
        label={t('timelineEditing.baseline.name')}
        value={name}
        when="leaving"
        disabled={readOnly}
        error={refused === null ? null : sentence(refused)}
        onChange={(text) => {
          if (nameSchema.safeParse(text).success) change.mutate({ id, change: { name: text } });
        }}
      />
      <IconButton
        icon="trash"
        label={t('timelineEditing.baseline.remove', { replace: { name } })}
        disabled={readOnly}
        onClick={() => remove.mutate({ id })}
      />
      <span className="tz-caption">{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </li>
  );
}
