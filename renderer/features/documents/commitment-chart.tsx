import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { chartUnit } from '#renderer/ui/chart/chart-unit.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import { ZERO_FEN, fen, subtractFen } from '#shared/values/money.ts';
import { type CommitmentBar, commitmentBars } from './commitment-bars.ts';
import { commitmentOption } from './commitment-option.ts';

type Props = { readonly lines: Lines; readonly onPick: (line: LineId) => void };

const MOST_LINES = 12;
const ROW = 22;
const AXIS = 32;

/** What is bound against what is free, line by line. */
export function CommitmentChart({ lines, onPick }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const formats = useFormats();
  const bars = useMemo(() => commitmentBars(lines.lines, MOST_LINES), [lines.lines]);
  const largest = fen(Math.max(0, ...bars.map(({ planFen }) => planFen)));
  const unit = chartUnit(largest, formats.language);
  const option = useMemo(
    () => commitmentOption({ bars, unit, tokens, formats, t }),
    [bars, unit, tokens, formats, t],
  );
  const title = useFinding(bars);
  if (bars.length === 0) return null;
  const money = (bar: CommitmentBar) =>
    [bar.planFen, bar.actualFen, bar.openFen, bar.availableFen].map((amount) => formats.money(amount));
  return (
    <Section title={t('documents.chart.section')}>
      <Chart
        title={title}
        unit={t('ui.amount.unit', { unit: t(`budget.charts.units.${unit.name}`) })}
        description={t('documents.chart.description')}
        option={option}
        height={bars.length * ROW + AXIS}
        data={{
          columns: [
            t('common.word.line'),
            t('common.word.plan'),
            t('common.word.actual'),
            t('documents.openPart'),
            t('common.word.available'),
          ],
          rows: bars.map((bar) => [bar.line.name, ...money(bar)]),
        }}
        fileName={t('documents.chart.file')}
        onPick={({ dataIndex }) => {
          const bar = bars[dataIndex];
          if (bar !== undefined) onPick(bar.line.id);
        }}
      />
    </Section>
  );
}

/** The line that deserves the eye first, as a title. */
function useFinding(bars: readonly CommitmentBar[]): string {
  const { t } = useTranslation();
  const formats = useFormats();
  const over = bars.filter(({ availableFen }) => availableFen < 0);
  const [first] = over;
  if (first === undefined) return t('documents.chart.covered');
  return t('documents.chart.over', {
    count: over.length,
    replace: {
      line: first.line.name,
      total: formats.count(over.length),
      money: formats.moneyWithUnit(subtractFen(ZERO_FEN, first.availableFen)),
    },
  });
}
