import { Link } from '@tanstack/react-router';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorPanel } from '#renderer/ui/error-panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { useRecordDetail } from './history-data.ts';
import { RecordChanges } from './record-changes.tsx';
import { RecordFacts } from './record-facts.tsx';
import { RecordSteps } from './record-steps.tsx';

type Props = { readonly seq: number; readonly onClose: () => void };

/** One record: who and when, what it changed, and the way back. */
export function RecordDrawer({ seq, onClose }: Props) {
  const { t } = useTranslation();
  const text = useLabelText();
  const detail = useRecordDetail(seq);
  const { data, error, refetch } = detail;
  const shown = useMemo(() => (data === undefined ? null : joined(data.pages)), [data]);
  const words = useFocusOnNext(seq, shown !== null);
  const number = t('history.list.number', { replace: { seq } });
  if (shown === null) {
    return (
      <Drawer title={number} onClose={onClose}>
        {error === null ? (
          <Skeleton rows={8} />
        ) : refusalOf(error) === null ? (
          <ErrorPanel detail={error.message} onRetry={() => void refetch()} />
        ) : (
          <EmptyState
            title={t('history.detail.gone', { replace: { seq } })}
            text={t('history.detail.goneText')}
          />
        )}
      </Drawer>
    );
  }
  return (
    <Drawer
      title={number}
      onClose={onClose}
      footer={<Foot record={shown.record} table={shown.changes[0]?.table} />}
    >
      <p ref={words} tabIndex={-1} className="tz-record-sentence">
        {text.record(shown.record)}
      </p>
      <RecordFacts record={shown.record} />
      <RecordChanges
        changes={shown.changes}
        names={shown.names}
        total={shown.total}
        isReading={detail.isFetchingNextPage}
        onMore={() => void detail.fetchNextPage()}
      />
    </Drawer>
  );
}

/** A record that takes another one's place in the drawer takes the focus, which was on a link to it. */
function useFocusOnNext(seq: number, isThere: boolean): RefObject<HTMLParagraphElement | null> {
  const words = useRef<HTMLParagraphElement>(null);
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (!isThere) return;
    if (before.current !== null && before.current !== seq) words.current?.focus();
    before.current = seq;
  }, [seq, isThere]);
  return words;
}

type Pages = NonNullable<ReturnType<typeof useRecordDetail>['data']>['pages'];

/** The pages read so far as one. */
function joined(pages: Pages) {
  const [first] = pages;
  if (first === undefined) return null;
  return {
    record: first.record,
    changes: pages.flatMap((page) => page.changes),
    total: first.changeTotal,
    names: Object.fromEntries(pages.flatMap((page) => Object.entries(page.names))),
  };
}

type FootProps = { readonly record: LedgerRecord; readonly table: string | undefined };

function Foot({ record, table }: FootProps) {
  const { t } = useTranslation();
  return (
    <>
      <Link className="tz-foot-start" to="/history/as-of" search={{ at: record.at, table }}>
        {t('history.detail.asOf')}
      </Link>
      <RecordSteps key={record.seq} record={record} />
    </>
  );
}
