import './drawer.css';
import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { DeliverableId } from '#shared/domain/kols/deliverable.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';
import { type DeliverableDetail, useDeliverable } from '../deliverables-data.ts';
import { type DeliverablePart, parts } from '../deliverables-search.ts';
import { STEP_STATUS } from '../deliverable-status.ts';
import { ResultsPart } from '../results/results-part.tsx';
import { ScriptPart } from '../script/script-part.tsx';
import type { DeliverablesAddress } from '../use-deliverables-address.ts';
import { DeliverableActions } from './deliverable-actions.tsx';
import { FactsPart } from './facts-part.tsx';
import { StepsPart } from './steps-part.tsx';

type Props = { readonly id: DeliverableId; readonly address: DeliverablesAddress };

/** All of a deliverable, in four parts; below them the step that comes next. */
export function DeliverableDrawer({ id, address }: Props) {
  const { t } = useTranslation();
  const { data, isError } = useDeliverable(id);
  if (data === undefined || isError) {
    return (
      <Drawer title={t('deliverables.one')} onClose={address.close}>
        {isError ? <EmptyState title={t('deliverables.gone')} /> : <Skeleton rows={8} />}
      </Drawer>
    );
  }
  return <Shown detail={data} address={address} />;
}

type ShownProps = { readonly detail: DeliverableDetail; readonly address: DeliverablesAddress };

function Shown({ detail, address }: ShownProps) {
  const { t } = useTranslation();
  const { deliverable, row } = detail;
  const part = address.search.part ?? PART_OF_STEP[deliverable.step];
  return (
    <Drawer
      title={deliverable.title}
      context={
        <StatusMark status={STEP_STATUS[deliverable.step]} word={t(`kols.step.${deliverable.step}`)} />
      }
      onClose={address.close}
      footer={
        <DeliverableActions key={`${row.id}-${row.step}-${row.review}`} detail={detail} address={address} />
      }
    >
      <div className="tz-deliverable">
        <Segmented
          label={t('deliverables.part.label')}
          value={part}
          options={parts.map((value) => ({ value, label: t(`deliverables.part.${value}`) }))}
          onChange={address.showPart}
        />
        {part === 'facts' && <FactsPart key={row.id} detail={detail} />}
        {part === 'script' && <ScriptPart key={row.id} detail={detail} />}
        {part === 'results' && <ResultsPart key={row.id} detail={detail} />}
        {part === 'history' && <StepsPart detail={detail} />}
      </div>
    </Drawer>
  );
}

/** What is being worked on at each step. */
const PART_OF_STEP = {
  brief: 'facts',
  script: 'script',
  review: 'script',
  scheduled: 'script',
  published: 'results',
  retracted: 'history',
} as const satisfies Record<DeliverableStep, DeliverablePart>;
