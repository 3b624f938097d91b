import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fen, ZERO_FEN } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { Formats } from '../formats.ts';
import { useLook } from '../theme-context.ts';
import { useFormats } from '../use-formats.ts';
import { Chart } from './chart.tsx';
import type { ChartData } from './chart-table.tsx';
import { type ChartUnit, chartUnit, unitText } from './chart-unit.ts';
import { type Cumulative, cumulative, type CurvePoint, type MonthlyAmounts } from './cumulative.ts';
import { cumulativeFinding } from './cumulative-finding.ts';
import { cumulativeOption } from './cumulative-option.ts';

type Props = {
  /** Keep it with `useMemo`: another object is another drawing. */
  readonly amounts: MonthlyAmounts;
  readonly height?: number;
  /** A point was clicked: its month. */
  readonly onPickMonth?: (month: Month) => void;
};

/** All plan, dashed; actuals to today; what is committed; and the band in which it is foretold to come together. */
export function CumulativeChart({ amounts, height = 220, onPickMonth }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const formats = useFormats();
  const { months, today } = amounts;
  const curves = useMemo(() => cumulative(amounts), [amounts]);
  const unit = useMemo(() => chartUnit(largestOf(curves), formats.language), [curves, formats]);
  const option = useMemo(
    () => cumulativeOption({ curves, months, today, unit, height, tokens, formats, t }),
    [curves, months, today, unit, height, tokens, formats, t],
  );
  return (
    <Chart
      title={cumulativeFinding(amounts, t, formats)}
      unit={t('ui.amount.unit', { unit: t(`budget.charts.units.${unit.name}`) })}
      description={descriptionOf(curves, unit, t)}
      option={option}
      height={height}
      data={dataOf(curves, months, { unit, formats, t })}
      fileName={t('ui.chart.cumulative.file')}
      onPick={({ seriesId, dataIndex }) => {
        const month = months[monthPosition(pointsOf(curves, seriesId)[dataIndex])];
        if (month !== undefined) onPickMonth?.(month);
      }}
    />
  );
}

function pointsOf({ plan, actual, committed, band }: Cumulative, seriesId: string): readonly CurvePoint[] {
  const byId: Readonly<Record<string, readonly CurvePoint[]>> = { plan, actual, committed, forecast: band };
  return byId[seriesId] ?? [];
}

/** The month at whose end, or within which, the point lies. */
function monthPosition(point: CurvePoint | undefined): number {
  return point === undefined ? -1 : Math.max(0, Math.ceil(point.at) - 1);
}

function largestOf({ plan, actual, committed, band }: Cumulative): Fen {
  return [...plan, ...actual, ...committed, ...band.map(({ highFen }) => ({ fen: highFen }))].reduce(
    (largest, point) => (point.fen > largest ? point.fen : largest),
    ZERO_FEN,
  );
}

function descriptionOf({ plan, actual, band }: Cumulative, unit: ChartUnit, t: TFunction): string {
  const written = (amount: Fen | undefined) => unitText(amount ?? ZERO_FEN, unit);
  const end = band.at(-1);
  const said = t('ui.chart.cumulative.description', {
    plan: written(plan.at(-1)?.fen),
    actual: written(actual.at(-1)?.fen),
  });
  if (end === undefined) return said;
  return `${said} ${t('ui.chart.cumulative.foretold', {
    median: written(end.fen),
    low: written(end.lowFen),
    high: written(end.highFen),
  })}`;
}

type Words = { readonly unit: ChartUnit; readonly formats: Formats; readonly t: TFunction };

function dataOf(curves: Cumulative, months: readonly Month[], { unit, formats, t }: Words): ChartData {
  const { plan, actual, committed, band } = curves;
  const suffix = t('ui.amount.unit', { unit: t(`budget.charts.units.${unit.name}`) });
  const written = (amount: Fen | undefined) => (amount === undefined ? '' : unitText(amount, unit));
  const at = <Point extends CurvePoint>(points: readonly Point[], position: number) =>
    points.findLast((point) => monthPosition(point) === position);
  const names = ['plan', 'actual', 'committed', 'low', 'median', 'high'] as const;
  return {
    columns: [
      t('ui.chart.cumulative.columns.month'),
      ...names.map((name) => t(`ui.chart.cumulative.columns.${name}`) + suffix),
    ],
    rows: months.map((month, position) => {
      const foretold = at(band.slice(1), position);
      return [
        formats.month(month),
        written(at(plan, position)?.fen),
        written(at(actual.slice(1), position)?.fen),
        written(at(committed.slice(1), position)?.fen),
        written(foretold?.lowFen),
        written(foretold?.fen),
        written(foretold?.highFen),
      ];
    }),
  };
}
