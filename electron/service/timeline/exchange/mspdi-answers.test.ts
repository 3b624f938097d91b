import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { taskSchedule } from '#shared/domain/schedule/schedule.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { momentAt } from '#shared/values/moment.ts';
import { emptyTimeline } from '#test/support/empty-timeline.ts';
import { realDataFolder } from '#test/support/import-files.ts';
import { readMspdi } from './mspdi-plan.ts';
import { placePlan } from './place-plan.ts';

const answersSchema = z.object({
  tasks: z.array(
    z.object({
      uid: z.int(),
      start: z.string(),
      finish: z.string(),
      earlyStart: z.string(),
      earlyFinish: z.string(),
      lateStart: z.string(),
      lateFinish: z.string(),
      totalSlackMin: z.number(),
      freeSlackMin: z.number(),
      critical: z.boolean(),
    }),
  ),
});

const context = {
  people: [],
  departments: [],
  newId: <Entity extends string>(): Id<Entity> => uuidV7<Entity>(Date.now(), randomBytes(10)),
};

describe.runIf(realDataFolder !== undefined)('plans saved by Microsoft Project', () => {
  test.each([
    ['Residential_Construction', 108],
    ['sample', 22],
    ['slack9', 15],
  ])('%s: every date, slack and flag of its %d tasks', async (name, count) => {
    const folder = join(realDataFolder ?? '', 'mspdi');
    const plan = await readMspdi(readFileSync(join(folder, `${name}.mspdi.xml`)));
    const placed = placePlan(emptyTimeline, plan, 'replace', context);
    if (placed.kind === 'refused') throw new Error(JSON.stringify(placed.refusal));
    expect(placed.value.differentDates).toBe(0);
    const schedule = scheduleTimeline(placed.value.timeline);
    if (schedule.kind === 'refused') throw new Error(JSON.stringify(schedule.refusal));
    const { tasks } = answersSchema.parse(
      JSON.parse(readFileSync(join(folder, `${name}.answers.json`), 'utf8')),
    );
    // The project itself is no task.
    const answers = tasks.filter(({ uid }) => uid !== 0);
    const reckoned = plan.tasks.map(({ key }) => {
      const task = taskSchedule(schedule.value, placed.value.idOf.get(key) ?? '');
      return {
        uid: Number(key),
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
    expect(reckoned).toEqual(answers);
  });
});
