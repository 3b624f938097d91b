import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { basisPoints } from '#shared/values/basis-points.ts';
import { useFormats } from '../use-formats.ts';
import { type KpiScale, type KpiUnitName, kpiScale, scaledRange, scaledText } from './kpi-scale.ts';

export type KpiWords = ReturnType<typeof useKpiWords>;

/** How figures of KPIs are written for the reader. */
export function useKpiWords() {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const text = (value: number | null, scale: KpiScale) => scaledText(value, scale, formats);
    return {
      scaleOf: (unit: KpiUnitName, sizes: readonly (number | null)[]) =>
        kpiScale(unit, sizes, formats.language),
      /** The figure alone; its unit stands elsewhere. */
      text,
      /** With its unit: '46.10 亿元', 'CNY 4.61bn'. Nothing where there is no value. */
      written: (value: number | null, scale: KpiScale) =>
        value === null ? '' : t(`kpis.written.${scale.name}`, { replace: { value: text(value, scale) } }),
      range: (low: number, high: number, scale: KpiScale) => scaledRange(low, high, scale, formats),
      /** A difference, with its sign and unit: of percentages in percentage points. */
      changed: (by: number, scale: KpiScale) => {
        const key = scale.name === 'percent' ? 'points' : scale.name;
        const size = t(`kpis.written.${key}`, { replace: { value: text(Math.abs(by), scale) } });
        return `${by < 0 ? '\u2212' : by > 0 ? '+' : ''}${size}`;
      },
      /** A ratio as a percentage: '103.2 %'; nothing where there is none. */
      percent: (ratio: number | null) => (ratio === null ? '' : formats.percent(bpOf(ratio))),
      /** As `percent`, for columns whose header says %. */
      percentFigure: (ratio: number | null) => (ratio === null ? '' : formats.percentFigure(bpOf(ratio))),
      /** A score out of 100. */
      score: (ratio: number | null) =>
        ratio === null ? t('kpis.scores.none') : formats.decimal(ratio * 100, 1),
    };
  }, [t, formats]);
}

/** Beyond what can be told as a share: a pace of a hundred times the plan says nothing more. */
const MOST_RATIO = 99;

function bpOf(ratio: number) {
  return basisPoints(Math.round(Math.max(-MOST_RATIO, Math.min(MOST_RATIO, ratio)) * 10_000));
}
