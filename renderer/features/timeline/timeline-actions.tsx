import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import type { ScheduleBaselineId } from '#shared/domain/timeline/baseline.ts';
import { ExportMenu } from './export-menu.tsx';
import type { TimelineActionSet } from './use-timeline-actions.ts';

type Props = {
  readonly actions: TimelineActionSet;
  readonly baselineId: ScheduleBaselineId | null;
};

/** The screen's buttons: what is done most, and the rest in a menu. */
export function TimelineActions({ actions, baselineId }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const item = (name: keyof TimelineActionSet, disabled = false) => ({
    key: name,
    label: actions[name].label,
    disabled,
    onClick: actions[name].run,
  });
  const items = [
    item('baselines'),
    item('settings', readOnly),
    { key: 'rule', type: 'divider' as const },
    item('foldAll'),
    item('unfoldAll'),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button icon={<Icon name="more" />} aria-label={t('timeline.action.more')} />
      </Dropdown>
      <ExportMenu baselineId={baselineId} onPng={actions.exportPng.run} />
      <Button type="primary" disabled={readOnly} onClick={actions.newTask.run}>
        {actions.newTask.label}
      </Button>
    </>
  );
}
