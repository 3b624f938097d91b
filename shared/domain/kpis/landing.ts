/** How a KPI that adds up over its period stands. */
export interface PacedPeriod {
  readonly target: number;
  /** What came so far. */
  readonly value: number;
  /**
   * For each part of the period (a week, say) the share of the target that is due in it; they add up to 1. By working
   * days, or by a profile.
   */
  readonly profile: readonly number[];
  /** What came in each part that is over. */
  readonly past: readonly number[];
}

export interface KpiLanding {
  /** φ: the share of the target that was due so far. */
  readonly dueShare: number;
  /** x / (t·φ): 1 is on pace. Null before anything was due. */
  readonly pace: number | null;
  readonly expected: number;
  /** Eight chances in ten. */
  readonly low: number;
  readonly high: number;
}

/** So many parts of the period weigh as much as the plan: early, the plan is believed. */
export const PRIOR_PARTS = 4;
/** How far a part strays from what is due in it while too few are over to tell: a fifth. */
const GUESSED_DEVIATION = 0.2;
/** A spread from one or two parts means nothing. */
const PARTS_TO_TELL = 3;
/** From P10 to P90 of the normal distribution lies this many deviations to either side. */
const Z80 = 1.2815515655446004;

/**
 * Where a KPI that adds up lands: what came, and for what remains the pace so far, shrunk towards the plan while few
 * parts are over; with all weight on the pace that is x/φ (M6 of the methods). The band comes from how far the parts
 * strayed from what was due in them, and from how well their mean is known; it closes as the period does.
 */
export function kpiLanding({ target, value, profile, past }: PacedPeriod): KpiLanding {
  const over = Math.min(past.length, profile.length);
  const dueShare = sum(profile.slice(0, over));
  const rest = profile.slice(over);
  const restShare = sum(rest);
  const pace = dueShare === 0 || target === 0 ? null : value / (target * dueShare);
  const trust = pace === null ? 0 : over / (over + PRIOR_PARTS);
  const rate = trust * (pace ?? 0) + (1 - trust);
  const expected = value + target * restShare * rate;
  const deviation = deviationOf(profile, past.slice(0, over), target);
  const own = Math.hypot(...rest);
  const ofMean = (restShare * trust) / Math.sqrt(Math.max(1, over));
  const reach = Z80 * deviation * Math.abs(target) * Math.hypot(own, ofMean);
  return { dueShare, pace, expected, low: expected - reach, high: expected + reach };
}

/** Of the parts' ratios to what was due in them, as a share of the latter. */
function deviationOf(profile: readonly number[], past: readonly number[], target: number): number {
  const ratios = past.flatMap((came, at) => {
    const due = (profile[at] ?? 0) * target;
    return due === 0 ? [] : [came / due];
  });
  if (ratios.length < PARTS_TO_TELL) return GUESSED_DEVIATION;
  const mean = sum(ratios) / ratios.length;
  return Math.sqrt(sum(ratios.map((ratio) => (ratio - mean) ** 2)) / (ratios.length - 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
