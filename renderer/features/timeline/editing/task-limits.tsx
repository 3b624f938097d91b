import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { type ConstraintKind, constraintKinds } from '#shared/domain/schedule/work-plan.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import type { TaskConstraint } from '#shared/domain/timeline/task.ts';
import type { Day } from '#shared/values/day.ts';
import { finishDay, finishOn, startDay, startOn } from './day-moments.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { TaskPart } from './task-fields.tsx';

/** What a phase can be bound by: the engine takes no other of it. */
const ofPhase: readonly ConstraintKind[] = ['ASAP', 'SNET', 'FNLT'];

/** What a task is bound to beside its links. */
export function TaskLimits({ task, isPhase, editing, calendar }: TaskPart) {
  const { t } = useTranslation();
  const { readOnly, change, errorAt } = editing;
  const { kind } = task.constraint;
  const kinds = isPhase ? ofPhase : constraintKinds;
  return (
    <div className="tz-plan-pair">
      <SelectField
        label={t('timelineTask.constraint')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`timelineEditing.constraint.${value}`) }))}
        disabled={readOnly}
        error={errorAt('constraint')}
        onChange={(next) => {
          if (next !== null)
            change('constraint', { constraint: constrained(next, task.constraint, task.start, task.finish) });
        }}
      />
      {isDated(kind) && (
        <FormField
          label={t(isOfFinish(kind) ? 'timelineTask.constraintFinish' : 'timelineTask.constraintStart')}
        >
          {(field) => (
            <DayPicker
              field={field}
              value={isOfFinish(kind) ? finishDay(task.constraint.at) : startDay(task.constraint.at)}
              disabled={readOnly}
              needed
              onChange={(day) => {
                if (day !== null)
                  change('constraint', { constraint: { kind, at: constraintAt(kind, calendar, day) } });
              }}
            />
          )}
        </FormField>
      )}
    </div>
  );
}

function isDated(kind: ConstraintKind): boolean {
  return kind !== 'ASAP' && kind !== 'ALAP';
}

function isOfFinish(kind: ConstraintKind): boolean {
  return kind === 'FNET' || kind === 'FNLT' || kind === 'MFO';
}

export function constraintAt(kind: ConstraintKind, calendar: WorkCalendar, day: Day) {
  return isOfFinish(kind) ? finishOn(calendar, day) : startOn(calendar, day);
}

/** A constraint that gets a date begins with where the task stands, so that nothing moves before a date is chosen. */
function constrained(
  kind: ConstraintKind,
  before: TaskConstraint,
  start: TaskConstraint['at'],
  finish: TaskConstraint['at'],
): TaskConstraint {
  if (!isDated(kind)) return { kind, at: null };
  const isSameEnd = isDated(before.kind) && isOfFinish(before.kind) === isOfFinish(kind);
  return { kind, at: isSameEnd ? before.at : isOfFinish(kind) ? finish : start };
}
