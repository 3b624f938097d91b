import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { OverviewState } from './overview-data.ts';

/** One bar for all the plan: what each category has spent of it, and how far the time has gone. */
export function SpendBar({ state }: { readonly state: OverviewState }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const time = formats.percent(basisPoints(state.timeBp));
  const parts = state.categories.flatMap((category) => {
    const row = state.policy.find((candidate) => candidate.categoryId === category.id);
    const share = row === undefined ? null : shareBp(row.actual.fen, state.planFen);
    return share === null || share <= 0 ? [] : { ...category, share };
  });
  return (
    <Section title={t('overview.spend.title')} unit={t('overview.spend.unit')}>
      <div className="tz-spend-bar" aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part.id}
            className={`tz-spend-part tz-hue-${part.hue}`}
            style={{ width: `${part.share / 100}%` }}
          />
        ))}
        <span className="tz-spend-time" style={{ left: `${Math.min(100, state.timeBp / 100)}%` }} />
      </div>
      <p className="tz-spend-words">
        {parts.map((part) => (
          <span key={part.id}>
            <Swatch hue={part.hue} name={part.name} /> {formats.percent(part.share)}
          </span>
        ))}
        <span className="tz-spend-time-word">{t('overview.spend.time', { time })}</span>
      </p>
    </Section>
  );
}
