import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Annotation, KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import { useTelling } from './use-telling.ts';

const MOST = 10;

/** What happened while the KPI went as it did: the chart's marks, in words, the newest first. */
export function AnnotationList({ page: { annotations } }: { readonly page: KpiPage }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const newest = annotations.toSorted((one, other) => other.day.localeCompare(one.day));
  const shown = showsAll ? newest : newest.slice(0, MOST);
  return (
    <Section title={t('kpis.annotations.title')} unit={t('kpis.annotations.unit')}>
      {annotations.length === 0 && <p className="tz-kpi-note">{t('kpis.annotations.none')}</p>}
      <ul className="tz-kpi-events">
        {shown.map((annotation) => (
          <AnnotationItem
            key={`${annotation.kind} ${annotation.day} ${annotation.recordId ?? annotation.seq ?? ''} ${annotation.name}`}
            annotation={annotation}
          />
        ))}
      </ul>
      {shown.length < annotations.length && (
        <Button type="link" onClick={() => setShowsAll(true)}>
          {t('kpis.annotations.more', { replace: { total: String(annotations.length) } })}
        </Button>
      )}
    </Section>
  );
}

function AnnotationItem({ annotation }: { readonly annotation: Annotation }) {
  const { t, formats } = useTelling();
  const { label: written } = useLabelText();
  const { kind, day, byDays, context, personName, reason, seq, label } = annotation;
  const name = annotation.name === '' && label !== null ? written(label) : annotation.name;
  const after = [
    byDays === null
      ? ''
      : t('kpis.annotations.slipped', { count: byDays, replace: { days: formats.count(byDays) } }),
    context,
    personName ?? '',
    reason === null || reason === '' ? '' : t('kpis.annotations.reason', { replace: { reason } }),
  ].filter((text) => text !== '');
  return (
    <li>
      <time dateTime={day}>{formats.day(day, 'short')}</time>
      <span className="tz-kpi-event-kind">{t(`kpis.annotation.${kind}`)}</span>
      <span>
        {seq === null ? (
          name
        ) : (
          <Link to="/history" search={{ record: seq }}>
            {name}
          </Link>
        )}
      </span>
      {after.length > 0 && <small>{after.join(t('common.separator.clause'))}</small>}
    </li>
  );
}
