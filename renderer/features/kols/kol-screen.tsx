import './kols.css';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { KolsTabs } from '#renderer/ui/kols-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { ChainSection } from './chain-section.tsx';
import { ChangesSection } from './changes-section.tsx';
import { CooperationsSection } from './cooperations-section.tsx';
import { DeliverablesSection } from './deliverables-section.tsx';
import { FollowersSection } from './followers-section.tsx';
import { KolBeside } from './kol-beside.tsx';
import { KolFigures } from './kol-figures.tsx';
import { KolMenu } from './kol-menu.tsx';
import { KolSentence } from './kol-sentence.tsx';
import { useKolPage } from './kols-data.ts';
import { PersonSection } from './person-section.tsx';
import { PricesSection } from './prices-section.tsx';
import { QualificationsSection } from './qualifications-section.tsx';
import { TierSection } from './tier-section.tsx';
import { TrendSection } from './trend-section.tsx';
import { type KolAddress, useKolAddress } from './use-kol-address.ts';
import { useKolActions } from './use-kol-actions.ts';

/** One KOL: who they are, what was agreed, what was made, what came of it, and what changed. */
export function KolScreen() {
  const { t } = useTranslation();
  const address = useKolAddress();
  const { data: page, isError, isPlaceholderData } = useKolPage(address.search.id);
  if (page !== undefined && !isError && !isPlaceholderData) return <Opened page={page} address={address} />;
  const isGone = isError || address.search.id === undefined;
  return (
    <Page>
      <PageHeader title={t('kols.one')} tabs={<KolsTabs />} />
      {isGone ? (
        <EmptyState
          title={t('kols.gone.title')}
          text={t('kols.gone.text')}
          action={<Link to="/kols">{t('kols.gone.back')}</Link>}
        />
      ) : (
        <Skeleton rows={12} />
      )}
    </Page>
  );
}

type Props = { readonly page: KolPage; readonly address: KolAddress };

function Opened({ page, address }: Props) {
  const readOnly = useReadOnly();
  const actions = useKolActions(page.kol, address);
  return (
    <Page drawer={address.search.show !== undefined && <KolBeside page={page} address={address} />}>
      <PageHeader
        title={page.kol.name}
        tabs={<KolsTabs />}
        sentence={<KolSentence page={page} />}
        actions={
          <>
            <KolMenu page={page} address={address} />
            <Button disabled={readOnly} onClick={actions.change.run}>
              {actions.change.label}
            </Button>
            <Button type="primary" disabled={readOnly} onClick={actions.contract.run}>
              {actions.contract.label}
            </Button>
          </>
        }
      />
      <KolFigures page={page} />
      <Columns page={page} address={address} />
    </Page>
  );
}

function Columns({ page, address }: Props) {
  const { show } = address;
  const lines = useLines();
  const { kol } = page;
  return (
    <div className="tz-kol-columns">
      <div>
        <ChainSection results={kol.results} tierResults={page.tierResults} tier={kol.tier} />
        <TrendSection trend={page.trend} />
        <DeliverablesSection page={page} onShow={show} />
        <CooperationsSection page={page} today={lines.today} onShow={show} />
      </div>
      <div>
        <TierSection page={page} onChange={() => show('tier')} />
        <PersonSection page={page} />
        <FollowersSection followers={page.followers} onAdd={() => show('followers')} />
        <QualificationsSection page={page} today={lines.today} onChange={() => show('qualifications')} />
        <PricesSection page={page} onChange={() => show('prices')} />
        <ChangesSection changes={page.changes} />
      </div>
    </div>
  );
}
