import { join } from 'node:path';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { taskInputSchema, type TaskId } from '#shared/domain/timeline/task.ts';
import { uuidV7 } from '#shared/values/id.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type BenchClient, benchService } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { timed } from './measure.ts';

const AREA = 'Timeline of 2,000 tasks';
const TASKS = 2000;
/** So many of them follow the first, one after the other. */
const CHAIN = 1000;
const RUNS = 20;

/** Reading and changing a large plan on disk, over a message port as the window asks it. */
export async function timelineBench(folder: BenchFolder): Promise<Finding[]> {
  const service = await benchService(folder, 'timeline-data');
  const { client } = service;
  try {
    const path = join(folder.path, 'timeline.tongzhou');
    await client.workspace.create({ path, name: 'Timeline', template: 'empty', language: 'en' });
    const first = await layOut(client);
    const read = await timed(() => client.timeline.get(), RUNS);
    const overview = await timed(() => client.overview.get(), RUNS);
    let days = 1;
    const longer = async () => {
      days += 1;
      const change = { duration: { hundredths: days * 100, unit: 'd' as const } };
      const edits: PlanEdit[] = [{ kind: 'change-task', id: first, change }];
      const { movedCount } = await client.timeline.apply({ edits, reason: 'Bench' });
      if (movedCount !== CHAIN - 1) throw new Error(`${movedCount} tasks followed`);
    };
    const apply = await timed(longer, RUNS);
    const undo = await timed(() => client.history.undo({}), RUNS, 1);
    return [
      msFinding(AREA, 'read whole, 95 %', read.p95, 100, `median ${read.median.toFixed(1)} ms`),
      msFinding(AREA, 'the overview, 95 %', overview.p95, 150, `median ${overview.median.toFixed(1)} ms`),
      msFinding(
        AREA,
        'a change that moves 1,000, kept, median',
        apply.median,
        250,
        `95 % ${apply.p95.toFixed(1)} ms`,
      ),
      msFinding(AREA, 'the same undone, median', undo.median, 250, `95 % ${undo.p95.toFixed(1)} ms`),
    ];
  } finally {
    await service.close();
  }
}

/** Phases of fifty; the first thousand tasks are one chain. @returns the first of the chain. */
async function layOut(client: BenchClient): Promise<TaskId> {
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
