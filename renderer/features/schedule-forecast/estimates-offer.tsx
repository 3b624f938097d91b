import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Section } from '#renderer/ui/section.tsx';
import { minutesOf } from '#shared/domain/schedule/time-units.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import {
  estimateBy,
  type EstimateKind,
  estimateKinds,
  estimateTemplate,
} from '#shared/domain/timeline/estimate-templates.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { useTelling } from './forecast-telling.ts';
import type { Plan } from './schedule-forecast-data.ts';

/** Tasks that nobody has estimated get the spread of a kind of work, to begin with. */
export function EstimatesOffer({ plan }: { readonly plan: Plan }) {
  const { t, formats } = useTelling();
  const readOnly = useReadOnly();
  const [kind, setKind] = useState<EstimateKind>('build');
  const apply = useMutation(orpc.timeline.apply.mutationOptions({ meta: { announced: true } }));
  const { length } = plan.bare;
  const template = estimateTemplate(kind);
  if (length === 0 || template === null) return null;
  const share = (bp: number) => formats.percent(basisPoints(bp), 0);
  return (
    <Section title={t('timelineForecast.estimates.title')}>
      <p className="tz-sim-calm">{t('timelineForecast.estimates.text')}</p>
      <p className="tz-sim-calm">{t('timelineForecast.estimates.offer')}</p>
      <div className="tz-sim-offer">
        <Select
          className="tz-sim-kind"
          aria-label={t('timelineForecast.estimates.spread')}
          value={kind}
          disabled={readOnly}
          options={estimateKinds.map((value) => ({ value, label: t(`timelineTask.estimateKind.${value}`) }))}
          onChange={setKind}
          getPopupContainer={(trigger: HTMLElement) =>
            trigger.closest<HTMLElement>('.tz-page') ?? document.body
          }
        />
        <span className="tz-caption">
          {t('timelineForecast.estimates.factors', {
            optimistic: share(template.optimisticBp),
            pessimistic: share(template.pessimisticBp),
          })}
        </span>
        <Button
          type="primary"
          disabled={readOnly}
          loading={apply.isPending}
          onClick={() => apply.mutate({ edits: editsOf(plan, kind), reason: '' })}
        >
          {t('timelineForecast.estimates.apply', { count: length, total: formats.count(length) })}
        </Button>
      </div>
    </Section>
  );
}

function editsOf({ bare, timeline }: Plan, kind: EstimateKind): PlanEdit[] {
  const template = estimateTemplate(kind);
  if (template === null) return [];
  return bare.map(({ id, duration }) => ({
    kind: 'change-task',
    id,
    change: {
      estimate: estimateBy(template, minutesOf(duration, timeline.settings.units)),
      estimateKind: kind,
    },
  }));
}
