import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { chartUnit } from '#renderer/ui/chart/chart-unit.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import type { TierSummary } from '#shared/domain/kols/roster.ts';
import { fen } from '#shared/values/money.ts';
import { scatterOption, shapeOf } from './scatter-option.ts';
import { tierColors } from './tier-colors.ts';
import { useKolWords } from './use-kol-words.ts';

type Props = { readonly points: TierSummary['points'] };

const HEIGHT = 336;

/** What each KOL cost against what came of it; the tiers keep their hue, and a shape each. */
export function ScatterSection({ points }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tokens } = useLook();
  const formats = useFormats();
  const words = useKolWords();
  const unit = chartUnit(fen(Math.max(0, ...points.map(({ costFen }) => costFen))), formats.language);
  const colors = useMemo(() => tierColors(tokens), [tokens]);
  const option = useMemo(
    () => scatterOption({ points, colors, unit, formats, words, t, tokens }),
    [points, colors, unit, formats, words, t, tokens],
  );
  return (
    <Section title={t('kols.scatter.section')} aside={<Legend />}>
      <Chart
        title={t('kols.scatter.title')}
        unit={t('kols.scatter.unit', { replace: { unit: t(`budget.charts.units.${unit.name}`) } })}
        description={t('kols.scatter.description')}
        option={option}
        height={HEIGHT}
        data={{
          columns: [
            t('common.word.name'),
            t('kols.word.tier'),
            t('kols.measure.costFen'),
            t('kols.measure.purchaseCount'),
            t('kols.measure.cpaFen'),
          ],
          rows: points.map((point) => [
            point.name,
            t(`kols.tier.${point.tier}`),
            words.cost(point.costFen),
            words.count(point.purchases),
            words.cost(point.cpaFen, words.missing),
          ]),
        }}
        fileName={t('kols.scatter.file')}
        onPick={({ seriesId, dataIndex }) => {
          const point = points.filter(({ tier }) => tier === seriesId)[dataIndex];
          if (point !== undefined) void navigate({ to: '/kols/kol', search: { id: point.kolId } });
        }}
      />
    </Section>
  );
}

function Legend() {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const colors = tierColors(tokens);
  return tierSchema.options.map((tier) => (
    <span key={tier} className="tz-scatter-legend">
      <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true" fill={colors[tier]}>
        <path d={shapeOf[tier].path} />
      </svg>
      {t(`kols.tier.${tier}`)}
    </span>
  ));
}
