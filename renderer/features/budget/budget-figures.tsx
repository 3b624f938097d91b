import { useTranslation } from 'react-i18next';
import { type Figure, Figures } from '#renderer/ui/figures.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Forecast } from '#shared/domain/forecast/forecast.ts';
import type { Budget } from './budget-data.ts';
import { CommittedFigure, CommittedNote } from './committed-figure.tsx';
import { LandingFigure, LandingNote } from './landing-figure.tsx';

type Props = { readonly budget: Budget; readonly forecast: Forecast | null };

/** The four figures beside the policy. */
export function BudgetFigures({ budget, forecast }: Props) {
  const { sheet, totals, facts } = budget;
  const { t } = useTranslation();
  const formats = useFormats();
  const unit = t('ui.amount.unit', { unit: t(`common.unit.${formats.moneyUnit}`) });
  const { all, unallocatedFen } = totals;
  const spentNote =
    facts.spentBp === null
      ? t('budget.figures.noPlan')
      : t('budget.figures.ofPlan', { share: formats.percent(facts.spentBp) });
  const { programme } = sheet;
  const figures: [Figure, ...Figure[]] = [
    {
      key: 'total',
      label: t('budget.figures.total') + unit,
      value: formats.money(programme.totalFen),
      note: useAllocation(programme.totalFen, unallocatedFen),
    },
    {
      key: 'spent',
      label: t('budget.figures.spent') + unit,
      value: formats.money(all.actualFen),
      note: spentNote,
    },
    {
      key: 'committed',
      label: t('budget.figures.committed') + unit,
      value: <CommittedFigure totals={totals} facts={facts} />,
      note: <CommittedNote totals={totals} facts={facts} />,
      negative: all.availableFen < 0,
    },
    {
      key: 'landing',
      label: t('budget.figures.landing') + unit,
      value: forecast === null ? '\u00a0' : <LandingFigure landing={forecast.all} />,
      note: forecast === null ? '\u00a0' : <LandingNote landing={forecast.all} />,
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
