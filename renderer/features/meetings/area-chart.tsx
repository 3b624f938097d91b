import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { AgendaArea } from '#shared/domain/meetings/agenda.ts';
import type { ProgrammeFacts } from '#shared/domain/meetings/programme-facts.ts';
import { areaBars } from './area-bars.ts';
import { barsOption } from './bars-option.ts';

type Props = {
  readonly area: AgendaArea;
  readonly facts: ProgrammeFacts;
  /** Bars at most. */
  readonly most: number;
  readonly large?: boolean;
};

const ROW_HEIGHT = 26;
const LARGE_ROW_HEIGHT = 30;
const PADDING = 12;

/** An area's picture, where it has one. */
export function AreaChart({ area, facts, most, large = false }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { tokens } = useLook();
  const drawn = useMemo(() => areaBars(area, facts, { t, formats }), [area, facts, t, formats]);
  const bars = useMemo(() => drawn?.bars.slice(0, most) ?? [], [drawn, most]);
  const option = useMemo(() => barsOption({ bars, tokens, large }), [bars, tokens, large]);
  if (drawn === null) return null;
  const title = t(`meetingScreens.chart.${drawn.area}`);
  return (
    <Chart
      title={title}
      unit={t(`meetingScreens.chart.${drawn.unit}`, { replace: { unit: t('common.unit.wan') } })}
      description={`${title}${t('common.separator.colon')}${bars.map(({ name, text }) => `${name} ${text}`).join(t('common.separator.list'))}`}
      option={option}
      height={bars.length * (large ? LARGE_ROW_HEIGHT : ROW_HEIGHT) + PADDING}
      data={{
        columns: [t('meetingScreens.chart.item'), t('meetingScreens.chart.value')],
        rows: bars.map(({ name, text }) => [name, text]),
      }}
      fileName={title}
    />
  );
}
