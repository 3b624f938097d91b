import { useTranslation } from 'react-i18next';
import { minutesOf } from '#shared/domain/schedule/time-units.ts';
import {
  estimateBy,
  estimateKinds,
  type EstimateTemplate,
  estimateTemplate,
  estimateTemplates,
} from '#shared/domain/timeline/estimate-templates.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { TaskPart } from './task-fields.tsx';
import { ThreePointFields } from './three-point-fields.tsx';

/** How long it may take: by a template of its kind, or as people say. */
export function TaskEstimate({ task, editing, timeline }: TaskPart) {
  const { t } = useTranslation();
  const { units } = timeline.settings;
  const { estimate } = task;
  const shown =
    estimate === null ? 'none' : `${estimate.optimistic}-${estimate.likely}-${estimate.pessimistic}`;
  const kinds = estimateKinds.map((value) => ({ value, label: t(`timelineTask.estimateKind.${value}`) }));
  const use = (kind: string | null) => {
    const template: EstimateTemplate | null = kind === null ? null : estimateTemplate(kind);
    editing.change('estimate', {
      estimateKind: kind ?? '',
      ...(template === null ? {} : { estimate: estimateBy(template, minutesOf(task.duration, units)) }),
    });
  };
  return (
    <div className="tz-form">
      <SelectField
        label={t('timelineTask.template')}
        value={estimateTemplates.find(({ kind }) => kind === task.estimateKind)?.kind ?? null}
        options={kinds}
        none={t('timelineTask.noTemplate')}
        disabled={editing.readOnly}
        help={t('timelineTask.templateHelp')}
        onChange={use}
      />
      <ThreePointFields
        key={shown}
        label={t('timelineTask.section.estimate')}
        value={estimate}
        units={units}
        disabled={editing.readOnly}
        error={editing.errorAt('estimate')}
        onChange={(wanted) => editing.change('estimate', { estimate: wanted })}
      />
    </div>
  );
}
