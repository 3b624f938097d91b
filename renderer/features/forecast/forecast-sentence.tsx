import { useTranslation } from 'react-i18next';
import { chartUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Landing } from '#shared/domain/forecast/landing.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { Foretold } from './forecast-data.ts';
import { lineRows } from './forecast-rows.ts';
import { watchedLines } from './pacing-words.ts';

/** Less than this, written with one decimal, is nothing. */
const NOTHING_BP = 5;

/** Where everything lands, against plan and with its band, and who overspends first. */
export function ForecastSentence({ foretold }: { readonly foretold: Foretold }) {
  const { t } = useTranslation();
  const { language } = useFormats();
  const { all } = foretold.forecast;
  if (all.planFen === 0 && all.eacFen === 0) return t('forecast.sentence.nothing');
  const unit = chartUnit(all.highFen, language);
  const short = (amount: Fen) => t(`budget.figures.short.${unit.name}`, { amount: unitText(amount, unit) });
  const clause = t('common.separator.clause');
  return (
    <>
      <AgainstPlan landing={all} eac={short(all.eacFen)} />
      {clause}
      {t('forecast.sentence.band', { low: unitText(all.lowFen, unit), high: short(all.highFen) })}
      {clause}
      <Overspending foretold={foretold} />
    </>
  );
}

type PlanProps = { readonly landing: Landing; readonly eac: string };

function AgainstPlan({ landing: { vacFen, planFen }, eac }: PlanProps) {
  const { percent } = useFormats();
  const left = shareBp(vacFen, planFen);
  if (left === null) return <Said text="forecast.sentence.noPlan" values={{ eac }} />;
  if (Math.abs(left) < NOTHING_BP) return <Said text="forecast.sentence.even" values={{ eac }} />;
  const share = percent(basisPoints(Math.abs(left)));
  return (
    <Said text={left > 0 ? 'forecast.sentence.under' : 'forecast.sentence.over'} values={{ eac, share }} />
  );
}

function Overspending({ foretold }: { readonly foretold: Foretold }) {
  const { t } = useTranslation();
  const { count, day } = useFormats();
  const over = watchedLines(lineRows(foretold)).filter(({ landing: { pacing } }) =>
    ['over', 'used-up'].includes(pacing.kind),
  );
  const [first] = over;
  if (first === undefined) return t('forecast.sentence.noneOver');
  const { pacing } = first.landing;
  const values = { total: count(over.length), line: first.name };
  if (pacing.kind !== 'over') {
    return <Said text="forecast.sentence.usedUp" count={over.length} values={values} />;
  }
  return (
    <Said
      text="forecast.sentence.overspends"
      count={over.length}
      values={{ ...values, day: day(pacing.runsOutOn) }}
    />
  );
}
