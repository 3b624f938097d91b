import { useTranslation } from 'react-i18next';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import { Explained } from '#renderer/ui/explained.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { Department, DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { Scorecard } from '#shared/domain/kpis/kpi-standing-view.ts';
import { WHOLE_BP, basisPoints } from '#shared/values/basis-points.ts';
import { explainScore } from './explain-score.ts';
import type { KpiBook } from './kpis-data.ts';
import type { KpisAddress } from './use-kpis-address.ts';
import { useTelling } from './use-telling.ts';

type Props = { readonly book: KpiBook; readonly card: Scorecard; readonly address: KpisAddress };

const columns = ['name', 'soFar', 'whole', 'coverage', 'kpiCount', 'disputes'] as const;

/** The programme and its departments, one under the other on one scale. */
export function ScoresTable({ book, card, address }: Props) {
  const { t } = useTranslation();
  const { formats } = useTelling();
  const sum = formats.percent(basisPoints(card.weightSumBp), 2);
  return (
    <Section title={t('kpis.scores.title')} unit={t('kpis.scores.unit')}>
      <table className="tz-kpi-table tz-kpi-scores">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" colSpan={column === 'soFar' ? 2 : 1}>
                {t(`kpis.scores.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <ScoreRow book={book} card={card} address={address} departmentId={null} />
          {card.departments.map(({ departmentId }) => (
            <ScoreRow key={departmentId} {...{ book, card, address, departmentId }} />
          ))}
        </tbody>
      </table>
      {card.weightSumBp !== WHOLE_BP && (
        <p className="tz-kpi-note">
          <StatusMark status="watch" word={t('kpis.scores.weightsOff', { replace: { sum } })} />
        </p>
      )}
    </Section>
  );
}

type RowProps = Props & { readonly departmentId: DepartmentId | null };

function ScoreRow({ book, card, address, departmentId }: RowProps) {
  const telling = useTelling();
  const { t, formats, words } = telling;
  const department = departmentId === null ? undefined : book.departmentOf(departmentId);
  const own = card.departments.find((one) => one.departmentId === departmentId);
  const scores = departmentId === null ? card.programme : own;
  if (scores === undefined) return null;
  const name = department?.name ?? t('kpis.scores.programme');
  const explain = (which: 'score' | 'scoreSoFar') =>
    explainScore({ book, card, departmentId, which }, telling);
  const { value, coverage } = scores.scoreSoFar;
  const kpiCount = own?.kpiCount ?? card.rows.length;
  const disputes = own?.openDisputeCount ?? card.rows.reduce((sum, row) => sum + row.openDisputeCount, 0);
  return (
    <tr
      className={departmentId !== null && departmentId === address.department ? 'tz-kpi-chosen' : undefined}
    >
      <th scope="row">
        <WhoButton department={department} name={name} address={address} />
      </th>
      <td className="tz-kpi-score">
        <Explained lines={explain('scoreSoFar')}>{words.score(value)}</Explained>
      </td>
      <td className="tz-kpi-score-lane">
        <ScoreLane
          value={value}
          label={t('kpis.scores.lane', { replace: { name, score: words.score(value) } })}
        />
      </td>
      <td>
        <Explained lines={explain('score')}>{words.score(scores.score.value)}</Explained>
      </td>
      <td>{kpiCount === 0 ? '' : words.percentFigure(coverage)}</td>
      <td>{formats.count(kpiCount)}</td>
      <td>{disputes === 0 ? '' : formats.count(disputes)}</td>
    </tr>
  );
}

type WhoProps = {
  readonly department: Department | undefined;
  readonly name: string;
  readonly address: KpisAddress;
};

/** Pressed, the table below shows this department's KPIs alone; once more, all of them. */
function WhoButton({ department, name, address }: WhoProps) {
  const { t } = useTranslation();
  if (department === undefined) return <b>{name}</b>;
  const isChosen = address.department === department.id;
  return (
    <button
      type="button"
      className="tz-kpi-who"
      aria-pressed={isChosen}
      title={isChosen ? t('kpis.scores.all') : t('kpis.scores.only', { replace: { department: name } })}
      onClick={() => address.filter(isChosen ? undefined : department.id)}
    >
      <DepartmentBadge hue={department.hue} badge={department.badge} name={name} />
    </button>
  );
}

/** The scale of every lane: up to what one KPI counts at most. */
const SCALE = 1.2;

function ScoreLane({ value, label }: { readonly value: number | null; readonly label: string }) {
  const width = Math.max(0, Math.min(1, (value ?? 0) / SCALE));
  return (
    <div className="tz-score-lane">
      <p className="tz-spoken">{label}</p>
      {value !== null && <span className="tz-score-bar" style={{ width: `${(width * 100).toFixed(2)}%` }} />}
      <span className="tz-score-whole" style={{ left: `${(100 / SCALE).toFixed(2)}%` }} />
    </div>
  );
}
