import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Explained } from '#renderer/ui/explained.tsx';
import { KpiLane } from '#renderer/ui/kpi/kpi-lane.tsx';
import { kpiStatusMark } from '#renderer/ui/kpi/kpi-status.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import type { KpiStanding } from '#shared/domain/kpis/kpi-standing-view.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { shareOf } from './explain-score.ts';
import { explainAttainment, explainLanding, explainPace, explainValue } from './explain-standing.ts';
import type { KpiBook } from './kpis-data.ts';
import { aimPoint, aimText, spanText, type Telling, type ToldKpi, toldKpi } from './kpi-telling.ts';
import { TrendLine } from './trend-line.tsx';
import { useTelling } from './use-telling.ts';

type Props = {
  readonly kpi: Kpi;
  readonly standing: KpiStanding;
  readonly book: KpiBook;
  readonly department: DepartmentId | undefined;
};

/** How one KPI stands. Every figure says how it came about. */
export function KpiRow({ kpi, standing, book, department }: Props) {
  const telling = useTelling();
  const { t, formats, words } = telling;
  const told = toldKpi(kpi, standing, words);
  const { scale } = told;
  const { landing, target, value, due } = standing;
  const share =
    department === undefined ? null : formats.percentFigure(basisPoints(shareOf(kpi, department)));
  return (
    <tr>
      <th scope="row">
        <Name told={told} />
      </th>
      <td className="tz-kpi-col-owner">{share ?? book.personName(kpi.ownerId)}</td>
      <td className="tz-kpi-col-weight">{formats.percentFigure(basisPoints(kpi.weightBp))}</td>
      <td className="tz-kpi-strong">
        <Explained lines={explainValue(told, telling)}>
          {words.text(value, scale) || t('kpis.scores.none')}
        </Explained>
      </td>
      <td title={target === null ? undefined : spanText(target, telling)}>
        {aimText(target?.aim ?? null, scale, words)}
      </td>
      <Figure text={words.percentFigure(standing.attainment)} lines={explainAttainment(told, telling)} />
      <Figure text={words.percentFigure(standing.pace)} lines={explainPace(told, telling)} />
      <Figure
        column="landing"
        text={landing === null ? '' : words.range(landing.low, landing.high, scale)}
        lines={explainLanding(told, telling)}
      />
      <td className="tz-kpi-col-lane">
        <KpiLane
          {...{ value, due, landing }}
          target={aimPoint(target?.aim ?? null)}
          label={laneLabel(told, telling)}
        />
      </td>
      <td className="tz-kpi-col-trend">
        <TrendLine told={told} />
      </td>
      <td>
        <StatusMark status={kpiStatusMark[standing.status]} word={t(`kpis.status.${standing.status}`)} />
      </td>
    </tr>
  );
}

type FigureProps = {
  readonly text: string;
  readonly lines: readonly string[];
  readonly column?: 'landing';
};

function Figure({ text, lines, column }: FigureProps) {
  const className = column === undefined ? undefined : `tz-kpi-col-${column}`;
  return <td className={className}>{text !== '' && <Explained lines={lines}>{text}</Explained>}</td>;
}

function Name({ told: { kpi, standing, scale } }: { readonly told: ToldKpi }) {
  const { t } = useTranslation();
  const count = standing.openDisputeCount;
  return (
    <span className="tz-kpi-name">
      <Link to="/kpis/kpi" search={{ id: kpi.id }}>
        {kpi.name}
      </Link>
      {scale.name !== 'count' && <small>{t(`kpis.unit.${scale.name}`)}</small>}
      {count > 0 && <StatusMark status="watch" word={t('kpis.table.disputed', { count })} />}
    </span>
  );
}

export function laneLabel({ kpi, standing, scale }: ToldKpi, { t, words }: Telling): string {
  const none = t('kpis.scores.none');
  const { landing, target, value, due } = standing;
  return t('kpis.table.laneLabel', {
    replace: {
      name: kpi.name,
      value: words.text(value, scale) || none,
      due: words.text(due, scale) || none,
      landing: landing === null ? none : words.range(landing.low, landing.high, scale),
      target: aimText(target?.aim ?? null, scale, words) || none,
    },
  });
}
