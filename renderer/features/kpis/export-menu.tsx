import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/icons.tsx';
import type { KpiActionSet } from './use-kpi-actions.ts';

export function ExportMenu({ actions }: { readonly actions: KpiActionSet }) {
  const { t } = useTranslation();
  const items = ([actions.exportXlsx, actions.exportCsv] as const).map((action) => ({
    key: action.id,
    label: action.label,
    onClick: action.run,
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button icon={<Icon name="download" />}>{t('common.action.export')}</Button>
    </Dropdown>
  );
}
