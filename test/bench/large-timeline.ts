import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { taskInputSchema, type TaskId } from '#shared/domain/timeline/task.ts';
import { uuidV7 } from '#shared/values/id.ts';
import type { BenchClient } from './bench-service.ts';

const TASKS = 2000;
/** So many of them follow the first, one after the other. */
export const CHAIN = 1000;

/** Phases of fifty; the first thousand tasks are one chain. @returns the first of the chain. */
export async function layOutTimeline(client: BenchClient): Promise<TaskId> {
  const ids = Array.from({ length: TASKS }, (_, at) => newId(at));
  const phases = Array.from({ length: TASKS / 50 }, (_, at) => newId(TASKS + at));
  const adds = phases.map((id, at): PlanEdit => {
    return {
      kind: 'add-task',
      id,
      parentId: null,
      afterId: phases[at - 1] ?? null,
      task: task(`Phase ${at}`),
    };
  });
  const tasks = ids.map((id, at): PlanEdit => {
    const afterId = at % 50 === 0 ? null : (ids[at - 1] ?? null);
    const parentId = phases[Math.floor(at / 50)] ?? null;
    return { kind: 'add-task', id, parentId, afterId, task: task(`Task ${at}`) };
  });
  const links = ids.slice(1, CHAIN).map((taskId, at): PlanEdit => {
    const [predecessorId = taskId] = ids.slice(at, at + 1);
    return {
      kind: 'set-links',
      taskId,
      links: [{ predecessorId, kind: 'FS', lag: { hundredths: 0, unit: 'd' } }],
    };
  });
  await client.timeline.apply({ edits: [...adds, ...tasks, ...links], reason: 'Laid out' });
  return ids[0] ?? newId(0);
}

function task(name: string) {
  return taskInputSchema.parse({ name });
}

function newId(at: number): TaskId {
  const random = Uint8Array.from({ length: 10 }, (_, byte) => (at >> (8 * (byte % 4))) % 256);
  return uuidV7<'task'>(1_760_000_000_000 + at, random);
}
