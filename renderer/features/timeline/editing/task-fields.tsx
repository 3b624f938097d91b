import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { accepted, refused } from '#shared/domain/refusal.ts';
import { parseDuration } from '#shared/domain/schedule/time-text.ts';
import { taskCodeSchema, type Task } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { parsePercent } from '#shared/values/percent.ts';
import { amountText } from './amount-text.ts';
import { finishDay, finishOn } from './day-moments.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { PlanPeople } from './use-plan-people.ts';
import type { TaskEditing } from './use-task-editing.ts';

export type TaskPart = {
  readonly task: Task;
  readonly isPhase: boolean;
  readonly editing: TaskEditing;
  readonly timeline: Timeline;
  readonly calendar: WorkCalendar;
};

/** What a task is, whose, how long, and until when. */
export function TaskFields({ people, ...part }: TaskPart & { readonly people: PlanPeople }) {
  const { t } = useTranslation();
  const { task, isPhase, editing } = part;
  const { readOnly, change, errorAt, say } = editing;
  return (
    <div className="tz-form">
      <TextField
        label={t('common.word.name')}
        value={task.name}
        when="leaving"
        disabled={readOnly}
        error={errorAt('name')}
        onChange={(name) =>
          nameSchema.safeParse(name).success
            ? change('name', { name })
            : say('name', t('timelineTask.fault.name'))
        }
      />
      <div className="tz-plan-pair">
        <TextField
          label={t('timelineTask.code')}
          value={task.code}
          when="leaving"
          disabled={readOnly}
          error={errorAt('code')}
          onChange={(code) =>
            taskCodeSchema.safeParse(code).success
              ? change('code', { code })
              : say('code', t('timelineTask.fault.code'))
          }
        />
        {!isPhase && <DurationField {...part} />}
      </div>
      <div className="tz-plan-pair">
        <SelectField
          label={t('common.word.department')}
          value={task.departmentId}
          options={people.departments}
          none={t('common.word.none')}
          disabled={readOnly}
          error={errorAt('departmentId')}
          onChange={(departmentId) => change('departmentId', { departmentId })}
        />
        <SelectField
          label={t('common.word.owner')}
          value={task.ownerId}
          options={people.people}
          none={t('common.word.none')}
          searched
          disabled={readOnly}
          error={errorAt('ownerId')}
          onChange={(ownerId) => change('ownerId', { ownerId })}
        />
      </div>
      {!isPhase && <WorkFields {...part} />}
      <DeadlineField {...part} />
      {!isPhase && (
        <Checkbox
          checked={task.isGate}
          disabled={readOnly}
          onChange={({ target }) => change('isGate', { isGate: target.checked })}
        >
          {t('timelineTask.isGate')}
        </Checkbox>
      )}
      <FieldFault text={errorAt('isGate')} />
    </div>
  );
}

function DurationField({ task, editing }: TaskPart) {
  const { t } = useTranslation();
  const { language } = useFormats();
  return (
    <TextField
      label={t('timelineTask.duration')}
      value={amountText(task.duration, language)}
      when="leaving"
      disabled={editing.readOnly || task.isGate}
      error={editing.errorAt('duration')}
      help={t(task.isGate ? 'timelineTask.gateDuration' : 'timelineTask.durationHelp')}
      onChange={(text) =>
        editing.taken('duration', parseDuration(text), (duration) => editing.change('duration', { duration }))
      }
    />
  );
}

/** How much of its owner it takes, and by which calendar. */
function WorkFields({ task, editing, timeline }: TaskPart) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { readOnly, change, errorAt, taken } = editing;
  return (
    <div className="tz-plan-pair">
      <SelectField
        label={t('timelineTask.calendar')}
        value={task.calendarId}
        options={timeline.calendars.map(({ id, name }) => ({ value: id, label: name }))}
        none={t('timelineTask.ownCalendar')}
        disabled={readOnly}
        error={errorAt('calendarId')}
        onChange={(calendarId) => change('calendarId', { calendarId })}
      />
      <TextField
        label={t('timelineTask.units')}
        value={formats.percent(basisPoints(task.unitsBp), 0)}
        when="leaving"
        disabled={readOnly}
        error={errorAt('unitsBp')}
        onChange={(text) => taken('unitsBp', readShare(text), (unitsBp) => change('unitsBp', { unitsBp }))}
      />
    </div>
  );
}

function DeadlineField({ task, editing, calendar }: TaskPart) {
  const { t } = useTranslation();
  return (
    <FormField label={t('timelineTask.deadline')} optional error={editing.errorAt('deadline')}>
      {(field) => (
        <DayPicker
          field={field}
          value={finishDay(task.deadline)}
          disabled={editing.readOnly}
          onChange={(day) =>
            editing.change('deadline', { deadline: day === null ? null : finishOn(calendar, day) })
          }
        />
      )}
    </FormField>
  );
}

export function FieldFault({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <span className="tz-field-error" role="alert">
      {text}
    </span>
  );
}

const WHOLE_BP = 10_000;

/** A share of the whole as it was typed, in basis points. */
export function readShare(text: string) {
  const reading = parsePercent(text);
  const isShare = reading.kind === 'ok' && reading.bp >= 0 && reading.bp <= WHOLE_BP;
  return isShare ? accepted<number>(reading.bp) : refused('share-out-of-range');
}
