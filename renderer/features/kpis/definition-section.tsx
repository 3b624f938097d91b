import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { KpiPartProps } from './kpi-part-props.ts';
import { useTelling } from './use-telling.ts';

/** What the KPI means and how it is counted. */
export function DefinitionSection({ page: { kpi }, told: { scale }, book }: KpiPartProps) {
  const { t } = useTranslation();
  const { formats, words } = useTelling();
  const bp = (share: number) => formats.percent(basisPoints(share), 0);
  const facts = [
    ['meaning', kpi.meaning],
    ['unit', t(`kpis.kindOfUnit.${kpi.unit}`)],
    ['direction', t(`kpis.direction.${kpi.direction}`)],
    ['aggregation', t(`kpis.aggregation.${kpi.aggregation}`)],
    ['grain', t(`kpis.grain.${kpi.grain}`)],
    ['profile', kpi.aggregation === 'sum' ? t(`kpis.profile.${kpi.profile.kind}`) : ''],
    ['origin', t(`kpis.derivation.${kpi.derivation?.kind ?? 'none'}`)],
    ['source', kpi.source],
    ['owner', book.personName(kpi.ownerId)],
    ['baseline', words.written(kpi.baseline, scale)],
    ['thresholds', `${bp(kpi.goodBp)} / ${bp(kpi.watchBp)}`],
    ['weight', formats.percent(basisPoints(kpi.weightBp))],
  ] as const;
  return (
    <Section title={t('kpis.page.about')}>
      <dl className="tz-known">
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <Fact key={name} name={t(`kpis.page.facts.${name}`)} text={text} />
          ))}
      </dl>
    </Section>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
