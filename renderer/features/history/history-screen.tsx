import './history.css';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '#renderer/ui/actions.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useNewestRecord, useRecords, useVerification } from './history-data.ts';
import { HistoryFilter } from './history-filter.tsx';
import { HistoryTabs } from './history-tabs.tsx';
import { RecordDrawer } from './record-drawer.tsx';
import { RecordList } from './record-list.tsx';
import { type HistoryAddress, isNarrowed, useHistoryAddress } from './use-history-address.ts';
import { VerificationResult } from './verification-result.tsx';

/** The ledger: who did what and when, what it changed, and the way back. */
export function HistoryScreen() {
  const { t } = useTranslation();
  const address = useHistoryAddress();
  const verification = useVerification();
  const { refetch } = verification;
  useVerifyAction(refetch);
  const { record } = address.search;
  return (
    <Page drawer={record !== undefined && <RecordDrawer seq={record} onClose={address.close} />}>
      <PageHeader
        title={t('history.title')}
        tabs={<HistoryTabs />}
        sentence={<State />}
        actions={
          <Button loading={verification.isFetching} onClick={() => void refetch()}>
            {verification.isFetching ? t('history.verify.running') : t('history.verify.action')}
          </Button>
        }
      />
      <VerificationResult verification={verification} />
      <HistoryFilter address={address} />
      <Records address={address} />
    </Page>
  );
}

function State() {
  const { t } = useTranslation();
  const formats = useFormats();
  const newest = useNewestRecord();
  if (newest === undefined) return t('history.list.label');
  return (
    <Said
      text="history.sentence"
      values={{
        total: formats.count(newest.seq),
        person: newest.personName ?? newest.account,
        at: formats.instant(newest.at),
      }}
    />
  );
}

function Records({ address }: { readonly address: HistoryAddress }) {
  const { t } = useTranslation();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useRecords(address.search);
  const records = useMemo(() => data?.pages.flatMap((page) => page.records), [data]);
  if (records === undefined) return <Skeleton rows={12} />;
  if (records.length === 0) {
    return (
      <EmptyState
        title={t('history.empty.title')}
        text={t('history.empty.text')}
        action={
          isNarrowed(address.search) && <Button onClick={address.clear}>{t('history.filter.clear')}</Button>
        }
      />
    );
  }
  return (
    <RecordList
      records={records}
      shown={address.search.record}
      hasMore={hasNextPage}
      isReading={isFetchingNextPage}
      onMore={() => void fetchNextPage()}
    />
  );
}

function useVerifyAction(verify: () => Promise<unknown>): void {
  const { t } = useTranslation();
  const actions = useMemo(
    () => [
      {
        id: 'history.verify',
        label: t('history.verify.action'),
        keywords: '校验记录 verify ledger hash chain jyjl',
        run: () => void verify(),
      },
    ],
    [verify, t],
  );
  useActions(actions);
}
