import { ORPCError } from '@orpc/server';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { timelineStaysSound } from '#shared/domain/timeline/timeline-consistency.ts';
import { type Wish, anyWishes, editFor } from '#test/support/random-edits.ts';
import { dumpTables } from '#test/support/table-dump.ts';
import { type TimelineDesk, timelineDesk } from '#test/support/timeline-desk.ts';

let desk: TimelineDesk;
beforeAll(layOut);
afterAll(() => desk.remove());

async function layOut(): Promise<void> {
  desk = await timelineDesk();
  await desk.plan({
    Phase: { days: 0 },
    One: { days: 3, under: 'Phase' },
    Two: { days: 5, under: 'Phase', after: ['One'] },
    Gate: { days: 0, isGate: true, after: ['Phase'] },
    Behind: { days: 4, after: ['Gate'] },
  });
}

type Dump = Record<string, string[]>;

async function tables(): Promise<Dump> {
  const { current } = desk.service.connect().parts.slot;
  if (current === null) throw new Error('no workspace is open');
  return dumpTables(current.reader, current.watched);
}

let made = 0;

/** Takes the step; what the rules refuse leaves no trace. */
async function take(step: () => Promise<unknown>): Promise<'taken' | 'refused'> {
  const before = await tables();
  const outcome = await step().then(() => 'taken' as const, refusedBy);
  expect(outcome === 'refused' ? await tables() : before).toEqual(before);
  return outcome;
}

function refusedBy(error: unknown): 'refused' {
  if (error instanceof ORPCError && error.code === 'REFUSED') return 'refused';
  throw error;
}

async function make(wish: Wish): Promise<void> {
  made += 1;
  const { timeline, seq } = await desk.client.timeline.get();
  await take(() => desk.apply([editFor(timeline, wish, made)], 'Random', seq));
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
        const standing = (await desk.client.history.undoState()).undo?.seq;
        await make(wish);
        await expectSound();
        const { undo } = await desk.client.history.undoState();
        if (undo?.seq !== standing) states.push(await tables());
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
      // From the beginning each time: edits may leave a plan that refuses every further one.
      await desk.remove();
      await layOut();
      for (const wish of wishes) await make(wish);
      const { records } = await desk.client.history.search({ limit: 20 });
      for (const step of steps) {
        seen[await take(() => desk.client.history.undo({ seq: records[step]?.seq ?? 0 }))] += 1;
        await expectSound();
      }
    }),
    { numRuns: 15 },
  );
  expect(seen.taken).toBeGreaterThan(0);
  expect(seen.refused).toBeGreaterThan(0);
});
