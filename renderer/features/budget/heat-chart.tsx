import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { ZERO_FEN } from '#shared/values/money.ts';
import type { Budget } from './budget-data.ts';
import type { OpenEntries } from './use-open-entries.ts';
import { chartUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import type { ShownMonth } from '#renderer/ui/shown-months.ts';
import { type HeatMode, heatModes, heatOption } from './heat-option.ts';
import { type HeatCell, farthestFromPlan, heatCells } from './heatmap.ts';

type Props = {
  readonly budget: Budget;
  readonly months: readonly ShownMonth[];
  readonly onOpenEntries: OpenEntries;
};

const ROW = 32;
const AXIS = 44;

/** Categories by month: what each used of its plan, or what it spent. */
export function HeatChart({ budget, months, onOpenEntries }: Props) {
  const { t } = useTranslation();
  const look = useLook();
  const formats = useFormats();
  const [mode, setMode] = useState<HeatMode>('share');
  const { sheet, totals } = budget;
  const { categories } = sheet;
  const cells = useMemo(() => heatCells(categories, totals, months), [categories, totals, months]);
  const unit = useMemo(() => chartUnit(largestOf(cells), formats.language), [cells, formats]);
  const option = useMemo(
    () => heatOption({ cells, categories, months, mode, unit, look, formats, t }),
    [cells, categories, months, mode, unit, look, formats, t],
  );
  const finding = useFinding(cells);
  const amounts = t('budget.charts.heat.amounts');
  const unitName = t('ui.amount.unit', { unit: t(`budget.charts.units.${unit.name}`) });
  const told = ({ usedBp, actualFen }: HeatCell) => {
    if (mode === 'amount') return unitText(actualFen, unit);
    return usedBp === null ? t('budget.charts.heat.unplanned') : formats.percentFigure(usedBp);
  };
  return (
    <Chart
      title={mode === 'share' ? finding : amounts}
      unit={mode === 'share' ? t('budget.charts.heat.unit') : unitName}
      description={t('budget.charts.heat.description', { replace: { what: amounts, finding } })}
      option={option}
      height={categories.length * ROW + AXIS}
      data={{
        columns: [t('common.word.category'), ...months.map(({ month }) => formats.month(month))],
        rows: categories.map(({ name }, row) => [
          name,
          ...months.map((_, column) => {
            const cell = cells.find((candidate) => candidate.row === row && candidate.column === column);
            return cell === undefined ? '' : told(cell);
          }),
        ]),
      }}
      fileName={t('budget.charts.heat.file')}
      control={
        <Segmented
          label={t('budget.charts.heat.label')}
          options={heatModes.map((value) => ({ value, label: t(`budget.charts.heat.modes.${value}`) }))}
          value={mode}
          onChange={setMode}
        />
      }
      onPick={({ dataIndex }) => {
        const cell = cells[dataIndex];
        if (cell !== undefined) onOpenEntries({ category: cell.categoryId, month: cell.month });
      }}
    />
  );
}

function largestOf(cells: readonly HeatCell[]) {
  return cells.reduce((largest, { actualFen }) => (actualFen > largest ? actualFen : largest), ZERO_FEN);
}

function useFinding(cells: readonly HeatCell[]): string {
  const { t } = useTranslation();
  const formats = useFormats();
  const farthest = farthestFromPlan(cells);
  if (farthest === null || farthest.usedBp === null) {
    const isAnyOver = cells.some(({ phase, usedBp }) => phase === 'closed' && usedBp !== null);
    return t(isAnyOver ? 'budget.charts.heat.met' : 'budget.charts.heat.none');
  }
  const { category, month, usedBp } = farthest;
  return t('budget.charts.heat.farthest', {
    replace: { category, month: formats.month(month), share: formats.percent(usedBp) },
  });
}
