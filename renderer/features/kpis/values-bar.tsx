import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { addPeriods, periodEnd } from '#shared/domain/kpis/grain.ts';
import { kpiGrains } from '#shared/domain/kpis/kpi.ts';
import type { KpiBook } from './kpis-data.ts';
import { spanText } from './kpi-telling.ts';
import { useShownPeriods } from './use-sheet-of-values.ts';
import { useTelling } from './use-telling.ts';
import type { ValuesAddress } from './use-values-address.ts';
import { shownPeriods } from './value-rows.ts';

type Props = { readonly book: KpiBook; readonly address: ValuesAddress };

/** Which grain, which periods, which segment. */
export function ValuesBar({ book, address }: Props) {
  const { t } = useTranslation();
  const telling = useTelling();
  const { grain, until, look } = address;
  const count = useShownPeriods();
  const periods = shownPeriods(grain, until, count);
  // Half of what is shown: the eye finds where it was.
  const step = Math.floor(count / 2);
  const firstDay = periods[0] ?? until;
  const lastDay = periodEnd(grain, periods.at(-1) ?? until);
  const move = (by: number) => look({ until: addPeriods(grain, until, by) });
  return (
    <div className="tz-kpi-bar">
      <Segmented
        label={t('kpis.values.grain')}
        options={kpiGrains.map((value) => ({ value, label: t(`kpis.grain.${value}`) }))}
        value={grain}
        onChange={(next) => look({ grain: next })}
      />
      <IconButton icon="chevron-left" label={t('kpis.values.earlier')} onClick={() => move(-step)} />
      <IconButton icon="chevron-right" label={t('kpis.values.later')} onClick={() => move(step)} />
      <span>{spanText({ firstDay, lastDay }, telling)}</span>
      <SegmentSelect book={book} address={address} />
      <span className="tz-kpi-legend">
        <span className="tz-kpi-legend-missing">—</span> {t('kpis.chart.missing')}
        <span className="tz-kpi-legend-restated" /> {t('kpis.chart.restated')}
      </span>
    </div>
  );
}

const ALL = '';

function SegmentSelect({ book, address }: Props) {
  const { t } = useTranslation();
  const names = [...new Set(book.segments.map(({ segment }) => segment))].filter((name) => name !== ALL);
  if (names.length === 0 && address.segment === ALL) return null;
  const shown =
    names.includes(address.segment) || address.segment === ALL ? names : [...names, address.segment];
  return (
    <Select
      className="tz-kpi-filter"
      size="small"
      aria-label={t('kpis.segment')}
      value={address.segment}
      options={[
        { value: ALL, label: t('kpis.segmentAll') },
        ...shown.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(segment: string) => address.look({ segment: segment === ALL ? undefined : segment })}
    />
  );
}
