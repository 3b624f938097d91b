import type { CategoryId } from '../budget/category.ts';
import type { LineId } from '../budget/line.ts';
import { expectation } from './expectation.ts';
import { type ForecastBasis, type ForecastSheet, lineStandings } from './forecast-basis.ts';
import type { Progress } from './forecast-method.ts';
import { type GroupForecast, GroupSum } from './group-forecast.ts';
import { type LineForecast, lineForecast } from './line-forecast.ts';
import type { Setting } from './line-standing.ts';
import { type Variability, variabilities } from './variability.ts';
import { type ForecastTime, forecastTime } from './work-days.ts';

export type Forecast = {
  readonly time: ForecastTime;
  /** In the order of the sheet. */
  readonly lines: readonly LineForecast[];
  readonly byLine: ReadonlyMap<LineId, LineForecast>;
  readonly byCategory: ReadonlyMap<CategoryId, GroupForecast>;
  readonly all: GroupForecast;
};

/**
 * Where every line lands, every category, and all of them together: the sheet as it stands, with the methods, the
 * working days and the progress of `basis`. Each level's amounts add up to the one above, to the fen; bands do not.
 */
export function forecastSheet(
  sheet: ForecastSheet,
  basis: ForecastBasis,
  time: ForecastTime = forecastTime(sheet.months, sheet.today, sheet.closedMonths),
): Forecast {
  const { months } = sheet;
  const setting: Setting = { time, workDays: basis.workDays };
  const known = lineStandings(sheet, basis).map((line) => ({
    line,
    expectation: expectation(line, setting),
  }));
  const strays = variabilities(known, time.overCount);
  const progress = newestProgress(basis.progress, time);
  const lines = known.map(({ line, expectation: expected }, index) =>
    lineForecast(line, expected, strays[index] ?? CERTAIN, {
      months,
      setting,
      progress: progress.get(line.id),
    }),
  );
  return {
    time,
    lines,
    byLine: new Map(lines.map((line) => [line.lineId, line])),
    ...groups(sheet.categories, lines, () => new GroupSum(months.length, time.overCount)),
  };
}

/** The lines by category, and all of them: categories are summed once, and everything from them. */
function groups(
  categories: ForecastSheet['categories'],
  lines: readonly LineForecast[],
  newSum: () => GroupSum,
): Pick<Forecast, 'byCategory' | 'all'> {
  const sums = new Map(categories.map(({ id }) => [id, newSum()]));
  for (const line of lines) sums.get(line.categoryId)?.add(line);
  const all = newSum();
  for (const sum of sums.values()) all.addGroup(sum);
  return {
    byCategory: new Map([...sums].map(([id, sum]) => [id, sum.forecast()])),
    all: all.forecast(),
  };
}

const CERTAIN: Variability = { monthCount: 0, own: null, category: 0, used: 0 };

function newestProgress(
  progress: readonly Progress[],
  { today }: ForecastTime,
): ReadonlyMap<LineId, Progress> {
  const newest = new Map<LineId, Progress>();
  for (const candidate of progress) {
    const before = newest.get(candidate.lineId);
    const isNewer = before === undefined || candidate.day > before.day;
    if (candidate.day <= today && isNewer) newest.set(candidate.lineId, candidate);
  }
  return newest;
}
