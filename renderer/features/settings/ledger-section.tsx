import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';

/** Recomputes the ledger's hash chain when asked to: on a large file that takes a while. */
export function LedgerSection() {
  const { t } = useTranslation();
  const verification = useQuery(
    orpc.history.verify.queryOptions({ enabled: false, throwOnError: false, gcTime: 0 }),
  );
  const result = verification.isFetching ? undefined : verification.data;
  return (
    <Section
      title={t('settings.ledger.title')}
      aside={<Link to="/history">{t('settings.ledger.openHistory')}</Link>}
    >
      <p className="tz-setting-hint">{t('settings.ledger.hint')}</p>
      <div className="tz-setting-line tz-setting-end">
        <Button loading={verification.isFetching} onClick={() => void verification.refetch()}>
          {verification.isFetching ? t('settings.ledger.verifying') : t('settings.ledger.verify')}
        </Button>
        <output>
          {result?.kind === 'intact' && (
            <StatusMark status="good" word={t('settings.ledger.intact', { count: result.records })} />
          )}
          {result?.kind === 'broken' && (
            <>
              <StatusMark
                status="stop"
                word={t('settings.ledger.broken', { replace: { seq: result.seq } })}
              />
              <span className="tz-setting-hint">{t('settings.ledger.brokenHint')}</span>
            </>
          )}
        </output>
      </div>
    </Section>
  );
}
