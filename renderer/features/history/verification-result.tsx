import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { useVerification } from './history-data.ts';
import { useWords } from './words.ts';

type Verification = ReturnType<typeof useVerification>;
type Result = NonNullable<Verification['data']>;

/** What the last verification found; nothing before the first. */
export function VerificationResult({ verification }: { readonly verification: Verification }) {
  const { t } = useTranslation();
  const { data, error, isFetching } = verification;
  const isShown = !isFetching && (data !== undefined || error !== null);
  return (
    <output className="tz-verification" aria-label={t('history.verify.label')} hidden={!isShown}>
      {isShown && error !== null && (
        <>
          <StatusMark status="watch" word={t('history.verify.failed')} />
          <p>{t('history.verify.failedText')}</p>
        </>
      )}
      {isShown && error === null && data !== undefined && <Found result={data} />}
    </output>
  );
}

function Found({ result }: { readonly result: Result }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (result.kind === 'broken') return <BrokenChain result={result} />;
  if (result.kind === 'rows-differ') return <DifferingRows result={result} />;
  const total = formats.count(result.records);
  return (
    <StatusMark
      status="good"
      word={t('history.verify.intact', { count: result.records, replace: { total } })}
    />
  );
}

function BrokenChain({ result }: { readonly result: Extract<Result, { kind: 'broken' }> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { seq, at } = result;
  return (
    <>
      <StatusMark status="stop" word={t('history.verify.broken', { replace: { seq } })} />
      <p>
        {at === null
          ? t('history.verify.brokenText')
          : t('history.verify.brokenAt', { replace: { at: formats.instant(at) } })}{' '}
        <Link to="/history" search={{ record: seq }}>
          {t('history.verify.open')}
        </Link>
      </p>
    </>
  );
}

const MOST_LISTED = 10;

function DifferingRows({ result }: { readonly result: Extract<Result, { kind: 'rows-differ' }> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useWords();
  const rows = result.rows.slice(0, MOST_LISTED);
  const rest = result.rowCount - rows.length;
  const total = formats.count(result.rowCount);
  return (
    <>
      <StatusMark
        status="stop"
        word={t('history.verify.rowsDiffer', { count: result.rowCount, replace: { total } })}
      />
      <p>{t('history.verify.rowsDifferText')}</p>
      <ul>
        {rows.map(({ table, rowId, how }) => (
          <li key={`${table} ${rowId} ${how}`}>
            <Link to="/history" search={{ table, row: rowId }}>
              {words.table(table)}
            </Link>{' '}
            {t(`history.verify.how.${how}`)}
            <small>{rowId}</small>
          </li>
        ))}
        {rest > 0 && <li>{t('history.verify.rowsMore', { replace: { count: formats.count(rest) } })}</li>}
      </ul>
    </>
  );
}
