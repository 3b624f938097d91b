import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import type { PanelProps } from './panel-props.ts';
import { useSetShares } from './kpis-data.ts';
import { readShares, sharesDraft } from './shares-draft.ts';
import { SharesFields } from './shares-fields.tsx';
import { useRefused } from './use-refused.ts';

type Props = PanelProps & { readonly kpi: Kpi };

/** What each department answers for of one KPI; together all of it. */
export function SharesDrawer({ kpi, book, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [draft, setDraft] = useState(() => sharesDraft(kpi.shares));
  const [wasTried, setWasTried] = useState(false);
  const { mutate, error, isPending } = useSetShares();
  const refused = useRefused(error, []);
  const shares = readShares(draft, book.departments);
  const save = () => {
    setWasTried(true);
    if (shares !== null && !isPending) mutate({ id: kpi.id, shares }, { onSuccess: address.close });
  };
  return (
    <Drawer
      title={t('kpis.shares.title')}
      context={kpi.name}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={wasTried && shares === null ? t('kpis.shares.unreadable') : refused.ofForm}
          action={t('kpis.shares.save')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={save}
        />
      }
    >
      <SharesFields departments={book.departments} draft={draft} disabled={readOnly} onChange={setDraft} />
    </Drawer>
  );
}
