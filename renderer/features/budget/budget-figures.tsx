import { useTranslation } from 'react-i18next';
import { type Figure, Figures } from '#renderer/ui/figures.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { Budget } from './budget-data.ts';

/** The four figures beside the policy. */
export function BudgetFigures({ sheet, totals, facts }: Budget) {
  const { t } = useTranslation();
  const formats = useFormats();
  const unit = t('ui.amount.unit', { unit: t(`common.unit.${formats.moneyUnit}`) });
  const { all, unallocatedFen } = totals;
  const left = shareBp(all.availableFen, all.planFen);
  const leftNote =
    left === null
      ? t('budget.figures.noPlan')
      : t('budget.figures.leftShare', { share: formats.percent(left) });
  const spentNote =
    facts.spentBp === null
      ? t('budget.figures.noPlan')
      : t('budget.figures.ofPlan', { share: formats.percent(facts.spentBp) });
  const { programme, months } = sheet;
  const lastMonth = months.at(-1) ?? programme.firstMonth;
  const figures: [Figure, ...Figure[]] = [
    {
      key: 'total',
      label: t('budget.figures.total') + unit,
      value: formats.money(programme.totalFen),
      note: formats.monthRange(programme.firstMonth, lastMonth),
    },
    {
      key: 'planned',
      label: t('budget.figures.planned') + unit,
      value: formats.money(all.planFen),
      note: useAllocation(sheet.programme.totalFen, unallocatedFen),
    },
    {
      key: 'spent',
      label: t('budget.figures.spent') + unit,
      value: formats.money(all.actualFen),
      note: spentNote,
    },
    {
      key: 'left',
      label: t('budget.figures.left') + unit,
      value: formats.money(all.availableFen),
      note: all.availableFen < 0 ? t('budget.figures.overspent') : leftNote,
      negative: all.availableFen < 0,
    },
  ];
  return <Figures label={t('budget.figures.label')} figures={figures} />;
}

/** What of the total is not planned yet. */
function useAllocation(totalFen: Fen, unallocatedFen: Fen): string {
  const { t } = useTranslation();
  const { money } = useFormats();
  if (unallocatedFen === 0)
    return t(totalFen === 0 ? 'budget.figures.noTotal' : 'budget.figures.allAllocated');
  const key = unallocatedFen > 0 ? 'budget.figures.unallocated' : 'budget.figures.over';
  return t(key, { money: money(fen(Math.abs(unallocatedFen))) });
}
