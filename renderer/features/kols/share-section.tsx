import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { TierSummary } from '#shared/domain/kols/roster.ts';
import { shareOption } from './share-option.ts';
import { tierColors } from './tier-colors.ts';
import { sharesOf } from './tier-shares.ts';
import { useKolWords } from './use-kol-words.ts';

type Props = { readonly tiers: TierSummary['tiers'] };

const shownMeasures = ['exposure', 'click', 'purchaseCount', 'purchaseFen'] as const;
type Shown = (typeof shownMeasures)[number];
const ROW = 46;
const AXIS = 30;

/** Each tier's share of the cost against its share of a result: beyond it, the tier brings more than it takes. */
export function ShareSection({ tiers }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const words = useKolWords();
  const [shown, setShown] = useState<Shown>('purchaseCount');
  const shares = useMemo(() => sharesOf(tiers, shown), [tiers, shown]);
  const result = t(`kols.measure.${shown}`);
  const cost = t('kols.measure.costFen');
  const option = useMemo(() => {
    const colors = tierColors(tokens);
    const rows = shares.map((share) => ({
      ...share,
      name: t(`kols.tier.${share.tier}`),
      color: colors[share.tier],
    }));
    return shareOption({ rows, cost, result, percent: (share) => words.rate(share, words.missing), tokens });
  }, [shares, cost, result, t, tokens, words]);
  return (
    <Section
      title={t('kols.tiers.shares')}
      control={
        <Segmented
          label={t('kols.tiers.shareChoose')}
          options={shownMeasures.map((value) => ({ value, label: t(`kols.measure.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
      }
    >
      <Chart
        title={t('kols.tiers.shareTitle', { replace: { result } })}
        unit={t('kols.tiers.shareUnit')}
        description={t('kols.tiers.shareDescription')}
        option={option}
        height={shares.length * ROW + AXIS}
        data={{
          columns: [
            t('kols.word.tier'),
            cost,
            ...shownMeasures.map((measure) => t(`kols.measure.${measure}`)),
          ],
          rows: tiers.map(({ tier }) => [
            t(`kols.tier.${tier}`),
            words.rate(sharesOf(tiers, shown).find((one) => one.tier === tier)?.cost ?? null, words.missing),
            ...shownMeasures.map((measure) =>
              words.rate(
                sharesOf(tiers, measure).find((one) => one.tier === tier)?.result ?? null,
                words.missing,
              ),
            ),
          ]),
        }}
        fileName={t('kols.tiers.shareFile')}
      />
    </Section>
  );
}
