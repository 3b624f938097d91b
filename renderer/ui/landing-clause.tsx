import { useTranslation } from 'react-i18next';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import { Said } from './said.tsx';
import { useFormats } from './use-formats.ts';

type Props = { readonly landing: { readonly planFen: Fen; readonly vacFen: Fen } };

/** Less than this, written with one decimal, is nothing. */
const NOTHING_BP = 5;

/** Where money lands against its plan, as a clause of a sentence. Nothing is said without plan. */
export function LandingClause({ landing: { planFen, vacFen } }: Props) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const left = shareBp(vacFen, planFen);
  if (left === null) return null;
  const share = percent(basisPoints(Math.abs(left)));
  const clause = t('common.separator.clause');
  if (Math.abs(left) < NOTHING_BP) return `${clause}${t('ui.landing.even')}`;
  return (
    <>
      {clause}
      <Said text={left > 0 ? 'ui.landing.under' : 'ui.landing.over'} values={{ share }} />
    </>
  );
}
