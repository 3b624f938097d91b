import { useTranslation } from 'react-i18next';
import { LandingClause } from '#renderer/ui/landing-clause.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type BasisPoints, basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import type { Forecast } from '#shared/domain/forecast/forecast.ts';
import type { Budget } from './budget-data.ts';
import { OverspentClause } from './overspent-clause.tsx';
import { pastLimitBp } from './policy-lane.ts';

type Props = { readonly budget: Budget; readonly forecast: Forecast | null };

/** The one sentence under the title: time against money, where it lands, what is unallocated, the share to look at. */
export function BudgetSentence({ budget, forecast }: Props) {
  const { t } = useTranslation();
  const clause = t('common.separator.clause');
  return (
    <>
      <Spent {...budget} />
      {forecast !== null && <LandingClause landing={forecast.all} />}
      {clause}
      <Allocation {...budget} />
      <OverspentClause {...budget} />
      <Drift {...budget} />
      {t('budget.sentence.end')}
    </>
  );
}

function Spent({ facts }: Pick<Budget, 'facts'>) {
  const { percent } = useFormats();
  const time = percent(facts.timeBp);
  if (facts.spentBp === null) return <Said text="budget.sentence.notPlanned" values={{ time }} />;
  return <Said text="budget.sentence.spent" values={{ time, spent: percent(facts.spentBp) }} />;
}

function Allocation({ facts, sheet }: Pick<Budget, 'facts' | 'sheet'>) {
  const { t } = useTranslation();
  const { moneyWithUnit } = useFormats();
  const { unallocatedFen } = facts;
  if (sheet.programme.totalFen === 0 && unallocatedFen === 0) return t('budget.sentence.noTotal');
  if (unallocatedFen === 0) return t('budget.sentence.allAllocated');
  const money = moneyWithUnit(fen(Math.abs(unallocatedFen)));
  return (
    <Said
      text={unallocatedFen > 0 ? 'budget.sentence.unallocated' : 'budget.sentence.overAllocated'}
      values={{ money }}
    />
  );
}

/** Nothing is said while no share is known. */
function Drift({ facts, watch, sheet }: Pick<Budget, 'facts' | 'watch' | 'sheet'>) {
  const { t } = useTranslation();
  const { pointsFigure } = useFormats();
  const { worst } = facts;
  const row = watch.find(({ categoryId }) => categoryId === worst?.categoryId);
  if (worst === null || worst.state === 'no-data' || row === undefined) return null;
  const clause = t('common.separator.clause');
  if (worst.state === 'within') return `${clause}${t('budget.sentence.within')}`;
  const category = sheet.categories.find(({ id }) => id === worst.categoryId)?.name ?? '';
  const basis = t(`common.word.${worst.basis}`).toLowerCase();
  const past = basisPoints(pastLimitBp(row, row[worst.basis]));
  const points = unsigned(pointsFigure, past);
  return (
    <>
      {clause}
      <Said text={`budget.sentence.${worst.state}`} values={{ category, basis, points }} />
    </>
  );
}

/** '0.7': the words say on which side. */
export function unsigned(write: (points: BasisPoints) => string, points: BasisPoints): string {
  return write(points).replace(/^[+\u2212]/, '');
}
