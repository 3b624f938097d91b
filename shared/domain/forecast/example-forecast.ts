import { type Example, exampleLineId, exampleSheet } from '../budget/example-sheet.ts';
import { type Forecast, forecastSheet } from './forecast.ts';
import type { ForecastBasis } from './forecast-basis.ts';
import type { LineForecast } from './line-forecast.ts';

/** Twenty working days each month, so that rates are seen at a glance. */
export const TWENTY_DAYS = Array.from({ length: 20 }, (_, index) => index + 1);

export function exampleBasis(months: number, parts: Partial<ForecastBasis> = {}): ForecastBasis {
  return {
    methods: [],
    progress: [],
    workDays: Array.from({ length: months }, () => TWENTY_DAYS),
    unofficialYears: [],
    ...parts,
  };
}

/** The forecast of a small sheet. */
export function exampleForecast(example: Example, parts: Partial<ForecastBasis> = {}): Forecast {
  return forecastSheet(exampleSheet(example), exampleBasis(example.months, parts));
}

/** The forecast of a sheet's first line, by a method. */
export function firstLine(
  example: Example,
  method: LineForecast['method'],
  eacFen: LineForecast['eacFen'] | null = null,
): LineForecast {
  const methods = [{ lineId: exampleLineId(0), method, eacFen, note: '' }];
  const [line] = exampleForecast(example, { methods }).lines;
  if (line === undefined) throw new Error('the example has no line');
  return line;
}
