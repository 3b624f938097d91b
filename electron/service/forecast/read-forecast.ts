import { readMethods, readProgress } from '#db/queries/forecast-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { calendarOf } from '#shared/domain/forecast/calendar-months.ts';
import { type Forecast, forecastSheet } from '#shared/domain/forecast/forecast.ts';
import type { ForecastBasis } from '#shared/domain/forecast/forecast-basis.ts';
import type { Day } from '#shared/values/day.ts';
import { monthsFrom } from '#shared/values/month.ts';
import { readProgramme } from '#db/queries/budget-queries.ts';
import { readSheet } from '../budget/read-sheet.ts';

/** What a forecast needs beside the sheet. */
export async function readForecastBasis(reader: Reader): Promise<ForecastBasis> {
  const { firstMonth, monthCount } = await readProgramme(reader);
  return {
    methods: await readMethods(reader),
    progress: await readProgress(reader),
    ...calendarOf(monthsFrom(firstMonth, monthCount)),
  };
}

/** The sheet as it stands for this reader, and where it lands. */
export async function readForecast(
  reader: Reader,
  today: Day,
): Promise<{ sheet: Sheet; forecast: Forecast }> {
  const sheet = await readSheet(reader, today);
  return { sheet, forecast: forecastSheet(sheet, await readForecastBasis(reader)) };
}
