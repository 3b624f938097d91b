import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { TierMark } from '#renderer/ui/tier-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useTierProposals } from './kols-data.ts';
import { useTierReason } from './use-tier-reason.ts';

const SHOWN_AT_FIRST = 5;

/** Changes of tier that figures speak for. Each is decided on the KOL's page, with a reason. */
export function ProposalsSection() {
  const { t } = useTranslation();
  const reasonText = useTierReason();
  const formats = useFormats();
  const [isWhole, setWhole] = useState(false);
  const proposals = useTierProposals().data ?? [];
  if (proposals.length === 0) return null;
  const shown = isWhole ? proposals : proposals.slice(0, SHOWN_AT_FIRST);
  return (
    <Section
      title={t('kols.proposals.title', {
        count: proposals.length,
        replace: { total: formats.count(proposals.length) },
      })}
    >
      <table className="tz-kol-table tz-proposals">
        <thead className="tz-spoken">
          <tr>
            <th scope="col">KOL</th>
            <th scope="col">{t('kols.proposals.from')}</th>
            <th scope="col">{t('kols.proposals.to')}</th>
            <th scope="col">{t('common.word.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ kolId, name, tier, proposal }) => (
            <tr key={kolId}>
              <th scope="row">
                <Link to="/kols/kol" search={{ id: kolId }}>
                  {name}
                </Link>
              </th>
              <td>
                <TierMark tier={tier} name={t(`kols.tier.${tier}`)} />
              </td>
              <td>
                {'→ '}
                <TierMark tier={proposal.tier} name={t(`kols.tier.${proposal.tier}`)} />
              </td>
              <td className="tz-cell-words">{reasonText(proposal.reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {proposals.length > SHOWN_AT_FIRST && !isWhole && (
        <Button type="link" size="small" onClick={() => setWhole(true)}>
          {t('kols.proposals.all')}
        </Button>
      )}
    </Section>
  );
}
