import {
  type BaselineContent,
  type ScheduleBaseline,
  baselineContentSchema,
  scheduleBaselineSchema,
} from '#shared/domain/timeline/baseline.ts';
import type { Reader, Writer } from '../schema.ts';

/** Every baseline, the newest first, without what it keeps. */
export async function readScheduleBaselines(reader: Reader): Promise<ScheduleBaseline[]> {
  const rows = await reader
    .selectFrom('schedule_baseline')
    .select(['id', 'name', 'note', 'made_at as madeAt', 'made_by as madeBy', 'task_count as taskCount'])
    .orderBy('id', 'desc')
    .execute();
  return scheduleBaselineSchema.array().parse(rows);
}

/** What a baseline keeps. */
export async function readBaselineContent(
  reader: Reader,
  baselineId: string,
): Promise<BaselineContent | undefined> {
  const row = await reader
    .selectFrom('schedule_baseline')
    .select('content')
    .where('id', '=', baselineId)
    .executeTakeFirst();
  return row === undefined ? undefined : baselineContentSchema.parse(JSON.parse(row.content));
}

export async function insertScheduleBaseline(
  writer: Writer,
  baseline: ScheduleBaseline,
  nameKey: string,
  content: BaselineContent,
): Promise<void> {
  await writer
    .insertInto('schedule_baseline')
    .values({
      id: baseline.id,
      name: baseline.name,
      name_key: nameKey,
      note: baseline.note,
      made_at: baseline.madeAt,
      made_by: baseline.madeBy,
      task_count: baseline.taskCount,
      content: JSON.stringify(content),
    })
    .execute();
}

/** What is said of it; what it keeps stays. */
export async function updateScheduleBaseline(
  writer: Writer,
  { id, name, note }: ScheduleBaseline,
  nameKey: string,
): Promise<void> {
  await writer
    .updateTable('schedule_baseline')
    .set({ name, name_key: nameKey, note })
    .where('id', '=', id)
    .execute();
}

export async function deleteScheduleBaseline(writer: Writer, baselineId: string): Promise<void> {
  await writer.deleteFrom('schedule_baseline').where('id', '=', baselineId).execute();
}
