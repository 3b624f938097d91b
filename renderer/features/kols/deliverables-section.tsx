import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Section } from '#renderer/ui/section.tsx';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DeliverableRow } from '#shared/domain/kols/deliverable.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { nextPayment } from './payment-steps.ts';
import { useKolWords } from './use-kol-words.ts';
import type { KolAddress } from './use-kol-address.ts';

type Props = { readonly page: KolPage; readonly onShow: KolAddress['show'] };

/** What is made: where each piece stands, and what is to be done once it was published. */
export function DeliverablesSection({ page: { deliverables }, onShow }: Props) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('kols.word.deliverable')}
      unit={t('kols.deliverables.unit')}
      aside={<Link to="/kols/deliverables">{t('kols.deliverables.all')}</Link>}
    >
      {deliverables.length === 0 ? (
        <p className="tz-kol-none">{t('kols.deliverables.none')}</p>
      ) : (
        <table className="tz-kol-table">
          <thead>
            <tr>
              <th scope="col">{t('kols.word.deliverable')}</th>
              <th scope="col">{t('kols.deliverables.day')}</th>
              <th scope="col">{t('kols.deliverables.cost')}</th>
              <th scope="col">{t('common.word.status')}</th>
              <th scope="col">{t('kols.deliverables.next')}</th>
            </tr>
          </thead>
          <tbody>
            {deliverables.map((row) => (
              <PieceRow key={row.id} row={row} onShow={onShow} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function PieceRow({ row, onShow }: { readonly row: DeliverableRow; readonly onShow: KolAddress['show'] }) {
  const { t } = useTranslation();
  const words = useKolWords();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const next = nextPayment(row);
  return (
    <tr>
      <th scope="row" title={row.title}>
        <Link to="/kols/deliverables" search={{ show: row.id }}>
          {row.title}
        </Link>
        <small>{t(`kols.format.${row.format}`)}</small>
      </th>
      <td>{formats.day(row.publishedOn ?? row.dueDay, 'short')}</td>
      <td>{words.cost(row.costFen)}</td>
      <td>
        <StatusMark
          status={statusOf(row)}
          word={row.late === null ? t(`kols.step.${row.step}`) : t(`kols.deliverables.late.${row.late}`)}
        />
      </td>
      <td className="tz-cell-acts">
        {row.publishedOn !== null && (
          <Button type="link" size="small" disabled={readOnly} onClick={() => onShow('results', row.id)}>
            {t('kols.deliverables.results')}
          </Button>
        )}
        {next !== null && (
          <Button type="link" size="small" disabled={readOnly} onClick={() => onShow('payment', row.id)}>
            {t(`kols.payment.act.${next}`)}
          </Button>
        )}
      </td>
    </tr>
  );
}

function statusOf({ late, step }: DeliverableRow): Status {
  if (late !== null) return 'watch';
  return step === 'published' ? 'good' : 'none';
}
