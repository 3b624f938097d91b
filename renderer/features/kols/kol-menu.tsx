import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { useRemoveKol } from './kols-data.ts';
import type { KolAddress } from './use-kol-address.ts';

type Props = { readonly page: KolPage; readonly address: KolAddress };

/** What is seldom done with a KOL. Why somebody can't be removed is told by the shell. */
export function KolMenu({ page: { kol }, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const remove = useRemoveKol();
  const items = [
    { key: 'results', label: t('kols.pageAction.results'), onClick: () => address.show('results') },
    {
      key: 'remove',
      danger: true,
      label: t('kols.action.remove'),
      onClick: () => remove.mutate({ id: kol.id }, { onSuccess: address.leave }),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight" disabled={readOnly}>
      <Button loading={remove.isPending} aria-label={t('kols.action.more')} icon={<Icon name="more" />} />
    </Dropdown>
  );
}
