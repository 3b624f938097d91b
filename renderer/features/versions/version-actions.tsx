import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import type { VersionRow } from '#shared/domain/versions/version-sheet.ts';
import type { VersionsAddress } from './use-versions-address.ts';

type Props = {
  readonly version: VersionRow;
  readonly canChange: boolean;
  readonly address: VersionsAddress;
};

/** What can be done with the version that is open. */
export function VersionActions({ version, canChange, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const isScenario = version.kind === 'scenario';
  const menu = {
    items: [
      { key: 'details', label: t('versions.action.details'), onClick: () => address.show('version') },
      {
        key: 'branch',
        label: t('versions.action.branchFrom'),
        disabled: readOnly,
        onClick: () => address.show('branch', version.id),
      },
      {
        key: 'baseline',
        label: t('versions.action.baseline'),
        disabled: readOnly || version.kind === 'baseline' || version.promotedAt !== null,
        onClick: () => address.show('baseline', version.id),
      },
    ],
  };
  return (
    <>
      <Button
        icon={<Icon name="arrow-left" />}
        aria-label={t('versions.action.back')}
        title={t('versions.action.back')}
        onClick={address.backToList}
      />
      <Dropdown
        menu={menu}
        trigger={['click']}
        placement="bottomRight"
        // In the screen, which is a landmark.
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      >
        <Button icon={<Icon name="more" />} aria-label={t('versions.action.more')} />
      </Dropdown>
      <Button onClick={() => address.compare('current', version.id)}>{t('versions.action.compare')}</Button>
      {isScenario && (
        <>
          <Button disabled={!canChange} onClick={() => address.show('newLine')}>
            {t('versions.action.addLine')}
          </Button>
          <Button type="primary" disabled={!canChange} onClick={() => address.show('promote')}>
            {t('versions.action.promote')}
          </Button>
        </>
      )}
    </>
  );
}
