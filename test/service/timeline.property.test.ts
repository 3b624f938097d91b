import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { timelineStaysSound } from '#shared/domain/timeline/timeline-consistency.ts';
import { type Wish, anyWishes, editFor } from '#test/support/random-edits.ts';
import { dumpTables } from '#test/support/table-dump.ts';
import { type TimelineDesk, timelineDesk } from '#test/support/timeline-desk.ts';

let desk: TimelineDesk;
beforeAll(async () => {
  desk = await timelineDesk();
  await desk.plan({
    Phase: { days: 0 },
    One: { days: 3, under: 'Phase' },
    Two: { days: 5, under: 'Phase', after: ['One'] },
    Gate: { days: 0, isGate: true, after: ['Phase'] },
    Behind: { days: 4, after: ['Gate'] },
  });
});
afterAll(() => desk.remove());

type Dump = Record<string, string[]>;

async function tables(): Promise<Dump> {
  const { current } = desk.service.connect().parts.slot;
  if (current === null) throw new Error('no workspace is open');
  return dumpTables(current.reader, current.watched);
}

let made = 0;

/** Whether it was made; what the rules refuse leaves no trace. */
async function isMade(wish: Wish, before: Dump): Promise<boolean> {
  made += 1;
  const { timeline, seq } = await desk.client.timeline.get();
  try {
    return (await desk.apply([editFor(timeline, wish, made)], 'Random', seq)) !== null;
  } catch (error) {
    expect(error).toMatchObject({ code: 'REFUSED' });
    expect(await tables()).toEqual(before);
    return false;
  }
}

async function expectSound(): Promise<void> {
  const { timeline } = await desk.client.timeline.get();
  const empty = { ...timeline, tasks: [], links: [], decisions: [], criteria: [] };
  expect(timelineStaysSound(empty, timeline)).toEqual({ kind: 'ok', value: null });
}

test('whatever is edited is kept as the engine has it, and undone and done again to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(anyWishes, async (wishes) => {
      const states = [await tables()];
      for (const wish of wishes) {
        if (!(await isMade(wish, states.at(-1) ?? {}))) continue;
        states.push(await tables());
        await expectSound();
      }
      for (const state of states.slice(0, -1).toReversed()) {
        await desk.client.history.undo({});
        expect(await tables()).toEqual(state);
      }
      for (const state of states.slice(1)) {
        await desk.client.history.redo({});
        expect(await tables()).toEqual(state);
      }
      await expectSound();
    }),
    { numRuns: 15 },
  );
  expect((await desk.client.history.verify()).kind).toBe('intact');
});

test('steps taken back in any order leave a plan that could stand, or are refused without a trace', async () => {
  const picks = fc.array(fc.nat(8), { minLength: 1, maxLength: 5 });
  const seen = { taken: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(anyWishes, picks, async (wishes, steps) => {
      for (const wish of wishes) await isMade(wish, await tables());
      const { records } = await desk.client.history.search({ limit: 20 });
      for (const step of steps) {
        const before = await tables();
        try {
          await desk.client.history.undo({ seq: records[step]?.seq ?? 0 });
          seen.taken += 1;
        } catch (error) {
          expect(error).toMatchObject({ code: 'REFUSED' });
          expect(await tables()).toEqual(before);
          seen.refused += 1;
        }
        await expectSound();
      }
    }),
    { numRuns: 15 },
  );
  expect(seen.taken).toBeGreaterThan(0);
  expect(seen.refused).toBeGreaterThan(0);
});
