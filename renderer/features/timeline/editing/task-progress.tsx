import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import { parseDuration } from '#shared/domain/schedule/time-text.ts';
import { minutesOf } from '#shared/domain/schedule/time-units.ts';
import { earningRuleSchema } from '#shared/domain/timeline/task.ts';
import { doneChange } from '#shared/domain/timeline/progress.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { minutesText } from './amount-text.ts';
import { finishDay, finishOn, startDay, startOn } from './day-moments.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { readShare, type TaskPart } from './task-fields.tsx';
import { TaskSteps } from './task-steps.tsx';

/** What has happened: facts, which nothing moves. */
export function TaskProgress({ task, editing, timeline, calendar }: TaskPart) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { readOnly, change, errorAt, taken } = editing;
  const { units } = timeline.settings;
  const disabled = readOnly || task.isGate;
  const readRemaining = (text: string): Outcome<number | null> => {
    if (text.trim() === '') return accepted(null);
    const reading = parseDuration(text);
    return reading.kind === 'ok' ? accepted(minutesOf(reading.value, units)) : reading;
  };
  return (
    <div className="tz-form">
      <div className="tz-plan-pair">
        <FormField label={t('timelineTask.actualStart')} optional error={errorAt('actualStart')}>
          {(field) => (
            <DayPicker
              field={field}
              value={startDay(task.actualStart)}
              disabled={disabled}
              onChange={(day) =>
                change('actualStart', { actualStart: day === null ? null : startOn(calendar, day) })
              }
            />
          )}
        </FormField>
        <FormField label={t('timelineTask.actualFinish')} optional error={errorAt('actualFinish')}>
          {(field) => (
            <DayPicker
              field={field}
              value={finishDay(task.actualFinish)}
              disabled={disabled}
              onChange={(day) =>
                change('actualFinish', { actualFinish: day === null ? null : finishOn(calendar, day) })
              }
            />
          )}
        </FormField>
      </div>
      <div className="tz-plan-pair">
        <TextField
          label={t('timelineTask.done')}
          value={formats.percent(basisPoints(task.doneBp), 0)}
          when="leaving"
          disabled={disabled}
          error={errorAt('doneBp')}
          onChange={(text) =>
            taken('doneBp', readShare(text), (doneBp) => change('doneBp', doneChange(task, doneBp)))
          }
        />
        <TextField
          label={t('timelineTask.remaining')}
          value={
            task.remainingMinutes === null ? '' : minutesText(task.remainingMinutes, units, formats.language)
          }
          when="leaving"
          disabled={disabled}
          error={errorAt('remainingMinutes')}
          onChange={(text) =>
            taken('remainingMinutes', readRemaining(text), (remainingMinutes) =>
              change('remainingMinutes', { remainingMinutes }),
            )
          }
        />
      </div>
      {task.isGate && <p className="tz-field-help">{t('timelineTask.gateProgress')}</p>}
      <SelectField
        label={t('timelineTask.earningRule')}
        value={task.earningRule}
        options={earningRuleSchema.options.map((value) => ({
          value,
          label: t(`timelineTask.earning.${value}`),
        }))}
        disabled={readOnly}
        help={t('timelineTask.earningHelp')}
        onChange={(earningRule) => earningRule !== null && change('earningRule', { earningRule })}
      />
      {task.earningRule === 'steps' && <TaskSteps task={task} editing={editing} />}
    </div>
  );
}
