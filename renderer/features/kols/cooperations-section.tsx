import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Section } from '#renderer/ui/section.tsx';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CooperationRow } from '#shared/domain/kols/cooperation.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import type { Day } from '#shared/values/day.ts';
import { useKolWords } from './use-kol-words.ts';
import type { KolAddress } from './use-kol-address.ts';

type Props = { readonly page: KolPage; readonly today: Day; readonly onShow: KolAddress['show'] };

/** What was agreed: its line, its term, and how far it was accepted, invoiced and paid. */
export function CooperationsSection({ page: { cooperations }, today, onShow }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <Section
      title={t('kols.contracts.title')}
      unit={t('kols.contracts.unit')}
      aside={
        <Button size="small" disabled={readOnly} onClick={() => onShow('contract')}>
          {t('kols.contracts.sign')}
        </Button>
      }
    >
      {cooperations.length === 0 ? (
        <p className="tz-kol-none">{t('kols.contracts.none')}</p>
      ) : (
        <table className="tz-kol-table">
          <thead>
            <tr>
              <th scope="col">{t('kols.word.contract')}</th>
              <th scope="col">{t('common.word.line')}</th>
              <th scope="col">{t('kols.contracts.term')}</th>
              <th scope="col">{t('common.word.amount')}</th>
              <th scope="col">{t('kols.contracts.accepted')}</th>
              <th scope="col">{t('kols.contracts.paid')}</th>
              <th scope="col">{t('common.word.status')}</th>
            </tr>
          </thead>
          <tbody>
            {cooperations.map((row) => (
              <ContractRow key={row.id} row={row} today={today} onOpen={() => onShow('contract', row.id)} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

type RowProps = { readonly row: CooperationRow; readonly today: Day; readonly onOpen: () => void };

function ContractRow({ row, today, onOpen }: RowProps) {
  const { t } = useTranslation();
  const words = useKolWords();
  const formats = useFormats();
  const { title, number, documentId, lineName, firstDay, lastDay } = row;
  return (
    <tr>
      <th scope="row">
        <Button type="link" size="small" onClick={onOpen}>
          {title}
        </Button>
        {documentId !== null && (
          <small>
            <Link to="/budget/commitments" search={{ document: documentId }}>
              {number}
            </Link>
          </small>
        )}
      </th>
      <td className="tz-cell-words">{lineName}</td>
      <td>{`${formats.day(firstDay, 'short')}\u2013${formats.day(lastDay, 'short')}`}</td>
      <td>{words.cost(row.fen)}</td>
      <td>{words.cost(row.acceptedFen)}</td>
      <td>{words.cost(row.paidFen)}</td>
      <td>
        <StatusMark {...standing(row, today)} word={t(`kols.contracts.state.${stateOf(row, today)}`)} />
      </td>
    </tr>
  );
}

function stateOf({ state, lastDay }: CooperationRow, today: Day) {
  return state === 'signed' && lastDay < today ? 'over' : state;
}

function standing(row: CooperationRow, today: Day): { readonly status: Status } {
  const statuses = {
    draft: 'none',
    signed: 'good',
    over: 'watch',
    ended: 'none',
    cancelled: 'none',
  } as const;
  return { status: statuses[stateOf(row, today)] };
}
