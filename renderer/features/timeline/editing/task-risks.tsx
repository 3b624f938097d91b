import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { readShare, type TaskPart } from './task-fields.tsx';
import { ThreePointFields } from './three-point-fields.tsx';

type Risk = Extract<PlanEdit, { kind: 'set-risks' }>['risks'][number];

/** Of one day, with a chance of a fifth: something to begin with. */
const PROBABILITY_BP = 2000;

/** What may happen to a task, how likely, and how much longer it then takes. */
export function TaskRisks({ task, editing, timeline }: TaskPart) {
  const { t } = useTranslation();
  const { minutesPerDay } = timeline.settings.units;
  const risks = timeline.risks.filter(({ taskId }) => taskId === task.id);
  const set = (field: string, wanted: readonly Risk[]) =>
    editing.ask(field, [
      {
        kind: 'set-risks',
        taskId: task.id,
        risks: wanted.map(({ name, probabilityBp, impact }) => ({ name, probabilityBp, impact })),
      },
    ]);
  const change = (at: number, wanted: Partial<Risk>) =>
    set(
      `risks.${at}`,
      risks.map((risk, place) => (place === at ? { ...risk, ...wanted } : risk)),
    );
  const add = () =>
    set('risks', [
      ...risks,
      {
        name: t('timelineTask.newRisk', { replace: { number: risks.length + 1 } }),
        probabilityBp: PROBABILITY_BP,
        impact: { optimistic: minutesPerDay, likely: minutesPerDay, pessimistic: minutesPerDay },
      },
    ]);
  return (
    <div className="tz-form">
      {risks.map((risk, at) => (
        <RiskFields
          // A new name makes another record of it: its place is what it is known by while it is edited.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          risk={risk}
          units={timeline.settings.units}
          disabled={editing.readOnly}
          error={editing.errorAt(`risks.${at}`)}
          onFault={(text) => editing.say(`risks.${at}`, text)}
          onChange={(wanted) => change(at, wanted)}
          onRemove={() =>
            set(
              'risks',
              risks.filter((one) => one !== risk),
            )
          }
        />
      ))}
      <Button type="link" size="small" disabled={editing.readOnly} onClick={add}>
        {t('timelineTask.addRisk')}
      </Button>
    </div>
  );
}

type RiskProps = {
  readonly risk: Risk;
  readonly units: TaskPart['timeline']['settings']['units'];
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onFault: (text: string) => void;
  readonly onChange: (change: Partial<Risk>) => void;
  readonly onRemove: () => void;
};

function RiskFields({ risk, units, disabled, error, onFault, onChange, onRemove }: RiskProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { name, probabilityBp, impact } = risk;
  const takeShare = (text: string) => {
    const share = readShare(text);
    if (share.kind === 'ok') onChange({ probabilityBp: share.value });
    else onFault(t('refusal.share-out-of-range'));
  };
  return (
    <fieldset className="tz-task-risk">
      <legend className="tz-spoken">{name}</legend>
      <div className="tz-task-risk-head">
        <TextField
          label={t('timelineTask.risk')}
          value={name}
          when="leaving"
          disabled={disabled}
          error={null}
          onChange={(text) =>
            nameSchema.safeParse(text).success
              ? onChange({ name: text })
              : onFault(t('timelineTask.fault.name'))
          }
        />
        <TextField
          label={t('timelineTask.probability')}
          value={formats.percent(basisPoints(probabilityBp), 0)}
          when="leaving"
          disabled={disabled}
          error={null}
          onChange={takeShare}
        />
        <IconButton
          icon="trash"
          label={t('timelineTask.removeRisk', { replace: { name } })}
          disabled={disabled}
          onClick={onRemove}
        />
      </div>
      <ThreePointFields
        key={`${impact.optimistic}-${impact.likely}-${impact.pessimistic}`}
        label={t('timelineTask.impact')}
        value={impact}
        units={units}
        disabled={disabled}
        error={error}
        onChange={(wanted) => wanted !== null && onChange({ impact: wanted })}
      />
    </fieldset>
  );
}
