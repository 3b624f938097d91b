import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { minuteOf, moment, momentAt } from '#shared/values/moment.ts';
import { realDataFolder } from '#test/support/import-files.ts';
import { scheduleOf } from '#test/support/plan-sketch.ts';
import type { CalendarLayer, DayWork } from './calendar-rules.ts';
import { linkKindSchema } from './link.ts';
import { taskSchedule } from './schedule.ts';
import { ORDINARY_UNITS } from './time-units.ts';
import { type Constraint, NO_PROGRESS, type PlanTask, type WorkPlan } from './work-plan.ts';

const answersSchema = z.object({
  projectStart: z.string(),
  tasks: z.array(
    z.object({
      uid: z.int(),
      name: z.string().nullable(),
      outline: z.string(),
      durationMin: z.number(),
      start: z.string(),
      finish: z.string(),
      earlyStart: z.string(),
      earlyFinish: z.string(),
      lateStart: z.string(),
      lateFinish: z.string(),
      totalSlackMin: z.number(),
      freeSlackMin: z.number(),
      critical: z.boolean(),
      constraint: z.enum(['AS_SOON_AS_POSSIBLE', 'START_NO_EARLIER_THAN', 'MUST_FINISH_ON']),
      constraintDate: z.string().nullable(),
      pred: z.array(z.object({ uid: z.int(), type: linkKindSchema, lagMin: z.number() })),
    }),
  ),
});
type Answers = z.infer<typeof answersSchema>;
type Answer = Answers['tasks'][number];

const hour = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const day = [hour(8, 12), hour(13, 17)];
const dawn = [hour(0, 3), hour(4, 8)];
const late = hour(23, 24);
/** The files' own calendars: the standard one, the night shift, and, for a task of two people, both together. */
const weeks: Readonly<Record<string, readonly DayWork[]>> = {
  standard: [day, day, day, day, day, 'off', 'off'],
  night: [[late], ...Array.from({ length: 4 }, () => [...dawn, late]), dawn, 'off'],
  both: [[...day, late], ...Array.from({ length: 4 }, () => [...dawn, ...day, late]), dawn, 'off'],
};
const calendarOf: Readonly<Record<string, string>> = { 'Second Task': 'both', 'Assigned Task 2': 'night' };

function planOf({ projectStart, tasks }: Answers): WorkPlan {
  const idOf = new Map(tasks.map(({ outline, uid }) => [outline, String(uid)]));
  return {
    projectStart: minuteOf(moment(projectStart)),
    statusAt: null,
    calendars: Object.entries(weeks).map(([id, week]) => ({ id, layers: [layerOf(week)] })),
    units: ORDINARY_UNITS,
    tasks: tasks.map((task): PlanTask => {
      const above = task.outline.includes('.') ? task.outline.replace(/\.\d+$/, '') : '0';
      return {
        id: String(task.uid),
        name: task.name ?? '',
        parentId: task.outline === '0' ? null : (idOf.get(above) ?? null),
        calendarId: calendarOf[task.name ?? ''] ?? 'standard',
        durationMinutes: task.durationMin,
        constraint: constraintOf(task),
        deadline: null,
        progress: NO_PROGRESS,
        isGate: false,
      };
    }),
    links: tasks.flatMap(({ uid, pred }) =>
      pred.map(({ uid: predecessor, type, lagMin }) => ({
        predecessorId: String(predecessor),
        successorId: String(uid),
        kind: type,
        lag: { hundredths: lagMin * 100, unit: 'm' as const },
      })),
    ),
    latestPulls: true,
  };
}

function layerOf(week: readonly DayWork[]): CalendarLayer {
  return { level: 'national', week, shifts: null, exceptions: [], officialYears: null };
}

function constraintOf({ constraint, constraintDate }: Answer): Constraint {
  const at = constraintDate === null ? 0 : minuteOf(moment(constraintDate));
  if (constraint === 'START_NO_EARLIER_THAN') return { kind: 'SNET', at };
  return constraint === 'MUST_FINISH_ON' ? { kind: 'MFO', at } : { kind: 'ASAP' };
}

describe.runIf(realDataFolder !== undefined)('plans saved by Microsoft Project', () => {
  test.each([
    ['Residential_Construction', 109],
    ['sample', 23],
    ['slack9', 16],
  ])('%s: every date, slack and flag of its %d tasks', (name, count) => {
    const text = readFileSync(join(realDataFolder ?? '', 'mspdi', `${name}.answers.json`), 'utf8');
    const answers = answersSchema.parse(JSON.parse(text));
    const schedule = scheduleOf(planOf(answers));
    const reckoned = answers.tasks.map(({ uid, name: taskName }) => {
      const task = taskSchedule(schedule, String(uid));
      return {
        name: taskName,
        start: momentAt(task?.start ?? 0),
        finish: momentAt(task?.finish ?? 0),
        earlyStart: momentAt(task?.earlyStart ?? 0),
        earlyFinish: momentAt(task?.earlyFinish ?? 0),
        lateStart: momentAt(task?.lateStart ?? 0),
        lateFinish: momentAt(task?.lateFinish ?? 0),
        totalSlackMin: task?.totalSlack,
        freeSlackMin: task?.freeSlack,
        critical: task?.isCritical,
      };
    });
    expect(reckoned).toHaveLength(count);
    for (const [at, task] of reckoned.entries()) expect(answers.tasks[at]).toMatchObject(task);
  });
});
