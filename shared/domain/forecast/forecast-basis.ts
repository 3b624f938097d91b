import { z } from 'zod';
import type { CategoryHue } from '../budget/category.ts';
import type { Sheet, SheetLine } from '../budget/sheet.ts';
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

/** The lines of a sheet as the forecast takes them, each with its method. */
export function lineStandings(
  { categories, lines }: Pick<Sheet, 'categories' | 'lines'>,
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

function lineStanding(line: SheetLine, method: ForecastMethod, handFen: number): LineStanding {
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
