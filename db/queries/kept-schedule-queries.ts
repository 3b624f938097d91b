import { type KeptSchedule, keptScheduleSchema } from '#shared/domain/timeline/kept-schedule.ts';
import type { Day } from '#shared/values/day.ts';
import type { Reader, Writer } from '../schema.ts';
import type { KeptScheduleTable } from '../tables/timeline-tables.ts';

/** Every week's forecast, the oldest first. */
export async function readKeptSchedules(reader: Reader): Promise<KeptSchedule[]> {
  const rows = await reader.selectFrom('kept_schedule').selectAll().orderBy('week').execute();
  return rows.map(keptOf);
}

/** The newest week's forecast; null when none was kept. */
export async function readLatestKeptSchedule(reader: Reader): Promise<KeptSchedule | null> {
  const row = await reader
    .selectFrom('kept_schedule')
    .selectAll()
    .orderBy('week', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : keptOf(row);
}

export async function keptIdOfWeek(reader: Reader, week: Day): Promise<string | null> {
  const row = await reader
    .selectFrom('kept_schedule')
    .select('id')
    .where('week', '=', week)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Stores a week's forecast in place of what that week had. */
export async function writeKeptSchedule(writer: Writer, kept: KeptSchedule): Promise<void> {
  const { id, week, madeAt, draws, seed, finishes, earned } = kept;
  const said = { made_at: madeAt, draws, seed, content: JSON.stringify({ finishes, earned }) };
  await writer
    .insertInto('kept_schedule')
    .values({ id, week, ...said })
    .onConflict((conflict) => conflict.column('week').doUpdateSet(said))
    .execute();
}

function keptOf({ id, week, made_at: madeAt, draws, seed, content }: KeptScheduleTable): KeptSchedule {
  const kept: unknown = JSON.parse(content);
  return keptScheduleSchema.parse({ id, week, madeAt, draws, seed, ...asObject(kept) });
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
