import { useTranslation } from 'react-i18next';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { kpiStatusMark } from '#renderer/ui/kpi/kpi-status.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { KpiStanding } from '#shared/domain/kpis/kpi-standing-view.ts';
import type { KpiPartProps } from './kpi-part-props.ts';
import { aimText, type ToldKpi } from './kpi-telling.ts';
import { TrendLine } from './trend-line.tsx';
import { useTelling } from './use-telling.ts';

const columns = ['name', 'value', 'target', 'attainment', 'trend', 'status'] as const;
const ALL = '';

/** Its segments side by side; one of them can be looked at in place of the whole. */
export function SegmentsSection({ page, told, address }: KpiPartProps) {
  const { t } = useTranslation();
  if (page.segments.length === 0) return null;
  const choices = [
    { value: ALL, label: t('kpis.segmentAll') },
    ...page.segments.map((segment) => ({ value: segment, label: segment })),
  ];
  return (
    <Section
      title={t('kpis.segments.title')}
      unit={t(`kpis.unit.${told.scale.name}`)}
      control={
        <Segmented
          label={t('kpis.segment')}
          options={choices}
          value={address.segment}
          onChange={(segment) => address.look({ segment: segment === ALL ? undefined : segment })}
        />
      }
    >
      <table className="tz-kpi-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`kpis.segments.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.bySegment.map((standing) => (
            <SegmentRow key={standing.segment} standing={standing} told={told} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function SegmentRow({ standing, told }: { readonly standing: KpiStanding; readonly told: ToldKpi }) {
  const { t, words } = useTelling();
  const { segment, value, target, attainment, status } = standing;
  return (
    <tr>
      <th scope="row">{segment === ALL ? t('kpis.segmentAll') : segment}</th>
      <td>{words.text(value, told.scale) || t('kpis.scores.none')}</td>
      <td>{aimText(target?.aim ?? null, told.scale, words)}</td>
      <td>{words.percentFigure(attainment)}</td>
      <td>
        <TrendLine told={{ ...told, standing }} />
      </td>
      <td>
        <StatusMark status={kpiStatusMark[status]} word={t(`kpis.status.${status}`)} />
      </td>
    </tr>
  );
}
