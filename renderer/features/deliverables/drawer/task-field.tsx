import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { type DeliverableDetail, useTieTask } from '../deliverables-data.ts';
import { usePlan } from '../effect/use-plan.ts';

type Props = { readonly detail: DeliverableDetail; readonly readOnly: boolean };

/** The task of the timeline whose date is that of its publication. */
export function TaskField({ detail: { deliverable, row }, readOnly }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal: sentence } = useLabelText();
  const { leaves } = usePlan();
  const { mutate, error } = useTieTask();
  const refused = refusalOf(error);
  return (
    <div className="tz-field">
      <SelectField
        label={t('deliverables.field.task')}
        value={deliverable.taskId}
        options={leaves.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        none={t('deliverables.field.noTask')}
        searched
        disabled={readOnly}
        error={refused === null ? null : sentence(refused)}
        help={t('deliverables.field.taskHelp')}
        onChange={(taskId) => mutate({ id: deliverable.id, taskId })}
      />
      {deliverable.taskId !== null && row.taskDay !== null && (
        <p className="tz-field-help">
          {t('deliverables.drawer.taskDay', { replace: { day: formats.day(row.taskDay) } })}
          {' · '}
          <Link to="/timeline" search={{ task: deliverable.taskId, drawer: 'task' }}>
            {t('deliverables.drawer.openTask')}
          </Link>
        </p>
      )}
    </div>
  );
}
