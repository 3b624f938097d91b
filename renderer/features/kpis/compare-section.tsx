import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { KpiComparison, Span } from '#shared/domain/kpis/kpi-page-view.ts';
import type { Day } from '#shared/values/day.ts';
import { CompareChart } from './compare-chart.tsx';
import { DriversChart } from './drivers-chart.tsx';
import { earlierSpans } from './earlier-spans.ts';
import { useComparison } from './kpis-data.ts';
import type { KpiPartProps } from './kpi-part-props.ts';
import { spanText } from './kpi-telling.ts';
import { useTelling } from './use-telling.ts';

/** Against any earlier period, aligned by working days; and what moved it between the two. */
export function CompareSection({ page, told, address }: KpiPartProps) {
  const { t } = useTranslation();
  const { earlier, segment } = address;
  const { data: compared, isError } = useComparison(
    useMemo(
      () => ({ id: page.kpi.id, segment, ...(earlier === undefined ? {} : { earlier }) }),
      [page.kpi.id, segment, earlier],
    ),
  );
  if (isError) return null;
  if (compared === undefined) return <Skeleton rows={6} />;
  return (
    <Section title={t('kpis.compare.title')} unit={t('kpis.compare.unit')}>
      <EarlierChoice compared={compared} earlier={earlier} address={address} />
      <CompareChart compared={compared} told={told} />
      <Spans compared={compared} />
      {compared.drivers !== null && <DriversChart drivers={compared.drivers} told={told} />}
    </Section>
  );
}

function Spans({ compared: { later, earlier } }: { readonly compared: KpiComparison }) {
  const { t } = useTranslation();
  const telling = useTelling();
  return (
    <p className="tz-kpi-note">
      {t('kpis.compare.laterSpan', { replace: { span: spanText(later, telling) } })}
      {t('common.separator.clause')}
      {t('kpis.compare.earlierSpan', { replace: { span: spanText(earlier, telling) } })}
    </p>
  );
}

type ChoiceProps = Pick<KpiPartProps, 'address'> & {
  readonly compared: KpiComparison;
  readonly earlier: Span | undefined;
};

const OWN = 'own';

/** The spans that are asked for most, or one from a day to another. */
function EarlierChoice({ compared, earlier, address }: ChoiceProps) {
  const { t } = useTranslation();
  const spans = earlierSpans(compared.later);
  const chosen = spans.find(
    ({ span }) => span.firstDay === compared.earlier.firstDay && span.lastDay === compared.earlier.lastDay,
  );
  const name = earlier === undefined ? 'previous' : (chosen?.name ?? OWN);
  const choose = (span: Span | undefined) => address.look({ first: span?.firstDay, last: span?.lastDay });
  const own = (change: Partial<Span>) => choose({ ...compared.earlier, ...change });
  const picker = (edge: 'firstDay' | 'lastDay', label: string) => (
    <DayPicker
      label={label}
      value={compared.earlier[edge]}
      needed
      onChange={(day: Day | null) => day !== null && own({ [edge]: day })}
    />
  );
  return (
    <div className="tz-kpi-earlier">
      <Segmented
        label={t('kpis.compare.with')}
        options={spans.map((each) => ({ value: each.name, label: t(`kpis.compare.${each.name}`) }))}
        value={name === OWN ? 'previous' : name}
        onChange={(next) =>
          choose(next === 'previous' ? undefined : spans.find((each) => each.name === next)?.span)
        }
      />
      {picker('firstDay', t('kpis.compare.first'))}
      {picker('lastDay', t('kpis.compare.last'))}
    </div>
  );
}
