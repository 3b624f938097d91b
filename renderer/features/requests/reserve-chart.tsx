import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { chartUnit, inUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { fen, sumFen } from '#shared/values/money.ts';
import type { ReserveState } from './requests-data.ts';

type Props = { readonly months: ReserveState['months'] };

const HEIGHT = 200;

/** What remained at each month's end as steps, with draws and releases as bars under them. */
export function ReserveChart({ months }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const formats = useFormats();
  const unit = chartUnit(fen(Math.max(0, ...months.map(({ balanceFen }) => balanceFen))), formats.language);
  const option = useMemo<ChartOption>(
    () => ({
      grid: { left: 4, right: 12, top: 12, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: months.map(({ month }) => formats.month(month, 'short')) },
      yAxis: { type: 'value', min: 0 },
      tooltip: {
        trigger: 'axis',
        formatter: (points: unknown) => {
          const month = months[indexOf(points)];
          if (month === undefined) return '';
          return chartTooltip(formats.month(month.month), [
            [t('requests.reserve.balance'), formats.moneyWithUnit(month.balanceFen)],
            [t('requests.reserve.drawn'), formats.moneyWithUnit(month.drawnFen)],
            [t('requests.reserve.released'), formats.moneyWithUnit(month.releasedFen)],
          ]);
        },
      },
      series: [
        {
          id: 'used',
          type: 'bar',
          barWidth: 10,
          itemStyle: { color: tokens.warn },
          data: months.map(({ drawnFen, releasedFen }) => inUnit(fen(drawnFen + releasedFen), unit)),
        },
        {
          id: 'balance',
          type: 'line',
          step: 'end',
          symbol: 'none',
          lineStyle: { color: tokens['cat-reserve'], width: 2.25 },
          data: months.map(({ balanceFen }) => inUnit(balanceFen, unit)),
        },
      ],
    }),
    [months, unit, tokens, formats, t],
  );
  const drawn = sumFen(months.map(({ drawnFen }) => drawnFen));
  const title =
    drawn === 0
      ? t('requests.reserve.untouched')
      : t('requests.reserve.finding', { replace: { money: formats.moneyWithUnit(drawn) } });
  return (
    <Chart
      title={title}
      unit={t('ui.amount.unit', { unit: t(`budget.charts.units.${unit.name}`) })}
      description={t('requests.reserve.description')}
      option={option}
      height={HEIGHT}
      data={{
        columns: [
          t('common.word.month'),
          t('requests.reserve.balance'),
          t('requests.reserve.drawn'),
          t('requests.reserve.released'),
        ],
        rows: months.map((month) => [
          formats.month(month.month),
          ...[month.balanceFen, month.drawnFen, month.releasedFen].map((amount) => unitText(amount, unit)),
        ]),
      }}
      fileName={t('requests.reserve.file')}
    />
  );
}

/** Which month the pointer is at. */
function indexOf(points: unknown): number {
  const first: unknown = Array.isArray(points) ? points[0] : points;
  const hasIndex = typeof first === 'object' && first !== null && 'dataIndex' in first;
  return hasIndex && typeof first.dataIndex === 'number' ? first.dataIndex : -1;
}
