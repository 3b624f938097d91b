import { readDepartments } from '#db/queries/catalogue-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import type { KpiStanding, Scorecard } from '#shared/domain/kpis/kpi-standing-view.ts';
import { departmentScore, programmeScore, type ScoredKpi } from '#shared/domain/kpis/scorecard.ts';
import type { Day } from '#shared/values/day.ts';
import { query } from '../base.ts';
import { readStandings } from './kept-standings.ts';

export const kpiScorecard = query.kpis.scorecard.handler(({ context, input }) =>
  readScorecard(context.reader, input.asOfDay ?? context.parts.today()),
);

/** The programme's scores, each department's, and how every KPI stands on a day. */
export async function readScorecard(reader: Reader, asOf: Day): Promise<Scorecard> {
  const { kpis, openDisputes, rows } = await readStandings(reader, asOf);
  const whole = scored(kpis, rows, ({ attainment }) => attainment);
  const soFar = scored(kpis, rows, ({ attainmentSoFar }) => attainmentSoFar);
  const departments = await readDepartments(reader);
  return {
    asOf,
    programme: { score: programmeScore(whole), scoreSoFar: programmeScore(soFar) },
    departments: departments.map(({ id }) => ({
      departmentId: id,
      score: departmentScore(whole, id),
      scoreSoFar: departmentScore(soFar, id),
      kpiCount: kpis.filter(({ shares }) => shares.some(({ departmentId }) => departmentId === id)).length,
      openDisputeCount: openDisputes.filter(({ departmentId }) => departmentId === id).length,
    })),
    weightSumBp: kpis.reduce((sum, { weightBp }) => sum + weightBp, 0),
    rows: [...rows],
  };
}

function scored(
  kpis: readonly Kpi[],
  rows: readonly KpiStanding[],
  attainmentOf: (row: KpiStanding) => number | null,
): ScoredKpi[] {
  return rows.flatMap((row, at) => {
    const kpi = kpis[at];
    if (kpi === undefined) return [];
    return [
      {
        kpiId: kpi.id,
        weight: kpi.weightBp,
        attainment: attainmentOf(row),
        responsibilityBp: new Map(kpi.shares.map(({ departmentId, shareBp }) => [departmentId, shareBp])),
      },
    ];
  });
}
