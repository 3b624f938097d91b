import './deliverables.css';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { KolsTabs } from '#renderer/ui/kols-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Board } from './board/board.tsx';
import { useDeliverableCounts, useKolNames, useStepColumns } from './deliverables-data.ts';
import { DeliverablesFilter } from './deliverables-filter.tsx';
import { DeliverablesSentence } from './deliverables-sentence.tsx';
import { DeliverableDrawer } from './drawer/deliverable-drawer.tsx';
import { NewDeliverableDrawer } from './drawer/new-deliverable-drawer.tsx';
import { MonthCalendar } from './month/month-calendar.tsx';
import { type DeliverablesAddress, useDeliverablesAddress } from './use-deliverables-address.ts';
import { useDeliverableActions } from './use-deliverable-actions.ts';

/** Everything that KOLs deliver, by step or by day. */
export function DeliverablesScreen() {
  const { t } = useTranslation();
  const address = useDeliverablesAddress();
  const actions = useDeliverableActions(address);
  const readOnly = useReadOnly();
  return (
    <Page filled drawer={address.search.show !== undefined && <Beside address={address} />}>
      <PageHeader
        title={t('kols.title')}
        tabs={<KolsTabs />}
        sentence={<DeliverablesSentence filter={address.filter} isNarrowed={address.isNarrowed} />}
        actions={
          <Button type="primary" disabled={readOnly} onClick={actions.start.run}>
            {actions.start.label}
          </Button>
        }
      />
      <Work address={address} />
    </Page>
  );
}

type Props = { readonly address: DeliverablesAddress };

const everything = {};

function Work({ address }: Props) {
  const all = useDeliverableCounts(everything);
  if (all === undefined) return <Skeleton rows={12} />;
  if (all.total === 0) return <NothingYet address={address} />;
  return (
    <>
      <DeliverablesFilter address={address} />
      {address.search.view === 'calendar' ? <MonthCalendar address={address} /> : <Steps address={address} />}
    </>
  );
}

function Steps({ address }: Props) {
  const { t } = useTranslation();
  const columns = useStepColumns(address.filter);
  if (columns === undefined) return <Skeleton rows={10} />;
  if (columns.every(({ total }) => total === 0)) return <EmptyState title={t('deliverables.nothingFound')} />;
  return <Board columns={columns} address={address} />;
}

function NothingYet({ address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const hasKols = (useKolNames('') ?? []).length > 0;
  return (
    <EmptyState
      title={t('deliverables.empty.title')}
      text={t(hasKols ? 'deliverables.empty.text' : 'deliverables.empty.noKols')}
      action={
        hasKols ? (
          <Button type="primary" disabled={readOnly} onClick={address.startNew}>
            {t('deliverables.action.new')}
          </Button>
        ) : (
          <Link to="/kols">{t('deliverables.empty.openRoster')}</Link>
        )
      }
    />
  );
}

function Beside({ address }: Props) {
  const { show } = address.search;
  if (show === undefined) return null;
  return show === 'new' ? (
    <NewDeliverableDrawer address={address} />
  ) : (
    <DeliverableDrawer key={show} id={show} address={address} />
  );
}
