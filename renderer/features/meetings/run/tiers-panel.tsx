import { useTranslation } from 'react-i18next';
import type { ProposalNow } from './proposal.ts';
import type { Run } from './use-run.ts';
import { VerdictButtons } from './verdict-buttons.tsx';

const MOST_ROWS = 12;

type Props = { readonly run: Run; readonly proposal: Extract<ProposalNow, { kind: 'tiers' }> };

/** KOLs whose figures speak for another tier. */
export function TiersPanel({ run, proposal: { question, rows } }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p className="tz-run-question">{question}</p>
      <table className="tz-run-kv" aria-label={t('meetingScreens.side.tiers.kol')}>
        <thead>
          <tr>
            <th scope="col">{t('meetingScreens.side.tiers.kol')}</th>
            <th scope="col">{t('meetingScreens.side.tiers.from')}</th>
            <th scope="col">{t('meetingScreens.side.tiers.to')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ kolId, name, tier, proposal }) => (
            <tr key={kolId}>
              <th scope="row">{name}</th>
              <td>{t(`kols.tier.${tier}`)}</td>
              <td>{t(`kols.tier.${proposal.tier}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && (
        <p className="tz-run-caption">
          {t('meetingScreens.next.more', { replace: { count: rows.length - MOST_ROWS } })}
        </p>
      )}
      <VerdictButtons run={run} approve={t('meetingScreens.side.tiers.accept')} reject={null} />
    </>
  );
}
