import { Button, Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { LevellingProposal } from '#shared/domain/timeline/levelling.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import { type Heat, useApplyLevelling } from './load-data.ts';
import { hoursText } from './hours-text.ts';
import { LevellingMoves } from './levelling-moves.tsx';
import { minutesOver, previewLevelling } from './levelling-preview.ts';
import { useLevelling } from './use-levelling.ts';

type Props = { readonly heat: Heat; readonly onClose: () => void };

/** What would be moved within slack so that people have less above their time; nothing moves before the yes. */
export function LevellingDrawer({ heat, onClose }: Props) {
  const { t } = useTranslation();
  const label = useLabelText();
  const levelling = useLevelling(heat);
  if (levelling?.kind === 'ok' && levelling.value.edits.length > 0) {
    return <Proposed heat={heat} proposal={levelling.value} onClose={onClose} />;
  }
  return (
    <Drawer title={t('timelinePlan.levelling.title')} onClose={onClose}>
      {levelling === null && <Skeleton rows={6} />}
      {levelling?.kind === 'refused' && <FormFault sentence={label.refusal(levelling.refusal)} />}
      {levelling?.kind === 'ok' && (
        <EmptyState
          title={t('timelinePlan.levelling.nothing.title')}
          text={t('timelinePlan.levelling.nothing.text')}
        />
      )}
    </Drawer>
  );
}

type ProposedProps = Props & { readonly proposal: LevellingProposal };

function Proposed({ heat, proposal, onClose }: ProposedProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<TaskId>>(new Set());
  const [reason, setReason] = useState(t('timelinePlan.levelling.reasonGiven'));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const apply = useApplyLevelling();
  const label = useLabelText();
  const edits = proposal.edits.filter(({ id }) => !left.has(id));
  const preview = useMemo(() => previewLevelling(heat, edits), [heat, edits]);
  const run = () => {
    setRefusal(null);
    apply.mutate(
      { edits: [...edits], reason, seenSeq: heat.seq },
      { onSuccess: onClose, onError: (error) => setRefusal(refusalOf(error)) },
    );
  };
  const isReady = edits.length > 0 && reason.trim() !== '' && preview !== null;
  return (
    <Drawer
      title={t('timelinePlan.levelling.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button type="primary" data-submit disabled={!isReady} loading={apply.isPending} onClick={run}>
            {t('timelinePlan.levelling.apply')}
          </Button>
        </>
      }
    >
      <p>{t('timelinePlan.levelling.how')}</p>
      <Section title={t('timelinePlan.levelling.waits')}>
        <ul className="tz-levelling-tasks">
          {proposal.edits.map(({ id }) => (
            <li key={id}>
              <Checkbox
                checked={!left.has(id)}
                onChange={({ target }) => setLeft(without(left, id, target.checked))}
              >
                {heat.taskOf.get(id)?.name}
              </Checkbox>
            </li>
          ))}
        </ul>
      </Section>
      {preview !== null && (
        <>
          <LevellingMoves preview={preview.plan} />
          <p className="tz-levelling-end">
            {t('timelinePlan.levelling.over', {
              before: hoursText(minutesOver(proposal.overBefore, heat.now)),
              after: hoursText(minutesOver(preview.load.overAllocations, heat.now)),
            })}
          </p>
        </>
      )}
      <FormField label={t('timelinePlan.levelling.reason')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </FormField>
      {refusal !== null && <FormFault sentence={label.refusal(refusal)} />}
    </Drawer>
  );
}

function without(left: ReadonlySet<TaskId>, id: TaskId, isTaken: boolean): ReadonlySet<TaskId> {
  const next = new Set(left);
  if (isTaken) next.delete(id);
  else next.add(id);
  return next;
}
