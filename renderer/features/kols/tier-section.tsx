import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { TierMark } from '#renderer/ui/tier-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import type { TierProposalRow } from '#shared/domain/kols/tier-answer.ts';
import { useAcceptProposals, useSetTier, useTierProposals } from './kols-data.ts';
import { useTierReason } from './use-tier-reason.ts';

type Props = { readonly page: KolPage; readonly onChange: () => void };

/** The tier, what it is there for, why, and the change that is proposed; nothing changes before somebody says so. */
export function TierSection({ page: { kol }, onChange }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const proposal = useTierProposals().data?.find(({ kolId }) => kolId === kol.id);
  return (
    <Section
      title={t('kols.word.tier')}
      aside={
        <Button size="small" disabled={readOnly} onClick={onChange}>
          {t('kols.tierOf.change')}
        </Button>
      }
    >
      <dl className="tz-known">
        <dt>{t('kols.word.tier')}</dt>
        <dd>
          <TierMark tier={kol.tier} name={t(`kols.tier.${kol.tier}`)} />
        </dd>
        <dt>{t('kols.word.role')}</dt>
        <dd>{t(`kols.role.${kol.tier}`)}</dd>
        <dt>{t('kols.tierOf.why')}</dt>
        <dd>
          {kol.tierReason === null
            ? t('kols.tierOf.byRule')
            : t('kols.tierOf.byPeople', { replace: { reason: kol.tierReason } })}
        </dd>
      </dl>
      {proposal !== undefined && <Proposal key={proposal.proposal.tier} proposal={proposal} />}
    </Section>
  );
}

/** A change that what was counted speaks for: taken or turned down, with a reason either way. */
function Proposal({ proposal: row }: { readonly proposal: TierProposalRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal: sentence } = useLabelText();
  const reasonText = useTierReason();
  const readOnly = useReadOnly();
  const accept = useAcceptProposals();
  const dismiss = useSetTier();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const refused = refusalOf(accept.error) ?? refusalOf(dismiss.error);
  const decide = (isTaken: boolean) => {
    const said = reason.trim();
    setMissing(said === '');
    if (said === '') return;
    if (isTaken) accept.mutate({ kolIds: [row.kolId], reason: said });
    else dismiss.mutate({ id: row.kolId, tier: row.tier, reason: said });
  };
  const { tier, since } = row.proposal;
  return (
    <fieldset className="tz-proposal" data-form="">
      <legend>
        <StatusMark
          status="watch"
          word={t('kols.tierOf.proposed', { replace: { tier: t(`kols.tier.${tier}`) } })}
        />
      </legend>
      <p>
        {reasonText(row.proposal.reason)}
        {row.proposal.reason.kind !== 'unqualified' &&
          t('kols.tierOf.since', { replace: { day: formats.day(since) } })}
      </p>
      <TextField
        label={t('common.word.reason')}
        value={reason}
        when="typing"
        disabled={readOnly}
        onChange={(text) => {
          setReason(text);
          setMissing(false);
        }}
        error={isMissing ? t('kols.tierOf.reasonMissing') : refused === null ? null : sentence(refused)}
      />
      <div className="tz-form-act">
        <Button disabled={readOnly} loading={dismiss.isPending} onClick={() => decide(false)}>
          {t('kols.tierOf.dismiss', { replace: { tier: t(`kols.tier.${row.tier}`) } })}
        </Button>
        <Button
          type="primary"
          data-submit
          disabled={readOnly}
          loading={accept.isPending}
          onClick={() => decide(true)}
        >
          {t('kols.tierOf.accept', { replace: { tier: t(`kols.tier.${tier}`) } })}
        </Button>
      </div>
    </fieldset>
  );
}
