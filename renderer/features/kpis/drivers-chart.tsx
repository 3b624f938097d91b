import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type WaterfallShape, waterfallOption } from '#renderer/ui/chart/waterfall-option.ts';
import { scaled } from '#renderer/ui/kpi/kpi-scale.ts';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { KpiComparison } from '#shared/domain/kpis/kpi-page-view.ts';
import type { Telling, ToldKpi } from './kpi-telling.ts';
import { useTelling } from './use-telling.ts';

type Drivers = NonNullable<KpiComparison['drivers']>;
type Props = { readonly drivers: Drivers; readonly told: ToldKpi };
type Bar = { readonly name: string; readonly from: number; readonly to: number; readonly by: number | null };

const HEIGHT = 220;

/** What each factor of a product contributed to its change: exact, without a remainder. */
export function DriversChart({ drivers, told: whole }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const telling = useTelling();
  const told = useMemo(
    () => ({ ...whole, scale: telling.words.scaleOf(whole.kpi.unit, [drivers.before, drivers.after]) }),
    [whole, drivers, telling],
  );
  const bars = useMemo(() => barsOf(drivers, telling), [drivers, telling]);
  const option = useMemo(
    () =>
      waterfallOption({
        tokens,
        shapes: bars.map((bar) => shapeOf(bar, told, telling, tokens)),
        tooltip: (index) => tooltipOf(bars[index], told, telling),
      }),
    [bars, told, telling, tokens],
  );
  if (bars.length === 0) return <p className="tz-kpi-note">{t('kpis.drivers.none')}</p>;
  const { words } = telling;
  const steps = bars
    .filter(({ by }) => by !== null)
    .map(({ name, by }) =>
      t('kpis.drivers.step', { replace: { name, change: words.changed(by ?? 0, told.scale) } }),
    );
  return (
    <Chart
      title={findingOf(bars, told, telling)}
      unit={t('ui.amount.unit', { unit: t(`kpis.unit.${told.scale.name}`) })}
      description={t('kpis.drivers.description', {
        replace: {
          before: words.written(drivers.before, told.scale),
          after: words.written(drivers.after, told.scale),
          steps: steps.join(t('common.separator.clause')),
        },
      })}
      option={option}
      height={HEIGHT}
      data={{
        columns: [t('kpis.drivers.factor'), t('kpis.drivers.change')],
        rows: bars.map(({ name, to, by }) => [
          name,
          by === null ? words.text(to, told.scale) : words.changed(by, told.scale),
        ]),
      }}
      fileName={t('kpis.drivers.file', { replace: { name: told.kpi.name } })}
    />
  );
}

/** None where a factor is missing or not above zero. */
function barsOf({ before, after, factors }: Drivers, { t }: Telling): readonly Bar[] {
  if (before === null || after === null || factors.some(({ change }) => change === null)) return [];
  let sum = before;
  const steps = factors.map(({ name, change }) => {
    const from = sum;
    sum += change ?? 0;
    return { name, from, to: sum, by: change ?? 0 };
  });
  return [
    { name: t('kpis.drivers.before'), from: 0, to: before, by: null },
    ...steps,
    { name: t('kpis.drivers.after'), from: 0, to: after, by: null },
  ];
}

function shapeOf(
  { name, from, to, by }: Bar,
  { scale }: ToldKpi,
  { words }: Telling,
  tokens: ReturnType<typeof useLook>['tokens'],
): WaterfallShape {
  const isSum = by === null;
  return {
    name,
    start: scaled(from, scale),
    end: scaled(to, scale),
    isSum,
    fill: isSum ? tokens['ch-actual'] : by < 0 ? tokens['ch-axis'] : tokens['ch-plan'],
    label: isSum ? words.text(to, scale) : signed(by, words.text(by, scale)),
  };
}

function signed(by: number, text: string): string {
  return by > 0 ? `+${text}` : text;
}

function tooltipOf(bar: Bar | undefined, { scale }: ToldKpi, { t, words }: Telling): HTMLElement | string {
  if (bar === undefined) return '';
  const { name, to, by } = bar;
  return chartTooltip(name, [
    by === null
      ? ([t('kpis.chart.actual'), words.written(to, scale)] as const)
      : ([t('kpis.drivers.change'), words.changed(by, scale)] as const),
  ]);
}

function findingOf(bars: readonly Bar[], { scale }: ToldKpi, { t, words }: Telling): string {
  const change = (bars.at(-1)?.to ?? 0) - (bars[0]?.to ?? 0);
  if (change === 0) return t('kpis.drivers.even');
  const size = words.written(Math.abs(change), scale);
  return t(change > 0 ? 'kpis.drivers.more' : 'kpis.drivers.less', { replace: { change: size } });
}
