import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { GateDecision } from '#shared/domain/timeline/gate.ts';
import type { PlanEdits } from './use-plan-edits.ts';
import type { PlanPeople } from './use-plan-people.ts';

type Props = { readonly decision: GateDecision; readonly plan: PlanEdits; readonly people: PlanPeople };

/** What a conditional go demands: ticked off as it is done. */
export function GateActions({ decision, plan, people }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const { taskId, actions } = decision;
  const tick = (at: number, isDone: boolean) =>
    plan.propose([
      {
        kind: 'set-actions',
        taskId,
        actions: actions.map((action, place) => (place === at ? { ...action, isDone } : action)),
      },
    ]);
  return (
    <ul className="tz-gate-actions">
      {actions.map(({ text, ownerId, dueDay, isDone }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- actions are known by their place alone
        <li key={at}>
          <Checkbox checked={isDone} disabled={readOnly} onChange={({ target }) => tick(at, target.checked)}>
            {text}
          </Checkbox>
          <span className="tz-caption">
            {[
              ownerId === null ? '' : people.nameOf(ownerId),
              t('timelineEditing.gate.due', { replace: { day: formats.day(dueDay) } }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
