import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { Tokens } from '#renderer/ui/theme-tokens.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { SheetCategory } from '#shared/domain/budget/sheet.ts';
import type { Flow } from '#shared/domain/requests/flows.ts';
import { useFlows } from './requests-data.ts';

const HEIGHT = 200;

type Parts = {
  readonly flows: readonly Flow[];
  readonly nameOf: (id: SheetCategory['id']) => string;
  readonly hueOf: (id: SheetCategory['id']) => string;
  readonly tokens: Tokens;
  readonly formats: Formats;
  readonly t: TFunction;
};

/** What applied requests moved from category to category. */
export function FlowChart({ lines }: { readonly lines: Lines }) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const formats = useFormats();
  const { data: flows } = useFlows();
  const parts = useMemo<Parts | null>(() => {
    if (flows === undefined || flows.length === 0) return null;
    const categoryOf = (id: string) => lines.categories.find((category) => category.id === id);
    return {
      flows,
      nameOf: (id) => categoryOf(id)?.name ?? '',
      hueOf: (id) => tokens[`cat-${categoryOf(id)?.hue ?? 'other'}`],
      tokens,
      formats,
      t,
    };
  }, [flows, lines.categories, tokens, formats, t]);
  const option = useMemo(() => (parts === null ? {} : flowOption(parts)), [parts]);
  const [largest] = parts?.flows ?? [];
  if (parts === null || largest === undefined) return null;
  const words = (flow: Flow) => ({
    from: parts.nameOf(flow.fromId),
    to: parts.nameOf(flow.toId),
    money: formats.moneyWithUnit(flow.fen),
  });
  return (
    <Chart
      title={t(largest.fromId === largest.toId ? 'requests.flows.within' : 'requests.flows.finding', {
        replace: words(largest),
      })}
      description={t('requests.flows.description')}
      option={option}
      height={HEIGHT}
      data={{
        columns: [
          t('requests.form.from'),
          t('requests.form.to'),
          t('common.word.amount'),
          t('requests.flows.count'),
        ],
        rows: parts.flows.map((flow) => [
          parts.nameOf(flow.fromId),
          parts.nameOf(flow.toId),
          formats.money(flow.fen),
          formats.count(flow.count),
        ]),
      }}
      fileName={t('requests.flows.file')}
    />
  );
}

/** Givers at the left, getters at the right: a category may stand on both sides. */
function flowOption({ flows, nameOf, hueOf, tokens, formats, t }: Parts): ChartOption {
  const node = (side: 'from' | 'to', id: SheetCategory['id']) => ({
    name: `${side} ${id}`,
    depth: side === 'from' ? 0 : 1,
    itemStyle: { color: hueOf(id), borderWidth: 0 },
    label: { formatter: nameOf(id), position: side === 'from' ? ('right' as const) : ('left' as const) },
  });
  const givers = [...new Set(flows.map(({ fromId }) => fromId))];
  const getters = [...new Set(flows.map(({ toId }) => toId))];
  return {
    tooltip: { trigger: 'item', formatter: (point: unknown) => tooltipOf(point, flows, nameOf, formats, t) },
    series: [
      {
        id: 'flows',
        type: 'sankey',
        left: 4,
        right: 4,
        top: 8,
        bottom: 8,
        nodeWidth: 8,
        nodeGap: 16,
        draggable: false,
        emphasis: { disabled: true },
        label: { color: tokens.text },
        lineStyle: { color: 'gradient', opacity: 0.3 },
        data: [...givers.map((id) => node('from', id)), ...getters.map((id) => node('to', id))],
        links: flows.map((flow) => ({
          source: `from ${flow.fromId}`,
          target: `to ${flow.toId}`,
          value: flow.fen,
        })),
      },
    ],
  };
}

function tooltipOf(
  point: unknown,
  flows: readonly Flow[],
  nameOf: Parts['nameOf'],
  formats: Formats,
  t: TFunction,
): HTMLElement | string {
  if (typeof point !== 'object' || point === null || !('dataIndex' in point) || !('dataType' in point))
    return '';
  const flow = point.dataType === 'edge' ? flows[Number(point.dataIndex)] : undefined;
  if (flow === undefined) return '';
  return chartTooltip(`${nameOf(flow.fromId)} → ${nameOf(flow.toId)}`, [
    [t('common.word.amount'), formats.moneyWithUnit(flow.fen)],
    [t('requests.flows.count'), formats.count(flow.count)],
  ]);
}
