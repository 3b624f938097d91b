import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import type { Formats } from '#renderer/ui/formats.ts';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { type Fen, ZERO_FEN } from '#shared/values/money.ts';
import type { Budget } from './budget-data.ts';
import type { OpenEntries } from './use-open-entries.ts';
import { type ChartUnit, chartUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import { type Cumulative, cumulative, standing } from './cumulative.ts';
import { cumulativeOption } from './cumulative-option.ts';

type Props = { readonly budget: Budget; readonly onOpenEntries: OpenEntries };

const HEIGHT = 220;

/** All plan, dashed, and all actuals to today, month upon month. */
export function CumulativeChart({ budget, onOpenEntries }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const formats = useFormats();
  const { sheet, totals } = budget;
  const { months, today } = sheet;
  const curves = useMemo(() => cumulative(totals.all, months, today), [totals, months, today]);
  const unit = useMemo(() => chartUnit(largestOf(curves), formats.language), [curves, formats]);
  const option = useMemo(
    () => cumulativeOption({ curves, months, today, unit, tokens, formats, t }),
    [curves, months, today, unit, tokens, formats, t],
  );
  const written = (amount: Fen | undefined) => unitText(amount ?? ZERO_FEN, unit);
  return (
    <Chart
      title={useFinding(budget)}
      unit={t('ui.amount.unit', { unit: t(`budget.charts.units.${unit.name}`) })}
      description={t('budget.charts.cumulative.description', {
        plan: written(curves.plan.at(-1)?.fen),
        actual: written(curves.actual.at(-1)?.fen),
      })}
      option={option}
      height={HEIGHT}
      data={dataOf(curves, budget, unit, formats, t)}
      fileName={t('budget.charts.cumulative.file')}
      onPick={({ dataIndex }) => {
        const month = months[Math.max(0, dataIndex - 1)];
        if (month !== undefined) onOpenEntries({ month });
      }}
    />
  );
}

function largestOf({ plan, actual }: Cumulative): Fen {
  return [...plan, ...actual].reduce(
    (largest, point) => (point.fen > largest ? point.fen : largest),
    ZERO_FEN,
  );
}

/** How spending stands to plan, as a title. */
function useFinding({ sheet, totals }: Budget): string {
  const { t } = useTranslation();
  const formats = useFormats();
  const found = standing(totals.all, sheet.months, sheet.today);
  const { all } = totals;
  if (found === null) {
    const isRunning = sheet.today.slice(0, 7) >= sheet.programme.firstMonth;
    return isRunning
      ? t('budget.charts.cumulative.begun', { money: formats.moneyWithUnit(all.actualFen) })
      : t('budget.charts.cumulative.ahead', { money: formats.moneyWithUnit(all.planFen) });
  }
  const month = formats.month(found.month);
  if (found.byBp === null) {
    const money = formats.moneyWithUnit(found.actualFen);
    return t('budget.charts.cumulative.unplanned', { month, money });
  }
  if (found.byBp === 0) return t('budget.charts.cumulative.even', { month });
  const share = formats.percent(basisPoints(Math.abs(found.byBp)));
  return t(`budget.charts.cumulative.${found.byBp > 0 ? 'above' : 'below'}`, { month, share });
}

function dataOf(
  { plan, actual }: Cumulative,
  { sheet }: Budget,
  unit: ChartUnit,
  formats: Formats,
  t: TFunction,
) {
  const suffix = t('ui.amount.unit', { unit: t(`budget.charts.units.${unit.name}`) });
  return {
    columns: [
      t('budget.charts.cumulative.columns.month'),
      t('budget.charts.cumulative.columns.plan') + suffix,
      t('budget.charts.cumulative.columns.actual') + suffix,
    ],
    rows: sheet.months.map((month, position) => {
      const planned = plan[position + 1]?.fen;
      const spent = actual[position + 1]?.fen;
      return [
        formats.month(month),
        planned === undefined ? '' : unitText(planned, unit),
        spent === undefined ? '' : unitText(spent, unit),
      ];
    }),
  };
}
