import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Landing } from '#shared/domain/forecast/landing.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { shareBp } from '#shared/values/percent.ts';

/** Less than this, written with one decimal, is nothing. */
const NOTHING_BP = 5;

/** Where the budget lands against its plan. Nothing is said without plan. */
export function LandingClause({ landing }: { readonly landing: Landing }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const left = shareBp(landing.vacFen, landing.planFen);
  if (left === null) return null;
  const share = percent(basisPoints(Math.abs(left)));
  const clause = t('common.separator.clause');
  if (Math.abs(left) < NOTHING_BP) return `${clause}${t('budget.sentence.landsEven')}`;
  return (
    <>
      {clause}
      <Said text={left > 0 ? 'budget.sentence.landsUnder' : 'budget.sentence.landsOver'} values={{ share }} />
    </>
  );
}
