import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { Scorecard } from '#shared/domain/kpis/kpi-standing-view.ts';
import { KpiRow } from './kpi-row.tsx';
import type { KpiBook } from './kpis-data.ts';
import { isOf } from './kpis-sentence.tsx';
import type { KpisAddress } from './use-kpis-address.ts';
import { useTelling } from './use-telling.ts';

type Props = { readonly book: KpiBook; readonly card: Scorecard; readonly address: KpisAddress };

/** As many as are read at once; the rest on demand. */
const MOST_ROWS = 60;

const columns = [
  'kpi',
  'owner',
  'weight',
  'value',
  'target',
  'attainment',
  'pace',
  'landing',
  'lane',
  'trend',
  'status',
] as const;

/** Every KPI, or those of one department with its share in them. */
export function KpiTable({ book, card, address }: Props) {
  const { t } = useTranslation();
  const { formats } = useTelling();
  const [showsAll, setShowsAll] = useState(false);
  const { department } = address;
  const rows = card.rows.filter(({ kpiId }) => isOf(book, kpiId, department));
  const shown = showsAll ? rows : rows.slice(0, MOST_ROWS);
  const total = formats.count(rows.length);
  return (
    <Section
      title={t('kpis.table.title')}
      unit={t('kpis.overview.legend')}
      aside={<DepartmentSelect book={book} address={address} />}
    >
      <div className="tz-kpi-rows-place">
        <table className="tz-kpi-table tz-kpi-rows">
          <caption className="tz-spoken">{t('kpis.table.caption')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={`tz-kpi-col-${column}`}>
                  {t(`kpis.table.${column === 'owner' && department !== undefined ? 'share' : column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((standing) => {
              const kpi = book.kpiOf(standing.kpiId);
              return (
                kpi !== undefined && (
                  <KpiRow key={kpi.id} kpi={kpi} standing={standing} book={book} department={department} />
                )
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="tz-kpi-note">{t('kpis.table.none')}</p>}
      {shown.length < rows.length && (
        <Button type="link" onClick={() => setShowsAll(true)}>
          {t('kpis.table.showAll', { replace: { total } })}
        </Button>
      )}
    </Section>
  );
}

const EVERY = '';

function DepartmentSelect({ book, address }: Pick<Props, 'book' | 'address'>) {
  const { t } = useTranslation();
  const { departments } = book;
  return (
    <Select
      className="tz-kpi-filter"
      size="small"
      aria-label={t('kpis.table.filter')}
      value={address.department ?? EVERY}
      options={[
        { value: EVERY, label: t('kpis.table.everyDepartment') },
        ...departments.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(chosen: string) => address.filter(departments.find(({ id }) => id === chosen)?.id)}
    />
  );
}
