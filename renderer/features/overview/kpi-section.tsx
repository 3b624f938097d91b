import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { KpiLane } from '#renderer/ui/kpi/kpi-lane.tsx';
import { kpiStatusMark } from '#renderer/ui/kpi/kpi-status.ts';
import { useKpiWords } from '#renderer/ui/kpi/use-kpi-words.ts';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { KpiAim } from '#shared/domain/kpis/kpi-aim.ts';
import type { KpiStanding } from '#shared/domain/kpis/kpi-standing-view.ts';
import { type Asked, type KpiPart, overviewParts } from './overview-data.ts';

/** As many as the programme's score rests on: the heaviest. */
const MOST_SHOWN = 6;
const columns = ['value', 'landing', 'target', 'status'] as const;

/** Progress, pace and landing of the joint KPIs that weigh most. */
export function KpiSection({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const part = useQuery(overviewParts.kpis(asked)).data;
  if (part === undefined) return null;
  const { kpis, scorecard } = part;
  const heaviest = kpis
    .filter(({ weightBp }) => weightBp > 0)
    .toSorted((one, other) => other.weightBp - one.weightBp)
    .slice(0, MOST_SHOWN);
  const link = (
    <Link to="/kpis" search={asked.onDay === undefined ? {} : { day: asked.onDay }}>
      {t('kpis.overview.open')}
    </Link>
  );
  if (heaviest.length === 0) {
    return (
      <Section title={t('kpis.title')} aside={link}>
        <p className="tz-overview-none">{t('kpis.overview.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('kpis.overview.title')} unit={t('kpis.overview.legend')} aside={link}>
      <table className="tz-overview-table tz-overview-kpis">
        <thead>
          <tr>
            <th scope="col">{t('kpis.table.kpi')}</th>
            <th scope="col">
              <span className="tz-spoken">{t('kpis.table.lane')}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`kpis.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heaviest.map((kpi) => {
            const standing = scorecard.rows.find(({ kpiId }) => kpiId === kpi.id);
            return standing !== undefined && <KpiRow key={kpi.id} kpi={kpi} standing={standing} />;
          })}
        </tbody>
      </table>
    </Section>
  );
}

function KpiRow({
  kpi,
  standing,
}: {
  readonly kpi: KpiPart['kpis'][number];
  readonly standing: KpiStanding;
}) {
  const { t } = useTranslation();
  const words = useKpiWords();
  const { value, due, landing, target, status } = standing;
  const aim = target?.aim ?? null;
  const goal = goalOf(aim);
  const scale = words.scaleOf(kpi.unit, [value, due, landing?.expected ?? null, goal]);
  const none = t('kpis.scores.none');
  const figures = {
    name: kpi.name,
    value: words.text(value, scale) || none,
    due: words.text(due, scale) || none,
    landing: landing === null ? none : words.range(landing.low, landing.high, scale),
    target:
      aim?.direction === 'range' ? words.range(aim.lower, aim.upper, scale) : words.text(goal, scale) || none,
  };
  return (
    <tr>
      <th scope="row">
        <Link to="/kpis/kpi" search={{ id: kpi.id }}>
          {kpi.name}
        </Link>
        {scale.name !== 'count' && <small>{t(`kpis.unit.${scale.name}`)}</small>}
      </th>
      <td>
        <KpiLane
          {...{ value, due, landing }}
          target={goal}
          label={t('kpis.table.laneLabel', { replace: figures })}
        />
      </td>
      <td>
        <b>{figures.value}</b>
      </td>
      <td>{figures.landing}</td>
      <td>{figures.target}</td>
      <td>
        <StatusMark status={kpiStatusMark[status]} word={t(`kpis.status.${status}`)} />
      </td>
    </tr>
  );
}

/** The middle of a range. */
function goalOf(aim: KpiAim | null): number | null {
  if (aim === null) return null;
  return aim.direction === 'range' ? (aim.lower + aim.upper) / 2 : aim.target;
}
