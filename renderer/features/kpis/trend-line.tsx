import { useTranslation } from 'react-i18next';
import { Sparkline } from '#renderer/ui/kpi/sparkline.tsx';
import { useKpiWords } from '#renderer/ui/kpi/use-kpi-words.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { aimPoint, type ToldKpi } from './kpi-telling.ts';

/** The newest periods of a KPI, small; its target where a period is held against it as a whole. */
export function TrendLine({ told: { kpi, standing, scale } }: { readonly told: ToldKpi }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useKpiWords();
  const values = standing.trend.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const target = kpi.aggregation === 'sum' ? null : aimPoint(standing.target?.aim ?? null);
  if (known.length === 0) return <span className="tz-spoken">{t('kpis.table.trendNone')}</span>;
  const label = t('kpis.table.trendLabel', {
    replace: {
      total: formats.count(values.length),
      first: words.written(known[0] ?? null, scale),
      last: words.written(known.at(-1) ?? null, scale),
    },
  });
  return <Sparkline values={values} target={target} label={label} />;
}
