import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { instantOf } from '#shared/values/instant.ts';
import { byDay, type DayOfRecords, dayHeading, dayWord } from './record-days.ts';
import { useArrowKeys } from './use-arrow-keys.ts';
import { useReached } from './use-reached.ts';
import { useWords } from './words.ts';

type Props = {
  readonly records: readonly LedgerRecord[];
  /** The record that is open beside the list. */
  readonly shown: number | undefined;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly onMore: () => void;
};

/** Records by day, newest first; reads on as its end comes into view. */
export function RecordList({ records, shown, hasMore, isReading, onMore }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const days = useMemo(() => byDay(records), [records]);
  useArrowKeys(list, 'a.tz-record-link');
  useReached(end, hasMore && !isReading, onMore);
  return (
    <div ref={list} className="tz-records">
      {days.map((day) => (
        <RecordsOfDay key={`${day.day} ${day.records[0]?.seq}`} day={day} shown={shown} />
      ))}
      <div ref={end} className="tz-records-end">
        {hasMore ? (
          <Button size="small" loading={isReading} onClick={onMore}>
            {t('history.list.more')}
          </Button>
        ) : (
          t('history.list.end')
        )}
      </div>
    </div>
  );
}

function RecordsOfDay({ day, shown }: { readonly day: DayOfRecords; readonly shown: number | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const headingId = useId();
  const [now] = useState(() => instantOf(Date.now()));
  const heading = dayHeading(day.day, now, formats);
  const word = dayWord(day.day, now);
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="tz-records-day">
        {word === null ? heading : t(`history.list.${word}`, { replace: { day: heading } })}
      </h2>
      <ol>
        {day.records.map((record) => (
          <RecordRow key={record.seq} record={record} isShown={record.seq === shown} />
        ))}
      </ol>
    </section>
  );
}

function RecordRow({ record, isShown }: { readonly record: LedgerRecord; readonly isShown: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const text = useLabelText();
  const words = useWords();
  return (
    <li className={isShown ? 'tz-record tz-record-shown' : 'tz-record'}>
      <time dateTime={record.at} title={formats.instant(record.at)}>
        {formats.time(record.at)}
      </time>
      <span className="tz-record-person" title={record.account}>
        {record.personName ?? record.account}
      </span>
      <span className="tz-record-what">
        <Link
          className={record.undone ? 'tz-record-link tz-record-undone' : 'tz-record-link'}
          to="/history"
          search={(before) => ({ ...before, record: record.seq })}
          aria-current={isShown}
        >
          {text.record(record)}
        </Link>
        {record.reason !== null && <span className="tz-record-reason">{record.reason}</span>}
        {record.undone && <StatusMark status="none" word={t('history.list.undone')} />}
      </span>
      <span className="tz-record-command">{words.command(record.command)}</span>
      <span className="tz-record-number">{formats.count(record.seq)}</span>
    </li>
  );
}
