import { basisPoints } from '#shared/values/basis-points.ts';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import { cappedAttainment } from '#shared/domain/kpis/attainment.ts';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import type { KpiStanding, Scorecard } from '#shared/domain/kpis/kpi-standing-view.ts';
import type { KpiBook } from './kpis-data.ts';
import type { Telling } from './kpi-telling.ts';

const MOST_PARTS = 8;

type Asked = {
  readonly book: KpiBook;
  readonly card: Scorecard;
  /** Null: the programme. */
  readonly departmentId: DepartmentId | null;
  readonly which: 'score' | 'scoreSoFar';
};

/** The formula of a score with the KPIs that went into it. */
export function explainScore(asked: Asked, telling: Telling): readonly string[] {
  const { card, departmentId, which } = asked;
  const { t, formats, words } = telling;
  const scores =
    departmentId === null
      ? card.programme
      : card.departments.find((one) => one.departmentId === departmentId);
  if (scores === undefined) return [];
  const parts = card.rows.flatMap((row) => partOf(row, asked, telling));
  const rest = parts.length - MOST_PARTS;
  return [
    t(departmentId === null ? 'kpis.explain.score' : 'kpis.explain.scoreOf'),
    ...(which === 'scoreSoFar' ? [t('kpis.explain.scoreSoFar')] : []),
    ...parts.slice(0, MOST_PARTS),
    ...(rest > 0
      ? [t('kpis.explain.scoreMore', { count: rest, replace: { count: formats.count(rest) } })]
      : []),
    t('kpis.explain.coverage', { replace: { coverage: words.percent(scores[which].coverage) } }),
  ];
}

function partOf(row: KpiStanding, asked: Asked, telling: Telling): readonly string[] {
  const { t, formats, words } = telling;
  const kpi = asked.book.kpiOf(row.kpiId);
  if (kpi === undefined) return [];
  const shareBp = asked.departmentId === null ? null : shareOf(kpi, asked.departmentId);
  if (shareBp === 0) return [];
  const attainment = asked.which === 'score' ? row.attainment : row.attainmentSoFar;
  const replace = { name: kpi.name, weight: formats.percent(basisPoints(kpi.weightBp)) };
  if (attainment === null) return [t('kpis.explain.scoreNone', { replace })];
  const counted = words.percent(cappedAttainment(attainment));
  if (shareBp === null)
    return [t('kpis.explain.scorePart', { replace: { ...replace, attainment: counted } })];
  const share = formats.percent(basisPoints(shareBp));
  return [t('kpis.explain.scorePartOf', { replace: { ...replace, share, attainment: counted } })];
}

/** In basis points; 0 where the department has no part in it. */
export function shareOf(kpi: Kpi, departmentId: DepartmentId): number {
  return kpi.shares.find((share) => share.departmentId === departmentId)?.shareBp ?? 0;
}
