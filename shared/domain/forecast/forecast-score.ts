import { z } from 'zod';
import { WHOLE_BP, basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import { type Month, monthsBetween } from '#shared/values/month.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { Sheet } from '../budget/sheet.ts';
import { basisPointsSchema } from '../values/value-schemas.ts';
import { forecastFenSchema } from './forecast-amount.ts';
import type { ForecastSnapshot, KeptBand, KeptLanding } from './forecast-snapshot.ts';
import { sumOf } from './line-standing.ts';
import type { ForecastTime } from './work-days.ts';

/** How good some forecasts were. All null without a case. */
const scoreSchema = z.object({
  caseCount: z.int(),
  /** Mean distance between forecast and fact, of what was foretold. */
  errorBp: basisPointsSchema.nullable(),
  /** Mean of fact less forecast, of what was foretold: above zero when more came than was said. */
  biasBp: basisPointsSchema.nullable(),
  /** How often the fact lay in the 80 % band. */
  hitBp: basisPointsSchema.nullable(),
});
type Score = z.infer<typeof scoreSchema>;

/** All kept forecasts, by how many months ahead they spoke: 1 is the month that was open first. */
export const aheadScoreSchema = z.object({ ahead: z.int(), all: scoreSchema, lines: scoreSchema });
export type AheadScore = z.infer<typeof aheadScoreSchema>;

/** A kept landing held against where it landed. */
export const landingScoreSchema = z.object({
  landedFen: forecastFenSchema,
  /** Landed less foretold. */
  offFen: forecastFenSchema,
  isInBand: z.boolean(),
});
export type LandingScore = z.infer<typeof landingScoreSchema>;

type KnownSheet = Pick<Sheet, 'months' | 'lines'>;

/** Scores every kept forecast by the months whose facts are in. Lines that are gone are left out. */
export function scoreAhead(
  snapshots: readonly ForecastSnapshot[],
  sheet: KnownSheet,
  time: ForecastTime,
): AheadScore[] {
  const tallies: { readonly all: Tally; readonly lines: Tally }[] = [];
  const lines = new Map(sheet.lines.map((line) => [line.id, line.actual]));
  const all = sheet.months.map((_, position) => sumOf(sheet.lines.map((line) => line.actual[position] ?? 0)));
  for (const { firstOpenMonth, all: kept, lines: keptLines } of snapshots) {
    const span = openSpan(sheet.months, firstOpenMonth, time);
    for (let ahead = 1; ahead <= Math.min(span.length, kept.ahead.length); ahead += 1) {
      const tally = (tallies[ahead - 1] ??= { all: new Tally(), lines: new Tally() });
      const to = span.from + ahead;
      tally.all.hold(kept, ahead, sumOf(all, span.from, to));
      for (const line of keptLines) {
        const actual = lines.get(line.lineId);
        if (actual !== undefined) tally.lines.hold(line, ahead, sumOf(actual, span.from, to));
      }
    }
  }
  return tallies.map((tally, index) => ({
    ahead: index + 1,
    all: tally.all.score(),
    lines: tally.lines.score(),
  }));
}

/** Null until every month of the programme has its facts, and where it ends at another month than was foretold. */
export function scoreLanding(
  { all, lastMonth, firstOpenMonth }: ForecastSnapshot,
  { months, lines }: KnownSheet,
  { overCount }: ForecastTime,
): LandingScore | null {
  const [first] = months;
  if (first === undefined || overCount < months.length || months.at(-1) !== lastMonth) return null;
  const from = monthsBetween(first, firstOpenMonth);
  const came = sumOf(lines.map((line) => sumOf(line.actual, Math.max(0, from))));
  const landedFen = fen(all.knownFen + came);
  return {
    landedFen,
    offFen: fen(landedFen - all.eacFen),
    isInBand: landedFen >= all.lowFen && landedFen <= all.highFen,
  };
}

/** Where a forecast's open months begin in today's sheet, and how many of them have their facts. */
function openSpan(months: readonly Month[], firstOpen: Month, { overCount }: ForecastTime) {
  const [first] = months;
  const from = first === undefined ? -1 : monthsBetween(first, firstOpen);
  // Where the programme begins later today than it did then, its facts are no longer all here.
  return from < 0 ? { from: 0, length: 0 } : { from, length: Math.max(0, overCount - from) };
}

class Tally {
  #count = 0;
  #error = 0;
  #bias = 0;
  #hits = 0;

  /** Holds what came since against what was foretold of it. Nothing foretold is no case. */
  hold({ knownFen, ahead }: Pick<KeptLanding, 'knownFen' | 'ahead'>, number: number, came: number): void {
    const band: KeptBand | undefined = ahead[number - 1];
    if (band === undefined) return;
    const [low, median, high] = band;
    const off = shareBp(fen(came - (median - knownFen)), fen(Math.abs(median - knownFen)));
    if (off === null) return;
    const reached = knownFen + came;
    this.#count += 1;
    this.#error += Math.abs(off);
    this.#bias += off;
    this.#hits += reached >= low && reached <= high ? WHOLE_BP : 0;
  }

  score(): Score {
    const mean = (sum: number) => (this.#count === 0 ? null : basisPoints(Math.round(sum / this.#count)));
    return {
      caseCount: this.#count,
      errorBp: mean(this.#error),
      biasBp: mean(this.#bias),
      hitBp: mean(this.#hits),
    };
  }
}
