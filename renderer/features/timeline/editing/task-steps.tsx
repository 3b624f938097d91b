import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type EarningStep, earningStepSchema } from '#shared/domain/timeline/task.ts';
import type { TaskPart } from './task-fields.tsx';

/** The weighted steps by which a task earns its budget: each is done or not. */
export function TaskSteps({ task, editing }: Pick<TaskPart, 'task' | 'editing'>) {
  const { t } = useTranslation();
  const { steps } = task;
  const set = (wanted: EarningStep[]) => editing.change('steps', { steps: wanted });
  const change = (at: number, wanted: Partial<EarningStep>) =>
    set(steps.map((step, place) => (place === at ? { ...step, ...wanted } : step)));
  const add = () =>
    set([
      ...steps,
      {
        name: t('timelineTask.newStep', { replace: { number: steps.length + 1 } }),
        weight: 1,
        isDone: false,
      },
    ]);
  return (
    <div>
      {steps.map((step, at) => (
        <StepFields
          // Steps are known by their place while they are edited: their names change.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          step={step}
          disabled={editing.readOnly}
          error={editing.errorAt(`steps.${at}`)}
          onFault={() => editing.say(`steps.${at}`, t('timelineTask.fault.step'))}
          onChange={(wanted) => change(at, wanted)}
          onRemove={() => set(steps.filter((one) => one !== step))}
        />
      ))}
      <Button type="link" size="small" disabled={editing.readOnly} onClick={add}>
        {t('timelineTask.addStep')}
      </Button>
    </div>
  );
}

type StepProps = {
  readonly step: EarningStep;
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onFault: () => void;
  readonly onChange: (change: Partial<EarningStep>) => void;
  readonly onRemove: () => void;
};

function StepFields({ step, disabled, error, onFault, onChange, onRemove }: StepProps) {
  const { t } = useTranslation();
  const take = (change: Partial<EarningStep>) =>
    earningStepSchema.safeParse({ ...step, ...change }).success ? onChange(change) : onFault();
  return (
    <fieldset className="tz-task-step">
      <legend className="tz-spoken">{step.name}</legend>
      <Checkbox
        checked={step.isDone}
        disabled={disabled}
        aria-label={t('timelineTask.stepDone', { replace: { name: step.name } })}
        onChange={({ target }) => onChange({ isDone: target.checked })}
      />
      <TextField
        label={t('timelineTask.step')}
        value={step.name}
        when="leaving"
        disabled={disabled}
        error={error}
        onChange={(text) => take({ name: text.trim() })}
      />
      <TextField
        label={t('timelineTask.weight')}
        value={String(step.weight)}
        when="leaving"
        disabled={disabled}
        error={null}
        onChange={(text) => take({ weight: Number(text) })}
      />
      <IconButton
        icon="trash"
        label={t('timelineTask.removeStep', { replace: { name: step.name } })}
        disabled={disabled}
        onClick={onRemove}
      />
    </fieldset>
  );
}
