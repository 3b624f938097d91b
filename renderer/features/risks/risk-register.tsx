import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { cellKey } from './matrix-places.ts';
import { RiskTableRow } from './risk-table-row.tsx';
import { type RiskBook, usePeople } from './risks-data.ts';
import type { RisksAddress } from './use-risks-address.ts';

type Props = { readonly book: RiskBook; readonly address: RisksAddress };

const columns = ['risk', 'probability', 'impact', 'exposure', 'owner', 'status'] as const;

/** The risks that the address lets through, the largest exposure first. */
export function RiskRegister({ book, address }: Props) {
  const { t } = useTranslation();
  const people = usePeople();
  const { search, narrow } = address;
  const { cell } = search;
  const shown = book.risks.filter(
    ({ status, place }) =>
      (search.closed === true || status !== 'closed') && (cell === undefined || cellKey(place) === cell),
  );
  return (
    <Section
      title={t('risks.register.title')}
      unit={t('risks.register.unit')}
      aside={
        book.risks.some(({ status }) => status === 'closed') && (
          <Checkbox
            checked={search.closed === true}
            onChange={({ target }) => narrow({ closed: target.checked ? true : undefined })}
          >
            {t('risks.register.withClosed')}
          </Checkbox>
        )
      }
    >
      {cell !== undefined && <Narrowed cell={cell} address={address} />}
      {book.risks.length === 0 && <Empty address={address} />}
      {book.risks.length > 0 && shown.length === 0 && (
        <p className="tz-risk-note">{t('risks.register.nothing')}</p>
      )}
      {shown.length > 0 && (
        <table className="tz-risk-table" aria-label={t('risks.register.title')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`risks.register.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((risk) => (
              <RiskTableRow
                key={risk.id}
                risk={risk}
                ownerName={people.find(({ id }) => id === risk.ownerId)?.name ?? null}
                isOpen={search.risk === risk.id}
                onOpen={() => address.openRisk(risk.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** Which cell the list is narrowed down to, and the way out of it. */
function Narrowed({ cell, address }: { readonly cell: string; readonly address: RisksAddress }) {
  const { t } = useTranslation();
  const [probability = '', impact = ''] = cell;
  return (
    <p className="tz-risk-narrowed">
      <output>{t('risks.register.inCell', { replace: { probability, impact } })}</output>
      <Button type="link" size="small" onClick={() => address.narrow({ cell: undefined })}>
        {t('risks.register.showEverything')}
      </Button>
    </p>
  );
}

function Empty({ address }: Pick<Props, 'address'>) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      title={t('risks.register.emptyTitle')}
      text={t('risks.register.emptyText')}
      action={
        <Button disabled={readOnly} onClick={() => address.show('new')}>
          {t('risks.action.newRisk')}
        </Button>
      }
    />
  );
}
