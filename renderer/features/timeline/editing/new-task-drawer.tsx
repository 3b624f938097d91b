import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { parseDuration } from '#shared/domain/schedule/time-text.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { type Task, type TaskId, taskInputSchema } from '#shared/domain/timeline/task.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import { newId } from './new-id.ts';
import type { PlanAddress } from './plan-address.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { readLinks } from './task-links.tsx';
import type { PlanEdits } from './use-plan-edits.ts';
import { usePlanPeople } from './use-plan-people.ts';

type Props = {
  /** The task that was selected: the new one comes after it. */
  readonly beside: Task | undefined;
  readonly plan: PlanEdits;
  readonly address: PlanAddress;
};

const kinds = ['task', 'milestone', 'gate'] as const;
type Kind = (typeof kinds)[number];

const fields = ['name', 'duration', 'predecessors', 'parentId'] as const;

/** A new task: nothing is written until it is added, and what was typed survives a refusal. */
export function NewTaskDrawer({ beside, plan, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const people = usePlanPeople();
  const form = useNewTask(beside, plan, address);
  return (
    <Drawer
      title={t('timelineTask.new.title')}
      onClose={address.close}
      footer={
        <>
          <FormFault sentence={form.errorAt('')} />
          <Button onClick={address.close}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            title={shortcutText(shortcuts.submit)}
            disabled={readOnly}
            onClick={form.add}
          >
            {t('timelineTask.new.add')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('common.word.name')}
        value={form.draft.name}
        when="typing"
        disabled={readOnly}
        error={form.errorAt('name') ?? null}
        onChange={(name) => form.set({ name })}
      />
      <div className="tz-field">
        <Segmented
          label={t('timelineTask.new.kind')}
          options={kinds.map((value) => ({ value, label: t(`timelineTask.new.${value}`) }))}
          value={form.draft.kind}
          onChange={(kind) => form.set({ kind })}
        />
      </div>
      <SelectField
        label={t('timelineTask.new.phase')}
        value={form.draft.parentId}
        options={form.phases}
        none={t('timelineTask.new.top')}
        searched
        disabled={readOnly}
        error={form.errorAt('parentId') ?? null}
        onChange={(parentId) => form.set({ parentId })}
      />
      {form.draft.kind === 'task' && (
        <TextField
          label={t('timelineTask.duration')}
          value={form.draft.duration}
          when="typing"
          disabled={readOnly}
          error={form.errorAt('duration') ?? null}
          help={t('timelineTask.durationHelp')}
          onChange={(duration) => form.set({ duration })}
        />
      )}
      <TextField
        label={t('timelineTask.predecessors')}
        value={form.draft.predecessors}
        when="typing"
        disabled={readOnly}
        error={form.errorAt('predecessors') ?? null}
        help={t('timelineTask.predecessorsHelp')}
        onChange={(predecessors) => form.set({ predecessors })}
      />
      <div className="tz-plan-pair">
        <SelectField
          label={t('common.word.department')}
          value={form.draft.departmentId}
          options={people.departments}
          none={t('common.word.none')}
          disabled={readOnly}
          onChange={(departmentId) => form.set({ departmentId })}
        />
        <SelectField
          label={t('common.word.owner')}
          value={form.draft.ownerId}
          options={people.people}
          none={t('common.word.none')}
          searched
          disabled={readOnly}
          onChange={(ownerId) => form.set({ ownerId })}
        />
      </div>
    </Drawer>
  );
}

type Draft = {
  readonly name: string;
  readonly kind: Kind;
  readonly duration: string;
  readonly predecessors: string;
  readonly parentId: TaskId | null;
  readonly departmentId: DepartmentId | null;
  readonly ownerId: PersonId | null;
};

const NO_TIME = { hundredths: 0, unit: 'd' } as const;

function useNewTask(beside: Task | undefined, plan: PlanEdits, address: PlanAddress) {
  const { t } = useTranslation();
  const { language } = useFormats();
  const { refusal: sentence } = useLabelText();
  const { timeline } = plan;
  const holders = new Set(timeline.tasks.map(({ parentId }) => parentId));
  const besideIsPhase = beside !== undefined && holders.has(beside.id);
  const [draft, setDraft] = useState<Draft>({
    name: '',
    kind: 'task',
    duration: language === 'en' ? '1d' : '1天',
    predecessors: '',
    parentId: besideIsPhase ? beside.id : (beside?.parentId ?? null),
    departmentId: null,
    ownerId: null,
  });
  const [fault, setFault] = useState<{ readonly field: string; readonly text: string } | null>(null);
  const refuse = (refusal: Refusal) => {
    const field = fields.find((name) => name === refusal.field) ?? '';
    setFault({ field, text: sentence(refusal) });
  };
  const add = () => {
    if (!nameSchema.safeParse(draft.name).success) {
      return setFault({ field: 'name', text: t('timelineTask.fault.name') });
    }
    const duration = parseDuration(draft.duration);
    if (draft.kind === 'task' && duration.kind === 'refused') return refuse(duration.refusal);
    const links = readLinks(draft.predecessors, timeline);
    if (links.kind === 'refused') return refuse(links.refusal);
    const id = newId<'task'>();
    const edits: PlanEdit[] = [
      {
        kind: 'add-task',
        id,
        parentId: draft.parentId,
        afterId: placeAfter(timeline.tasks, draft.parentId, beside),
        task: taskInputSchema.parse({
          name: draft.name,
          isGate: draft.kind === 'gate',
          duration: draft.kind === 'task' && duration.kind === 'ok' ? duration.value : NO_TIME,
          departmentId: draft.departmentId,
          ownerId: draft.ownerId,
        }),
      },
    ];
    if (links.value.length > 0) edits.push({ kind: 'set-links', taskId: id, links: [...links.value] });
    const refusal = plan.ask(edits);
    if (refusal !== null) return refuse(refusal);
    return address.open('task', id);
  };
  const phases = timeline.tasks
    .filter((task) => holders.has(task.id) || task.parentId === null)
    .filter(({ isGate }) => !isGate)
    .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }));
  return {
    draft,
    phases,
    add,
    set: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
    errorAt: (field: string): string | undefined => (fault?.field === field ? fault.text : undefined),
  };
}

/** Right after the task beside it where both stand under the same phase; else last there. */
function placeAfter(
  tasks: readonly Task[],
  parentId: TaskId | null,
  beside: Task | undefined,
): TaskId | null {
  if (beside !== undefined && beside.parentId === parentId) return beside.id;
  const siblings = tasks.filter((task) => task.parentId === parentId);
  return (
    siblings.reduce<Task | null>(
      (last, task) => (last === null || task.position > last.position ? task : last),
      null,
    )?.id ?? null
  );
}
