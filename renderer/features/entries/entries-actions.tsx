import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import type { EntryActionSet } from './use-entry-actions.ts';

type Props = { readonly actions: EntryActionSet };

/** The screen's buttons. */
export function EntriesActions({ actions }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const exports = ([actions.exportXlsx, actions.exportCsv] as const).map((action) => ({
    key: action.id,
    label: action.label,
    onClick: action.run,
  }));
  return (
    <>
      <Dropdown menu={{ items: exports }} trigger={['click']} placement="bottomRight">
        <Button icon={<Icon name="download" />}>{t('common.action.export')}</Button>
      </Dropdown>
      <Button disabled={readOnly} icon={<Icon name="upload" />} onClick={actions.importFile.run}>
        {actions.importFile.label}
      </Button>
      <Button type="primary" disabled={readOnly} onClick={actions.newEntry.run}>
        {actions.newEntry.label}
      </Button>
    </>
  );
}
