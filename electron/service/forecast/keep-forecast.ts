import { insertSnapshot } from '#db/queries/forecast-queries.ts';
import type { Writer } from '#db/schema.ts';
import { forecastSheet } from '#shared/domain/forecast/forecast.ts';
import {
  forecastContent,
  type ForecastSnapshot,
  type SnapshotCause,
} from '#shared/domain/forecast/forecast-snapshot.ts';
import { sheetAtClose } from '#shared/domain/forecast/sheet-at-close.ts';
import type { Month } from '#shared/values/month.ts';
import { readSheet } from '../budget/read-sheet.ts';
import type { ServiceParts } from '../service-parts.ts';
import { readForecastBasis } from './read-forecast.ts';

interface WritingContext {
  readonly writer: Writer;
  readonly parts: Pick<ServiceParts, 'today' | 'newId'>;
}

interface Order {
  readonly cause: SnapshotCause;
  readonly note?: string;
  /** The month whose end it speaks of; left out: today. */
  readonly atEndOf?: Month | undefined;
}

/**
 * Keeps the forecast as it stands, in the command that is under way. For the end of an earlier month, what came in
 * later months is not looked at. Null when no month is open, so that nothing is kept.
 */
export async function keepForecast(
  { writer, parts }: WritingContext,
  { cause, note = '', atEndOf }: Order,
): Promise<ForecastSnapshot | null> {
  const today = parts.today();
  const sheet = await readSheet(writer, today);
  const seen = atEndOf === undefined ? sheet : sheetAtClose(sheet, atEndOf);
  const content = forecastContent(seen, forecastSheet(seen, await readForecastBasis(writer)));
  if (content === null) return null;
  const snapshot: ForecastSnapshot = {
    ...content,
    id: parts.newId<'forecast_snapshot'>(),
    asAt: seen.today,
    keptOn: today,
    cause,
    note,
  };
  await insertSnapshot(writer, snapshot);
  return snapshot;
}
