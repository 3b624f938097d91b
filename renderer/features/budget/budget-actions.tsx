import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import type { BudgetActionSet } from './use-budget-actions.ts';

type Props = { readonly actions: BudgetActionSet };

/** The screen's buttons: what is done most, and the rest in a menu. */
export function BudgetActions({ actions }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const item = (name: keyof BudgetActionSet, disabled = false) => ({
    key: name,
    label: actions[name].label,
    disabled,
    onClick: actions[name].run,
  });
  const menu = {
    items: [
      item('programme', readOnly),
      item('changePolicy', readOnly),
      item('categories', readOnly),
      { key: 'rule', type: 'divider' as const },
      item('exportCsv'),
    ],
  };
  return (
    <>
      <Dropdown
        menu={menu}
        trigger={['click']}
        placement="bottomRight"
        // In the screen, which is a landmark.
      >
        <Button icon={<Icon name="more" />} aria-label={t('budget.action.more')} />
      </Dropdown>
      <Button onClick={actions.exportXlsx.run}>{actions.exportXlsx.label}</Button>
      <Button disabled={readOnly} onClick={actions.reallocate.run}>
        {actions.reallocate.label}
      </Button>
      <Button disabled={readOnly} onClick={actions.changeTotal.run}>
        {actions.changeTotal.label}
      </Button>
      <Button type="primary" disabled={readOnly} onClick={actions.addLine.run}>
        {actions.addLine.label}
      </Button>
    </>
  );
}
