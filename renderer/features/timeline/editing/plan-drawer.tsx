import './editing.css';
import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { TimelineDrawer } from '../timeline-search.ts';
import { BaselinesDrawer } from './baselines-drawer.tsx';
import { GateDrawer } from './gate-drawer.tsx';
import { NewTaskDrawer } from './new-task-drawer.tsx';
import type { PlanAddress } from './plan-address.ts';
import { SettingsDrawer } from './settings-drawer.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import type { PlanEdits } from './use-plan-edits.ts';
import { WhyDrawer } from './why-drawer.tsx';

type Props = {
  /** All but the import, which is a window of its own. */
  readonly drawer: Exclude<TimelineDrawer, 'import'>;
  readonly taskId: TaskId | undefined;
  readonly plan: PlanEdits;
  readonly address: PlanAddress;
};

/** What the address asks to show beside the plan. */
export function PlanDrawer({ drawer, taskId, plan, address }: Props) {
  const { t } = useTranslation();
  const { tasks } = plan.pending?.after ?? plan.timeline;
  const task = tasks.find(({ id }) => id === taskId);
  if (drawer === 'settings') return <SettingsDrawer plan={plan} address={address} />;
  if (drawer === 'baselines') return <BaselinesDrawer plan={plan} address={address} />;
  if (drawer === 'new') return <NewTaskDrawer beside={task} plan={plan} address={address} />;
  if (task === undefined) {
    return (
      <Drawer title={t('timelineEditing.slip.task')} onClose={address.close}>
        <EmptyState title={t('timelineEditing.gone')} />
      </Drawer>
    );
  }
  if (drawer === 'why') return <WhyDrawer key={task.id} task={task} plan={plan} address={address} />;
  if (drawer === 'gate' && task.isGate) {
    return <GateDrawer key={task.id} task={task} plan={plan} address={address} />;
  }
  return <TaskDrawer key={task.id} task={task} plan={plan} address={address} />;
}
