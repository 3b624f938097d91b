import './editing.css';
import './slip.css';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormField } from '#renderer/ui/form-field.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PlanPreview } from '#shared/domain/timeline/preview.ts';
import { SlipChance } from './slip-chance.tsx';
import { SlipFacts } from './slip-facts.tsx';
import { SlipSentence } from './slip-sentence.tsx';
import { SlipTable } from './slip-table.tsx';
import type { PlanAddress } from './plan-address.ts';
import type { PlanEdits } from './use-plan-edits.ts';
import { usePlanPeople } from './use-plan-people.ts';
import { usePlanWords } from './use-plan-words.ts';
import { useSlipChance } from './use-slip-chance.ts';

type Props = { readonly plan: PlanEdits; readonly address: Pick<PlanAddress, 'open'> };

/** Under the chart: what a change that waits would do, and the yes or no to it. Nothing is written before the yes. */
export function SlipDock({ plan, address }: Props) {
  if (plan.pending !== null) return <Waiting preview={plan.pending} plan={plan} address={address} />;
  return plan.refusal === null ? null : <Refused plan={plan} />;
}

function Refused({ plan }: Pick<Props, 'plan'>) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  if (plan.refusal === null) return null;
  return (
    <section className="tz-slip tz-slip-refused" aria-label={t('timelineEditing.slip.refused')}>
      <FormFault sentence={sentence(plan.refusal)} />
      <Button size="small" onClick={plan.discard}>
        {t('common.action.close')}
      </Button>
    </section>
  );
}

type WaitingProps = Props & { readonly preview: PlanPreview };

function Waiting({ preview, plan, address }: WaitingProps) {
  const { t } = useTranslation();
  const words = usePlanWords(preview.after);
  const people = usePlanPeople();
  const chance = useSlipChance(plan, preview);
  return (
    <section className="tz-slip" aria-label={t('timelineEditing.slip.title')}>
      <div className="tz-slip-parts">
        <div className="tz-slip-said">
          <SlipSentence preview={preview} chance={chance} words={words} />
          <SlipFacts preview={preview} words={words} people={people} chance={chance} />
        </div>
        <SlipTable preview={preview} words={words} onOpen={(id) => address.open('task', id)} />
        <SlipChance preview={preview} chance={chance} words={words} />
      </div>
      <SlipForm plan={plan} needsReason={preview.needsReason} />
    </section>
  );
}

type FormProps = { readonly plan: PlanEdits; readonly needsReason: boolean };

/** What was typed stays when the change is refused. */
function SlipForm({ plan, needsReason }: FormProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { refusal } = plan;
  const ofReason = isMissing ? t('refusal.reason-missing') : null;
  const apply = () => {
    const isWanting = needsReason && reason.trim() === '';
    setIsMissing(isWanting);
    if (!isWanting) void plan.apply(reason);
  };
  return (
    <form
      className="tz-slip-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <FormField label={t('common.word.reason')} optional={!needsReason} error={ofReason}>
        {(field) => (
          <Input
            {...field}
            value={reason}
            disabled={readOnly}
            autoComplete="off"
            maxLength={2000}
            status={field['aria-invalid'] ? 'error' : ''}
            placeholder={t('timelineEditing.slip.reasonExample')}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </FormField>
      <Button disabled={plan.isApplying} onClick={plan.discard}>
        {t('timelineEditing.slip.discard')}
      </Button>
      <Button type="primary" htmlType="submit" disabled={readOnly} loading={plan.isApplying}>
        {t('timelineEditing.slip.apply')}
      </Button>
      <FormFault sentence={refusal === null ? undefined : sentence(refusal)} />
    </form>
  );
}
