import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { GateCriterion, GateCriterionInput } from '#shared/domain/timeline/gate.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import { Criterion } from './criterion-fields.tsx';
import { FieldFault } from './task-fields.tsx';
import type { PlanEdits } from './use-plan-edits.ts';
import type { PlanPeople } from './use-plan-people.ts';

type Props = {
  readonly task: Task;
  readonly criteria: readonly GateCriterion[];
  readonly plan: PlanEdits;
  readonly people: PlanPeople;
};

/** What has to be so before the gate lets work through; each change is taken when its field is left. */
export function GateCriteria({ task, criteria, plan, people }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const [fault, setFault] = useState<string | null>(null);
  const set = (wanted: readonly GateCriterionInput[]) => {
    const inputs = wanted.map(({ name, ownerId, evidence, measure, isMet }) => ({
      name,
      ownerId,
      evidence,
      measure,
      isMet,
    }));
    const refusal = plan.ask([{ kind: 'set-criteria', taskId: task.id, criteria: inputs }]);
    setFault(refusal === null ? null : sentence(refusal));
  };
  const add = () =>
    set([
      ...criteria,
      {
        name: t('timelineEditing.gate.newCriterion', { replace: { number: criteria.length + 1 } }),
        ownerId: null,
        evidence: '',
        measure: null,
        isMet: false,
      },
    ]);
  return (
    <div className="tz-form">
      {criteria.length === 0 && <p className="tz-field-help">{t('timelineEditing.gate.noCriteria')}</p>}
      {criteria.map((criterion, at) => (
        <Criterion
          // A new name makes another record of it: its place is what it is known by while it is edited.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          criterion={criterion}
          people={people}
          disabled={readOnly}
          onFault={setFault}
          onChange={(change) =>
            set(criteria.map((one, place) => (place === at ? { ...one, ...change } : one)))
          }
          onRemove={() => set(criteria.filter((one) => one !== criterion))}
        />
      ))}
      <FieldFault text={fault} />
      <Button type="link" size="small" disabled={readOnly} onClick={add}>
        {t('timelineEditing.gate.addCriterion')}
      </Button>
    </div>
  );
}
