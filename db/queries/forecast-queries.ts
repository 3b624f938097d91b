import { sql } from 'kysely';
import { z } from 'zod';
import {
  type MethodChoice,
  methodChoiceSchema,
  type Progress,
  type ProgressInput,
  progressSchema,
} from '#shared/domain/forecast/forecast-method.ts';
import { type ForecastSnapshot, forecastSnapshotSchema } from '#shared/domain/forecast/forecast-snapshot.ts';
import type { Month } from '#shared/values/month.ts';
import type { Reader, Writer } from '../schema.ts';
import type { ForecastSnapshotTable } from '../tables/forecast-tables.ts';

/** The lines for which a method was chosen. */
export async function readMethods(reader: Reader): Promise<MethodChoice[]> {
  const rows = await reader
    .selectFrom('forecast_method')
    .select(['line_id as lineId', 'method', 'eac_fen as eacFen', 'note'])
    .execute();
  return z.array(methodChoiceSchema).parse(rows);
}

/** Stores the method of lines, in place of what they had. `newId` names the rows that are new. */
export async function writeMethods(
  writer: Writer,
  choices: readonly MethodChoice[],
  newId: () => string,
): Promise<void> {
  const rows = choices.map((choice) => [newId(), choice.lineId, choice.method, choice.eacFen, choice.note]);
  // "where true" keeps the parser from reading ON CONFLICT as a join.
  await sql`insert into forecast_method (id, line_id, method, eac_fen, note)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    from json_each(${JSON.stringify(rows)}) where true
    on conflict (line_id) do update
      set method = excluded.method, eac_fen = excluded.eac_fen, note = excluded.note`.execute(writer);
}

/** How far the work of lines is, the newest day first. */
export async function readProgress(reader: Reader): Promise<Progress[]> {
  const rows = await reader
    .selectFrom('line_progress')
    .select(['id', 'line_id as lineId', 'day', 'done_bp as doneBp', 'note'])
    .orderBy('day', 'desc')
    .orderBy('id')
    .execute();
  return z.array(progressSchema).parse(rows);
}

/** Stores a line's progress on a day, in place of what that day had. */
export async function writeProgress(writer: Writer, id: string, input: ProgressInput): Promise<void> {
  await writer
    .insertInto('line_progress')
    .values({ id, line_id: input.lineId, day: input.day, done_bp: input.doneBp, note: input.note })
    .onConflict((conflict) =>
      conflict.columns(['line_id', 'day']).doUpdateSet({ done_bp: input.doneBp, note: input.note }),
    )
    .execute();
}

export async function deleteProgress(writer: Writer, id: string): Promise<void> {
  await writer.deleteFrom('line_progress').where('id', '=', id).execute();
}

/** What goes with a line that is deleted. */
export async function deleteForecastOf(writer: Writer, lineId: string): Promise<void> {
  await writer.deleteFrom('forecast_method').where('line_id', '=', lineId).execute();
  await writer.deleteFrom('line_progress').where('line_id', '=', lineId).execute();
}

export async function insertSnapshot(writer: Writer, snapshot: ForecastSnapshot): Promise<void> {
  const { all } = snapshot;
  await writer
    .insertInto('forecast_snapshot')
    .values({
      id: snapshot.id,
      as_at: snapshot.asAt,
      kept_on: snapshot.keptOn,
      cause: snapshot.cause,
      note: snapshot.note,
      first_open_month: snapshot.firstOpenMonth,
      last_month: snapshot.lastMonth,
      plan_fen: all.planFen,
      known_fen: all.knownFen,
      eac_fen: all.eacFen,
      low_fen: all.lowFen,
      high_fen: all.highFen,
      ahead: JSON.stringify(all.ahead),
      lines: JSON.stringify(snapshot.lines),
    })
    .execute();
}

/** What was kept by the close of the month before: it goes with the reopening, and comes anew. */
export async function deleteKeptAtClose(writer: Writer, firstOpenMonth: Month): Promise<void> {
  await writer
    .deleteFrom('forecast_snapshot')
    .where('cause', '=', 'month-close')
    .where('first_open_month', '=', firstOpenMonth)
    .execute();
}

/** Every kept forecast, the newest first. */
export async function readSnapshots(reader: Reader): Promise<ForecastSnapshot[]> {
  const rows = await reader
    .selectFrom('forecast_snapshot')
    .selectAll()
    .orderBy('as_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(snapshotOf);
}

function snapshotOf(row: ForecastSnapshotTable): ForecastSnapshot {
  return forecastSnapshotSchema.parse({
    id: row.id,
    asAt: row.as_at,
    keptOn: row.kept_on,
    cause: row.cause,
    note: row.note,
    firstOpenMonth: row.first_open_month,
    lastMonth: row.last_month,
    all: {
      planFen: row.plan_fen,
      knownFen: row.known_fen,
      eacFen: row.eac_fen,
      lowFen: row.low_fen,
      highFen: row.high_fen,
      ahead: JSON.parse(row.ahead),
    },
    lines: JSON.parse(row.lines),
  });
}
