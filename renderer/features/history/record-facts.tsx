import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { useWords } from './words.ts';

/** Who, when, which action, why, and how it stands. */
export function RecordFacts({ record }: { readonly record: LedgerRecord }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useWords();
  const { account, personName } = record;
  return (
    <dl className="tz-facts">
      <Fact name={t('history.detail.at')}>
        <time dateTime={record.at}>{formats.instant(record.at)}</time>
      </Fact>
      <Fact name={t('history.detail.person')}>
        {personName === null
          ? t('history.detail.byAccount', { replace: { account } })
          : t('history.detail.personAndAccount', { replace: { person: personName, account } })}
      </Fact>
      <Fact name={t('history.detail.command')}>{words.command(record.command)}</Fact>
      {record.reason !== null && <Fact name={t('history.detail.reason')}>{record.reason}</Fact>}
      <Fact name={t('history.detail.state')}>
        <Standing record={record} />
      </Fact>
    </dl>
  );
}

function Standing({ record }: { readonly record: LedgerRecord }) {
  const { t } = useTranslation();
  const { kind, target } = record;
  if (kind !== 'do' && target !== null) {
    return (
      <Link to="/history" search={(before) => ({ ...before, record: target })}>
        {kind === 'undo'
          ? t('history.detail.targetOfUndo', { replace: { seq: target } })
          : t('history.detail.targetOfRedo', { replace: { seq: target } })}
      </Link>
    );
  }
  if (record.fromTemplate) return t('history.detail.template');
  return record.undone ? (
    <StatusMark status="none" word={t('history.detail.undoneNow')} />
  ) : (
    <StatusMark status="good" word={t('history.detail.stands')} />
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
