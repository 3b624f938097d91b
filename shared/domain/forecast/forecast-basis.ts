import { z } from 'zod';
import type { Fen } from '#shared/values/money.ts';
import type { CategoryHue } from '../budget/category.ts';
import type { Sheet, SheetCategory, SheetLine } from '../budget/sheet.ts';
import { type ForecastMethod, methodChoiceSchema, progressSchema } from './forecast-method.ts';
import { type LineStanding, signOf, sumOf } from './line-standing.ts';
import { workDaysSchema } from './work-days.ts';

/** What a forecast needs beside the sheet. */
export const forecastBasisSchema = z.object({
  /** Lines that are not here follow the method of their category. */
  methods: z.array(methodChoiceSchema),
  /** Newest first. */
  progress: z.array(progressSchema),
  /** The working days of each month of the programme. */
  workDays: z.array(workDaysSchema),
  /** Years of the programme for which no official holidays are known: Monday to Friday was taken. */
  unofficialYears: z.array(z.int()),
});
export type ForecastBasis = z.infer<typeof forecastBasisSchema>;

/** What a forecast takes of a sheet: all of its lines, or some. */
export type ForecastSheet = Pick<Sheet, 'months' | 'today' | 'closedMonths'> & {
  readonly categories: readonly Pick<SheetCategory, 'id' | 'hue'>[];
  readonly lines: readonly ForecastLine[];
};

/** A line by the months of the sheet. */
export type ForecastLine = Pick<SheetLine, 'id' | 'categoryId' | 'kind'> & {
  readonly plan: readonly Fen[];
  readonly actual: readonly Fen[];
  readonly open: readonly Fen[];
};

/** The lines of a sheet as the forecast takes them, each with its method. */
export function lineStandings(
  { categories, lines }: Pick<ForecastSheet, 'categories' | 'lines'>,
  { methods }: ForecastBasis,
): readonly LineStanding[] {
  const chosen = new Map(methods.map((choice) => [choice.lineId, choice]));
  const byCategory = new Map(categories.map(({ id, hue }) => [id, defaultMethod(hue)]));
  return lines.map((line) => {
    const choice = chosen.get(line.id);
    const method = choice?.method ?? byCategory.get(line.categoryId) ?? 'remaining-plan';
    return lineStanding(line, method, choice?.eacFen ?? 0);
  });
}

function lineStanding(line: ForecastLine, method: ForecastMethod, handFen: number): LineStanding {
  const sign = signOf(line.kind);
  const turned = (amounts: readonly number[]) => (sign === 1 ? amounts : amounts.map((amount) => -amount));
  const due = turned(line.open);
  return {
    id: line.id,
    categoryId: line.categoryId,
    sign,
    plan: turned(line.plan),
    actual: turned(line.actual),
    due,
    planFen: sign * sumOf(line.plan),
    actualFen: sign * sumOf(line.actual),
    openFen: sumOf(due),
    method,
    handFen: sign * handFen,
  };
}

/** A reserve spends nothing by itself: what is drawn moves to other lines. Every other line keeps to its plan. */
export function defaultMethod(hue: CategoryHue): ForecastMethod {
  return hue === 'reserve' ? 'nothing-more' : 'remaining-plan';
}
