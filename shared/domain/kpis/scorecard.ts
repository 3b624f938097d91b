import { cappedAttainment } from './attainment.ts';

/** A KPI as a score reads it. */
export interface ScoredKpi {
  readonly kpiId: string;
  /** Any positive number; only their proportions count. */
  readonly weight: number;
  /** Raw; null without data. */
  readonly attainment: number | null;
  /** By department, in basis points that add up to 10,000. */
  readonly responsibilityBp: ReadonlyMap<string, number>;
}

export interface Score {
  /** Σ wA / Σ w over the KPIs with data; null where none has any. */
  readonly value: number | null;
  /** Σ w of the KPIs with data / Σ w of all; 0 where there are none. */
  readonly coverage: number;
}

/** The programme's score, always with its coverage (M6 of the methods). */
export function programmeScore(kpis: readonly ScoredKpi[]): Score {
  return scoreOf(kpis.map(({ weight, attainment }) => ({ weight, attainment })));
}

/** A department's score: each KPI counts by its weight and the department's responsibility for it. */
export function departmentScore(kpis: readonly ScoredKpi[], departmentId: string): Score {
  return scoreOf(
    kpis.map(({ weight, attainment, responsibilityBp }) => ({
      weight: weight * (responsibilityBp.get(departmentId) ?? 0),
      attainment,
    })),
  );
}

function scoreOf(parts: readonly { readonly weight: number; readonly attainment: number | null }[]): Score {
  let all = 0;
  let known = 0;
  let sum = 0;
  for (const { weight, attainment } of parts) {
    all += weight;
    if (attainment === null) continue;
    known += weight;
    sum += weight * cappedAttainment(attainment);
  }
  return { value: known === 0 ? null : sum / known, coverage: all === 0 ? 0 : known / all };
}
