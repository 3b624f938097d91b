import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chartUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Budget } from './budget-data.ts';

type Props = Pick<Budget, 'totals' | 'facts'>;

/** What is promised and spent together, which leads to the documents behind it. */
export function CommittedFigure({ facts }: Props) {
  const { money } = useFormats();
  return (
    <Link className="tz-figure-link" to="/budget/commitments" search={{ open: true }}>
      {money(facts.committedFen)}
    </Link>
  );
}

/** '60.8 % of plan; 4.71m free'. */
export function CommittedNote({ totals, facts }: Props) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const short = useShortMoney();
  if (facts.committedBp === null) return t('budget.figures.noPlan');
  const { availableFen } = totals.all;
  const key = availableFen < 0 ? 'budget.figures.overspent' : 'budget.figures.committedOf';
  const money = short(fen(Math.abs(availableFen)));
  return t(key, { share: percent(facts.committedBp), money });
}

/** In millions or 万, as far as the amount has them. */
export function useShortMoney(): (amount: Fen) => string {
  const { t } = useTranslation();
  const { language } = useFormats();
  return (amount) => {
    const unit = chartUnit(amount, language);
    return t(`budget.figures.short.${unit.name}`, { amount: unitText(amount, unit) });
  };
}
