import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { BudgetPart } from './overview-data.ts';

/** One bar for all the plan: what each category has spent of it, and how far the time has gone. */
export function SpendBar({ part }: { readonly part: BudgetPart }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const time = formats.percent(basisPoints(part.timeBp));
  const shares = part.categories.flatMap((category) => {
    const row = part.policy.find((candidate) => candidate.categoryId === category.id);
    const share = row === undefined ? null : shareBp(row.actual.fen, part.planFen);
    return share === null || share <= 0 ? [] : { ...category, share };
  });
  return (
    <Section title={t('overview.spend.title')} unit={t('overview.spend.unit')}>
      <div className="tz-spend-bar" aria-hidden="true">
        {shares.map((category) => (
          <span
            key={category.id}
            className={`tz-spend-part tz-hue-${category.hue}`}
            style={{ width: `${category.share / 100}%` }}
          />
        ))}
        <span className="tz-spend-time" style={{ left: `${Math.min(100, part.timeBp / 100)}%` }} />
      </div>
      <p className="tz-spend-words">
        {shares.map((category) => (
          <span key={category.id}>
            <Swatch hue={category.hue} name={category.name} />{' '}
            <Link to="/budget/entries" search={{ category: category.id }}>
              {formats.percent(category.share)}
            </Link>
          </span>
        ))}
        <span className="tz-spend-time-word">{t('overview.spend.time', { time })}</span>
      </p>
    </Section>
  );
}
