import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { WorkPlan } from '#shared/domain/schedule/work-plan.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { type CalendarId, type TaskId, taskInputSchema } from '#shared/domain/timeline/task.ts';
import { workCalendarInputSchema } from '#shared/domain/timeline/timeline.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { answersDuring } from './answers-during.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type BenchClient, benchService } from './bench-service.ts';
import { type Finding, msFinding, ratioFinding } from './finding.ts';
import { largePlan } from './large-plan.ts';
import { timed, timingOf } from './measure.ts';

const AREA = 'Forecast by the service';
const TASKS = 500;
const DRAWS = 5000;
const RUNS = 5;
const ANSWER_LIMIT_MS = 50;

/** A plan on disk, simulated in the worker as the window asks it; other questions meanwhile. */
export async function simulationBench(folder: BenchFolder): Promise<Finding[]> {
  const service = await benchService(folder, 'simulation-data');
  const { client } = service;
  try {
    const path = join(folder.path, 'simulation.tongzhou');
    await client.workspace.create({ path, name: 'Simulation', template: 'empty', language: 'en' });
    await layOut(client);
    const base = await simulated(client, DRAWS);
    const watch = answersDuring(client);
    const busy = await simulated(client, DRAWS, RUNS);
    const answers = timingOf(await watch.stop());
    const more = await simulated(client, 2 * DRAWS);
    const note = `worst of ${RUNS} ${base.worst.toFixed(0)} ms, the start of the worker included; while asked other things ${busy.median.toFixed(0)} ms`;
    return [
      msFinding(AREA, '5,000 draws over 500 tasks on two calendars, median', base.median, 1000, note),
      {
        area: AREA,
        what: 'the slowest answer of the service meanwhile',
        measured: `${answers.worst.toFixed(1)} ms`,
        target: `under ${ANSWER_LIMIT_MS} ms`,
        isMet: answers.worst < ANSWER_LIMIT_MS,
        note: `95 % ${answers.p95.toFixed(1)} ms over ${answers.runs} questions`,
      },
      ratioFinding(AREA, '10,000 draws against 5,000', more.median / base.median, 2.6, 'twice is linear'),
    ];
  } finally {
    await service.close();
  }
}

let seed = 0;

/** Each run has a seed of its own: the same one would be answered from memory. */
function simulated(client: BenchClient, draws: number, runs = RUNS) {
  const run = () => {
    seed += 1;
    return client.timeline.simulate({ draws, seed, runId: randomUUID() });
  };
  return timed(run, runs, 1);
}

async function layOut(client: BenchClient): Promise<void> {
  const plan = largePlan(TASKS);
  const campaign = idOf<'work_calendar'>(TASKS);
  const calendar = workCalendarInputSchema.parse({
    name: 'Campaign',
    owner: { level: 'shared' },
    week: Array.from({ length: 7 }, () => 'work'),
  });
  const edits: PlanEdit[] = [
    { kind: 'add-calendar', id: campaign, calendar },
    ...taskEdits(plan, campaign),
    ...linkEdits(plan),
  ];
  await client.timeline.apply({ edits, reason: 'Laid out' });
}

function taskEdits({ tasks }: WorkPlan, campaign: CalendarId): PlanEdit[] {
  const lastUnder = new Map<string | null, TaskId>();
  return tasks.map(({ id, name, parentId, calendarId, durationMinutes: likely }, at): PlanEdit => {
    const afterId = lastUnder.get(parentId) ?? null;
    lastUnder.set(parentId, taskIdOf(id));
    const estimate = { optimistic: Math.round(likely * 0.7), likely, pessimistic: likely * 2 };
    const task = taskInputSchema.parse({
      name,
      duration: { hundredths: likely * 100, unit: 'm' },
      estimate: likely === 0 ? null : estimate,
      calendarId: calendarId === null ? null : campaign,
      deadline: at % 100 === 99 ? '2027-06-30T18:00' : null,
    });
    const parent = parentId === null ? null : taskIdOf(parentId);
    return { kind: 'add-task', id: taskIdOf(id), parentId: parent, afterId, task };
  });
}

function linkEdits({ tasks, links }: WorkPlan): PlanEdit[] {
  return tasks.flatMap(({ id }): PlanEdit[] => {
    const own = new Map(
      links
        .filter(({ successorId }) => successorId === id)
        .map((link) => [
          link.predecessorId,
          { predecessorId: taskIdOf(link.predecessorId), kind: link.kind, lag: link.lag },
        ]),
    );
    return own.size === 0 ? [] : [{ kind: 'set-links', taskId: taskIdOf(id), links: [...own.values()] }];
  });
}

/** 'task-12' */
function taskIdOf(id: string): TaskId {
  return idOf<'task'>(Number(id.slice('task-'.length)));
}

function idOf<Entity extends string>(at: number) {
  const random = Uint8Array.from({ length: 10 }, (_, byte) => (at >> (8 * (byte % 4))) % 256);
  return uuidV7<Entity>(1_760_000_000_000 + at, random);
}
