import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, type Day, day, daysBetween } from '#shared/values/day.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { type RequestDesk, requestDesk } from '#test/support/request-desk.ts';
import { alter } from '#test/support/workspace-files.ts';

let desk: RequestDesk;
beforeEach(async () => {
  desk = await requestDesk();
  await desk.sit('gu');
});
afterEach(() => desk.remove());

const DAY_MS = 86_400_000;
/** The day on which the desk is laid out. */
const first = day('2026-06-22');

/** Puts the clock a few seconds before the end of a day, in the zone of the machine. */
function endOf(of: Day): void {
  desk.clockMs = new Date(`${of}T23:59:30`).getTime();
}

async function everyPart(onDay?: Day) {
  const { overview } = desk.client;
  const asked = onDay === undefined ? {} : { onDay };
  const { filled } = await overview.get(asked);
  return {
    filled,
    budget: await overview.budget(asked),
    timeline: await overview.timeline(asked),
    kpis: await overview.kpis(asked),
    kols: await overview.kols(asked),
    risks: await overview.risks(asked),
    changes: await overview.changes(asked),
    meeting: await overview.meeting(asked),
  };
}

async function held(on: Day): Promise<string> {
  const { series } = await desk.client.meetings.series();
  const attendance = series.departmentIds.map((departmentId) => ({
    departmentId,
    isPresent: true,
    personIds: [],
  }));
  return (await desk.client.meetings.open({ day: on, attendance })).id;
}

/** A week and a half in which every part changes: a day each. */
const doings: readonly (() => Promise<unknown>)[] = [
  () => desk.client.budget.setCells({ cells: [{ lineId: desk.lines.Heatmap, month: '2026-09', fen: 100 }] }),
  () =>
    desk.client.risks.add({
      title: 'Traffic doubles',
      kind: 'traffic',
      probabilityBp: 4000,
      impactFen: 200_000_000,
      impactDays: 3,
    }),
  () =>
    desk.client.timeline.apply({
      edits: [
        {
          kind: 'add-task',
          id: uuidV7<'task'>(desk.clockMs, new Uint8Array(10)),
          parentId: null,
          afterId: null,
          task: { name: 'Engine', duration: { hundredths: 500, unit: 'd' } },
        },
      ],
    }),
  async () => {
    const id = await held(addDays(first, 4));
    await desk.client.meetings.addAction({
      meetingId: id,
      text: 'Ask the vendor',
      ownerId: desk.people.gu,
      dueDay: addDays(first, 6),
    });
    await desk.client.meetings.close({ id });
  },
  () => desk.client.budget.changeTotal({ totalFen: 1_300_000_000, spread: 'none' }),
  () =>
    desk.client.kols.add({
      name: 'Steady Days',
      platform: 'douyin',
      handle: 'steady',
      tier: { tier: 'mid', reason: 'By contract' },
    }),
];

describe('the overview of a past day', () => {
  test('says what was said when that day ended', async () => {
    const said = new Map<Day, Awaited<ReturnType<typeof everyPart>>>();
    for (const [at, doing] of doings.entries()) {
      const on = addDays(first, at + 1);
      desk.clockMs = new Date(`${on}T10:00:00`).getTime();
      await doing();
      endOf(on);
      said.set(on, await everyPart());
    }
    desk.clockMs += 3 * DAY_MS;
    for (const [on, then] of said) {
      expect((await desk.client.overview.get({ onDay: on })).day).toBe(on);
      expect(await everyPart(on)).toEqual(then);
    }
    const days = [...said.values()];
    expect(new Set(days.map((one) => JSON.stringify(one))).size).toBe(days.length);
  });

  test('every day of the ledger answers with its own, and any other with the nearest', async () => {
    for (const [at, doing] of doings.entries()) {
      desk.clockMs = new Date(`${addDays(first, at + 1)}T10:00:00`).getTime();
      await doing();
    }
    desk.clockMs += 5 * DAY_MS;
    const { today, firstDay } = await desk.client.overview.get({});
    expect(firstDay).toBe(first);
    const anyDay = fc.integer({ min: -20, max: 40 }).map((count) => addDays(first, count));
    await fc.assert(
      fc.asyncProperty(anyDay, async (onDay) => {
        const { day: told, endedAt } = await desk.client.overview.get({ onDay });
        expect(told).toBe(onDay < firstDay ? firstDay : onDay > today ? today : onDay);
        expect(endedAt === null).toBe(told === today);
        const { budget, kpis, risks, changes } = await everyPart(onDay);
        expect(budget.programme.totalFen).toBe(daysBetween(first, told) < 5 ? 1_200_000_000 : 1_300_000_000);
        expect(kpis.scorecard.asOf).toBe(told);
        expect(risks.openCount).toBe(daysBetween(first, told) < 2 ? 0 : 1);
        expect(changes.total).toBe(changes.areas.reduce((sum, { count }) => sum + count, 0));
      }),
      { numRuns: 40 },
    );
  });

  test('tells what changed since the meeting before it, or in its last seven days', async () => {
    const before = await desk.client.overview.changes({});
    expect(before).toMatchObject({ meetingNumber: null, sinceDay: addDays(first, -7) });
    expect(before.areas.map(({ area }) => area)).toContain('budget');
    desk.clockMs += DAY_MS;
    const id = await held(addDays(first, 1));
    await desk.client.meetings.close({ id });
    await desk.client.risks.add({
      title: 'A rumour',
      kind: 'public-opinion',
      probabilityBp: 100,
      impactFen: 100,
      impactDays: 0,
    });
    expect(await desk.client.overview.changes({})).toMatchObject({
      meetingNumber: 1,
      sinceDay: addDays(first, 1),
      total: 1,
      areas: [{ area: 'risks', count: 1 }],
    });
    desk.clockMs += DAY_MS;
    expect((await desk.client.overview.changes({ onDay: first })).meetingNumber).toBeNull();
  });

  test('lists the actions of whoever is at the desk', async () => {
    const id = await held(first);
    const action = (text: string, ownerId: string | null, dueDay: Day) =>
      desk.client.meetings.addAction({ meetingId: id, text, ownerId, dueDay });
    await action('Later', desk.people.gu, addDays(first, 9));
    await action('Sooner', desk.people.gu, addDays(first, 2));
    await action('Of another', desk.people.lin, addDays(first, 1));
    const { mine, openCount, running } = await desk.client.overview.meeting({});
    expect(mine?.map(({ text }) => text)).toEqual(['Sooner', 'Later']);
    expect(openCount).toBe(3);
    expect(running).toEqual({ id, number: 1 });
    await desk.sit(null);
    expect((await desk.client.overview.meeting({})).mine).toBeNull();
  });
});

test('a damaged part is told by itself and leaves the others alone; mended, it answers', async () => {
  await alter(desk.path, 'alter table meeting_series rename to lost');
  await expect(desk.client.overview.meeting({})).rejects.toThrow('no such table');
  const { overview } = desk.client;
  expect((await overview.budget({})).programme.totalFen).toBe(1_200_000_000);
  expect((await overview.risks({})).openCount).toBe(0);
  await alter(desk.path, 'alter table lost rename to meeting_series');
  expect((await overview.meeting({})).running).toBeNull();
});
