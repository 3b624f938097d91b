import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Task } from '#shared/domain/timeline/task.ts';
import { calendarOfTask } from './day-moments.ts';
import type { PlanAddress } from './plan-address.ts';
import { TaskEstimate } from './task-estimate.tsx';
import { TaskFacts } from './task-facts.tsx';
import { FieldFault, TaskFields, type TaskPart } from './task-fields.tsx';
import { TaskLimits } from './task-limits.tsx';
import { TaskLinks } from './task-links.tsx';
import { TaskMoney } from './task-money.tsx';
import { TaskProgress } from './task-progress.tsx';
import { TaskRisks } from './task-risks.tsx';
import type { PlanEdits } from './use-plan-edits.ts';
import { usePlanPeople } from './use-plan-people.ts';
import { usePlanWords } from './use-plan-words.ts';
import { useTaskEditing } from './use-task-editing.ts';

type Props = { readonly task: Task; readonly plan: PlanEdits; readonly address: PlanAddress };

/**
 * All of a task. Each field is taken when it is left; while a change waits, the drawer shows the task as it would be.
 * Mount it anew (by key) for another task.
 */
export function TaskDrawer({ task: stored, plan, address }: Props) {
  const { t } = useTranslation();
  const timeline = plan.pending?.after ?? plan.timeline;
  const task = useMemo(() => timeline.tasks.find(({ id }) => id === stored.id) ?? stored, [timeline, stored]);
  const isPhase = useMemo(
    () => timeline.tasks.some(({ parentId }) => parentId === task.id),
    [timeline, task.id],
  );
  const words = usePlanWords(timeline);
  const people = usePlanPeople();
  const editing = useTaskEditing(plan, task.id);
  const calendar = calendarOfTask(plan.schedule, task.id);
  const part: TaskPart = { task, isPhase, editing, timeline, calendar };
  return (
    <Drawer
      title={task.name}
      context={task.code}
      onClose={address.close}
      footer={<TaskFoot task={task} plan={plan} address={address} disabled={editing.readOnly} />}
    >
      <TaskFacts
        task={task}
        schedule={plan.pending?.scheduleAfter ?? plan.schedule}
        words={words}
        nearCriticalMinutes={timeline.settings.nearCriticalMinutes}
        address={address}
      />
      <TaskFields {...part} people={people} />
      <Section title={t('timelineTask.section.links')}>
        <TaskLinks {...part} words={words} address={address} />
      </Section>
      <Section title={t('timelineTask.section.limits')}>
        <TaskLimits {...part} />
      </Section>
      {!isPhase && (
        <>
          {!task.isGate && (
            <Section title={t('timelineTask.section.estimate')}>
              <TaskEstimate {...part} />
            </Section>
          )}
          <Section title={t('timelineTask.section.progress')}>
            <TaskProgress {...part} />
          </Section>
          <Section title={t('timelineTask.section.money')}>
            <TaskMoney {...part} />
          </Section>
          <Section title={t('timelineTask.section.risks')}>
            <TaskRisks {...part} />
          </Section>
        </>
      )}
      <Section title={t('timelineTask.section.texts')}>
        <TaskTexts {...part} />
      </Section>
      <FieldFault text={editing.errorAt('')} />
    </Drawer>
  );
}

function TaskTexts({ task, editing }: TaskPart) {
  const { t } = useTranslation();
  const { readOnly, change, errorAt, say } = editing;
  const take = (field: 'note' | 'deliverable', text: string, most: number) =>
    text.length > most
      ? say(field, t('timelineTask.fault.tooLong', { count: most }))
      : change(field, field === 'note' ? { note: text } : { deliverable: text });
  return (
    <div className="tz-form">
      <TextField
        label={t('timelineTask.deliverable')}
        value={task.deliverable}
        when="leaving"
        disabled={readOnly}
        error={errorAt('deliverable')}
        onChange={(text) => take('deliverable', text, 500)}
      />
      <TextField
        label={t('common.word.note')}
        value={task.note}
        when="leaving"
        rows={3}
        disabled={readOnly}
        error={errorAt('note')}
        onChange={(text) => take('note', text, 2000)}
      />
    </div>
  );
}

type FootProps = Props & { readonly disabled: boolean };

function TaskFoot({ task, plan, address, disabled }: FootProps) {
  const { t } = useTranslation();
  const remove = () => {
    if (plan.propose([{ kind: 'remove-tasks', ids: [task.id] }]) === null) address.close();
  };
  return (
    <>
      {task.isGate && (
        <Button onClick={() => address.open('gate', task.id)}>{t('timelineEditing.gate.openDrawer')}</Button>
      )}
      <Button danger disabled={disabled} onClick={remove}>
        {t('timelineTask.remove')}
      </Button>
    </>
  );
}
