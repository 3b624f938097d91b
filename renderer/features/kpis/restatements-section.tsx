import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { Restatement } from '#shared/domain/kpis/kpi-value.ts';
import type { KpiPartProps } from './kpi-part-props.ts';
import { periodText, type ToldKpi } from './kpi-telling.ts';
import { useTelling } from './use-telling.ts';

/** What values were before they were restated; the ledger keeps them. */
export function RestatementsSection({ page: { restatements }, told }: KpiPartProps) {
  const { t } = useTranslation();
  if (restatements.length === 0) return null;
  return (
    <Section title={t('kpis.restatements.title')}>
      <ul className="tz-kpi-list">
        {restatements.map((one) => (
          <RestatementItem key={`${one.seq}-${one.segment}-${one.periodDay}`} restatement={one} told={told} />
        ))}
      </ul>
    </Section>
  );
}

type Parts = Restatement['before'];

function RestatementItem({
  restatement,
  told,
}: {
  readonly restatement: Restatement;
  readonly told: ToldKpi;
}) {
  const telling = useTelling();
  const { t, formats, words } = telling;
  const { before, after, periodDay, personName, reason, seq } = restatement;
  const write = (parts: Parts, none: string) =>
    parts === null || parts.denominator === 0 ? none : words.written(valueOf(parts, told), told.scale);
  const at = formats.instant(restatement.at);
  return (
    <li>
      <span className="tz-kpi-list-head">
        <b>{periodText(told.kpi.grain, periodDay, telling)}</b>
        <span>
          {t('kpis.restatements.row', {
            replace: {
              before: write(before, t('kpis.restatements.wasMissing')),
              after: write(after, t('kpis.restatements.removed')),
            },
          })}
        </span>
        <Link to="/history" search={{ record: seq }}>
          {t('kpis.restatements.record')}
        </Link>
      </span>
      {reason !== null && reason !== '' && <span>{reason}</span>}
      <span>
        {personName === null ? at : t('kpis.restatements.by', { replace: { person: personName, at } })}
      </span>
    </li>
  );
}

/** A weighted mean keeps its mean as the numerator. */
export function valueOf(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  { kpi }: Pick<ToldKpi, 'kpi'>,
): number {
  return kpi.aggregation === 'ratio' ? numerator / denominator : numerator;
}
