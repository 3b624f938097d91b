import { Link } from '@tanstack/react-router';
import type { Instant } from '#shared/values/instant.ts';
import type { recordText } from './label-text.ts';
import { useFormats } from './use-formats.ts';
import { useLabelText } from './use-label-text.ts';

type Told = Parameters<typeof recordText>[0] & {
  readonly seq: number;
  readonly at: Instant;
  readonly personName: string | null;
  readonly account: string;
};

/** Records of the ledger in sentences, with who and when; each leads to what it changed. */
export function RecordList({ records }: { readonly records: readonly Told[] }) {
  const formats = useFormats();
  const text = useLabelText();
  return (
    <ol className="tz-record-list">
      {records.map((record) => (
        <li key={record.seq}>
          <Link to="/history" search={{ record: record.seq }}>
            {text.record(record)}
          </Link>
          <span>
            {record.personName ?? record.account}
            {' · '}
            <time dateTime={record.at}>{formats.instant(record.at)}</time>
          </span>
        </li>
      ))}
    </ol>
  );
}
