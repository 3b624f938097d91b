import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chartUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import { Explanation } from '#renderer/ui/explained.tsx';
import { useLandingWords } from '#renderer/ui/landing-words.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Landing } from '#shared/domain/forecast/landing.ts';

type Props = { readonly landing: Landing };

/** The median, which says how it came about and leads to the forecast. */
export function LandingFigure({ landing }: Props) {
  const { money } = useFormats();
  const lines = useLandingWords()(landing);
  return (
    <Explanation lines={lines}>
      <Link className="tz-figure-link" to="/budget/forecast">
        {money(landing.eacFen)}
      </Link>
    </Explanation>
  );
}

/** '80 %: 10.96–11.92m', in millions or 万. */
export function LandingNote({ landing: { lowFen, highFen, planFen } }: Props) {
  const { t } = useTranslation();
  const { language } = useFormats();
  if (planFen === 0 && highFen === 0) return t('budget.figures.noPlan');
  const fitting = chartUnit(highFen, language);
  // 万 are fine enough as they are, and there is room for no more.
  const unit = fitting.name === 'wan' ? { ...fitting, decimals: 0 as const } : fitting;
  const high = t(`budget.figures.short.${unit.name}`, { amount: unitText(highFen, unit) });
  return t('budget.figures.landingRange', { low: unitText(lowFen, unit), high });
}
