import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { GateDecision } from '#shared/domain/timeline/gate.ts';
import { heldByGates } from '#shared/domain/timeline/gate-reach.ts';
import { gateStanding } from '#shared/domain/timeline/gate-rules.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { GateActions } from './gate-actions.tsx';
import { GateCriteria } from './gate-criteria.tsx';
import { GateDecisionForm } from './gate-decision-form.tsx';
import { verdictStatus } from './gate-words.ts';
import type { PlanAddress } from './plan-address.ts';
import type { PlanEdits } from './use-plan-edits.ts';
import { type PlanPeople, usePlanPeople } from './use-plan-people.ts';
import { usePlanWords } from './use-plan-words.ts';

type Props = { readonly task: Task; readonly plan: PlanEdits; readonly address: PlanAddress };

/** A gate: what has to be so before it lets work through, the decision, and those before it. */
export function GateDrawer({ task, plan, address }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const { timeline } = plan;
  const words = usePlanWords(timeline);
  const people = usePlanPeople();
  const decisions = useMemo(
    () => timeline.decisions.filter(({ taskId }) => taskId === task.id).toReversed(),
    [timeline, task.id],
  );
  const held = useMemo(
    () => [...heldByGates(timeline).values()].filter(({ gateId }) => gateId === task.id).length,
    [timeline, task.id],
  );
  const { decision: latest, criteria } = useMemo(() => gateStanding(timeline, task.id), [timeline, task.id]);
  return (
    <Drawer
      title={task.name}
      context={
        latest === null ? (
          <StatusMark status="none" word={t('timelineEditing.gate.undecided')} />
        ) : (
          <StatusMark
            status={verdictStatus[latest.verdict]}
            word={t(`timelineEditing.verdict.${latest.verdict}`)}
          />
        )
      }
      onClose={address.close}
      footer={
        <Button onClick={() => address.open('task', task.id)}>{t('timelineEditing.gate.toTask')}</Button>
      }
    >
      <dl className="tz-known">
        <dt>{t('timelineEditing.gate.planned')}</dt>
        <dd>{words.finish(minuteOf(task.finish))}</dd>
        {task.deadline !== null && (
          <>
            <dt>{t('timelineTask.deadline')}</dt>
            <dd>{formats.day(dayEndedAt(minuteOf(task.deadline)))}</dd>
          </>
        )}
        <dt>{t('timelineEditing.gate.holds')}</dt>
        <dd>
          {t('timelineEditing.gate.heldTasks', { count: held, replace: { total: formats.count(held) } })}
        </dd>
      </dl>
      <Section title={t('timelineEditing.gate.criteria')}>
        <GateCriteria key={task.id} task={task} criteria={criteria} plan={plan} people={people} />
      </Section>
      {latest?.verdict === 'conditional' && (
        <Section title={t('timelineEditing.gate.actions')}>
          <GateActions decision={latest} plan={plan} people={people} />
        </Section>
      )}
      <Section title={t('timelineEditing.gate.decision')}>
        <GateDecisionForm key={latest?.id ?? 'first'} task={task} people={people} disabled={readOnly} />
      </Section>
      {decisions.length > 0 && (
        <Section title={t('timelineEditing.gate.history')}>
          <History decisions={decisions} people={people} />
        </Section>
      )}
    </Drawer>
  );
}

type HistoryProps = { readonly decisions: readonly GateDecision[]; readonly people: PlanPeople };

function History({ decisions, people }: HistoryProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ol className="tz-gate-history">
      {decisions.map(({ id, verdict, day, note, personId, at, actions }) => (
        <li key={id}>
          <div className="tz-gate-history-head">
            <StatusMark status={verdictStatus[verdict]} word={t(`timelineEditing.verdict.${verdict}`)} />
            <span>{formats.day(day)}</span>
          </div>
          {note !== '' && <p>{note}</p>}
          {actions.length > 0 && (
            <p className="tz-caption">
              {t('timelineEditing.gate.actionsDone', {
                count: actions.length,
                replace: {
                  done: formats.count(actions.filter(({ isDone }) => isDone).length),
                  total: formats.count(actions.length),
                },
              })}
            </p>
          )}
          <p className="tz-caption">
            {[personId === null ? '' : people.nameOf(personId), formats.instant(at)]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
