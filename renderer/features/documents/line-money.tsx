import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { Section } from '#renderer/ui/section.tsx';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Fen } from '#shared/values/money.ts';
import { useLineFacts } from './documents-data.ts';
import { useExactFormats } from './use-document-words.ts';
import type { DocumentsAddress } from './use-documents-address.ts';

type Props = { readonly lineId: LineId; readonly lines: Lines; readonly address: DocumentsAddress };

const stages = ['request', 'contract', 'acceptance'] as const;

/** Plan less what is requested, contracted, accepted and spent; each figure leads to the documents behind it. */
export function LineMoney({ lineId, lines, address }: Props) {
  const { t } = useTranslation();
  const facts = useLineFacts(lineId).data;
  if (facts === undefined) return null;
  const name = lines.lineOf(lineId)?.name ?? '';
  return (
    <Section title={t('documents.money.title', { replace: { line: name } })} unit={t('documents.money.unit')}>
      <dl className="tz-known">
        <Row
          name={
            <Link to="/budget" search={{ show: 'line', id: lineId }}>
              {t('common.word.plan')}
            </Link>
          }
          money={facts.planFen}
        />
        {stages.map((kind) => (
          <Row
            key={kind}
            name={
              <Button type="link" size="small" onClick={() => address.narrow({ line: lineId, stage: kind })}>
                {t(`documents.stage.${kind}`, { replace: { total: facts.stages[kind].openCount } })}
              </Button>
            }
            money={facts.stages[kind].openFen}
          />
        ))}
        <Row
          name={
            <Link to="/budget/entries" search={{ line: lineId }}>
              {t('documents.money.actual', { replace: { total: facts.entryCount } })}
            </Link>
          }
          money={facts.actualFen}
        />
        <Row name={t('common.word.available')} money={facts.availableFen} isStrong />
        <Row
          name={t('documents.money.paid', { replace: { total: facts.stages.payment.count } })}
          money={facts.stages.payment.fen}
        />
      </dl>
    </Section>
  );
}

type RowProps = { readonly name: React.ReactNode; readonly money: Fen; readonly isStrong?: boolean };

function Row({ name, money, isStrong = false }: RowProps) {
  const { exactMoney } = useExactFormats();
  const text = exactMoney(money);
  return (
    <>
      <dt>{name}</dt>
      <dd className={money < 0 ? 'tz-negative' : undefined}>{isStrong ? <b>{text}</b> : text}</dd>
    </>
  );
}
