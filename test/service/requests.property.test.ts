import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import type { RequestId } from '#shared/domain/requests/request.ts';
import { type DeskName, type LineName, type RequestDesk, requestDesk } from '#test/support/request-desk.ts';
import { dumpTables } from '#test/support/table-dump.ts';

const LINES = ['Search', 'Feed', 'Livestream', 'Heatmap', 'Surge'] as const satisfies readonly LineName[];
const PEOPLE = ['shen', 'he', 'gu', 'lin'] as const satisfies readonly DeskName[];
const MONTHS = ['2026-01', '2026-06', '2026-07', '2026-12'] as const;

const line = fc.constantFrom(...LINES);
const month = fc.constantFrom(...MONTHS);
const person = fc.constantFrom(...PEOPLE);
const amount = fc.integer({ min: 1, max: 30_000_000 });

type Step =
  | { kind: 'move' | 'draw' | 'release'; from: LineName; at: string; to: LineName; on: string; fen: number }
  | { kind: 'approve' | 'reject' | 'withdraw'; pick: number; by: DeskName }
  | { kind: 'cell' | 'entry' | 'contract'; line: LineName; at: string; fen: number }
  | { kind: 'undo' | 'redo' };

const paying = fc.constantFrom('Search' as const, 'Feed' as const, 'Livestream' as const, 'Heatmap' as const);
const little = fc.integer({ min: 1, max: 4_000_000 });

/** Mostly such as could be approved, and then often is. */
const request = fc
  .tuple(
    fc.oneof(
      fc.record({
        kind: fc.constant('move' as const),
        from: paying,
        at: month,
        to: paying,
        on: month,
        fen: little,
      }),
      fc.record({
        kind: fc.constantFrom('draw' as const, 'release' as const),
        from: fc.constant('Surge' as const),
        at: month,
        to: paying,
        on: month,
        fen: little,
      }),
      fc.record({
        kind: fc.constantFrom('move' as const, 'draw' as const, 'release' as const),
        from: line,
        at: month,
        to: line,
        on: month,
        fen: amount,
      }),
    ),
    fc.option(fc.constantFrom('shen' as const, 'he' as const)),
  )
  .map(([asked, by]): Step[] => (by === null ? [asked] : [asked, { kind: 'approve', pick: -1, by }]));

const decision = fc
  .record({
    kind: fc.constantFrom('approve' as const, 'reject' as const, 'withdraw' as const),
    pick: fc.nat(5),
    by: person,
  })
  .map((decided): Step[] => [decided]);

const other = fc
  .oneof(
    fc.record({
      kind: fc.constantFrom('cell' as const, 'entry' as const, 'contract' as const),
      line,
      at: month,
      fen: amount,
    }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
  )
  .map((one): Step[] => [one]);

const steps = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: request },
      { weight: 2, arbitrary: decision },
      { weight: 3, arbitrary: other },
    ),
    { minLength: 5, maxLength: 12 },
  )
  .map((parts) => parts.flat());

const kinds = { move: 'reallocation', draw: 'draw', release: 'release' } as const;

/** Does it, whether or not the rules let it; what is refused has to leave everything as it was. */
async function perform(
  desk: RequestDesk,
  one: Step,
  { ids, start }: { readonly ids: RequestId[]; readonly start: number },
): Promise<void> {
  const { client } = desk;
  switch (one.kind) {
    case 'move':
    case 'draw':
    case 'release': {
      const legs = [desk.leg(one.from, one.at, 0 - one.fen), desk.leg(one.to, one.on, one.fen)];
      const extra = {
        kind: kinds[one.kind],
        cause: 'traffic-surge',
        papers: [{ text: 'Log', reference: '' }],
      };
      // Whoever decided something last is not the requester of what comes.
      await desk.sit('gu');
      ids.push(await desk.submitted(legs, extra));
      return;
    }
    case 'approve':
    case 'reject':
    case 'withdraw': {
      // The newest, or any.
      const id = one.pick < 0 ? ids.at(-1) : ids[one.pick % Math.max(1, ids.length)];
      if (id === undefined) return;
      if (one.kind === 'approve') return void (await desk.approved(id, one.by));
      await desk.sit(one.by);
      if (one.kind === 'reject') return void (await client.requests.reject({ id, reason: 'No' }));
      return void (await client.requests.withdraw({ id }));
    }
    case 'cell':
      return void (await client.budget.setCells({
        cells: [{ lineId: desk.lines[one.line], month: one.at, fen: one.fen }],
      }));
    case 'entry':
      return void (await client.entries.add({
        lineId: desk.lines[one.line],
        day: `${one.at}-10`,
        fen: one.fen,
      }));
    case 'contract':
      return void (await client.documents.add({
        kind: 'contract',
        lineId: desk.lines[one.line],
        day: `${one.at}-05`,
        fen: one.fen * 8,
      }));
    case 'undo':
      // What was laid out before stays.
      if (((await client.history.undoState()).undo?.seq ?? 0) > start) await client.history.undo({});
      return;
    case 'redo':
      return void (await client.history.redo({}));
  }
}

function dump({ service }: RequestDesk): Promise<Record<string, string[]>> {
  const workspace = service.connect().parts.slot.current;
  if (workspace === null) throw new Error('no workspace is open');
  return dumpTables(workspace.reader, workspace.watched);
}

/** What has to hold after every step. */
async function expectSound(desk: RequestDesk, before: Awaited<ReturnType<typeof books>>): Promise<void> {
  const after = await books(desk);
  expect(after.unallocatedFen).toBeGreaterThanOrEqual(0);
  expect(after.cells.every((fen) => fen >= 0)).toBe(true);
  expect(after.reserve.setAsideFen - after.reserve.drawnFen - after.reserve.spentFen).toBe(
    after.reserve.balanceFen,
  );
  expect(after.reserve.balanceFen).toBeGreaterThanOrEqual(0);
  // Only what was spent may pass a plan: no request takes what was spent.
  const overspentByRequest = after.available.filter(
    (fen, index) =>
      fen < 0 && fen < (before.available[index] ?? 0) && after.actual[index] === before.actual[index],
  );
  expect(after.lastCommand === 'requests.approve' ? overspentByRequest : []).toEqual([]);
}

async function books(desk: RequestDesk) {
  const sheet = await desk.client.budget.sheet();
  const totals = sheetTotals(sheet);
  const ofLines = sheet.lines.map(({ id }) => totals.byLine.get(id));
  return {
    unallocatedFen: totals.unallocatedFen,
    cells: sheet.lines.flatMap(({ plan }) => plan),
    available: ofLines.map((of) => of?.availableFen ?? 0),
    actual: ofLines.map((of) => of?.actualFen ?? 0),
    reserve: await desk.client.reserve.state(),
    lastCommand: (await desk.client.history.undoState()).undo?.command ?? null,
  };
}

test('any sequence of requests, contracts, edits, entries and undo keeps the books, and undoing all restores every byte', {
  timeout: 240_000,
}, async () => {
  const seen = { done: 0, refused: 0, applied: 0 };
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const desk = await requestDesk();
      try {
        const start = (await desk.client.history.undoState()).undo?.seq ?? 0;
        const initial = await dump(desk);
        const ids: RequestId[] = [];
        await desk.sit('gu');
        for (const one of taken) {
          const [before, dumped] = [await books(desk), await dump(desk)];
          const outcome = await perform(desk, one, { ids, start }).then(
            () => 'done' as const,
            (error: unknown) => error,
          );
          seen[outcome === 'done' ? 'done' : 'refused'] += 1;
          expect(outcome === 'done' ? { code: 'REFUSED' } : outcome).toMatchObject({ code: 'REFUSED' });
          expect(outcome === 'done' ? dumped : await dump(desk)).toEqual(dumped);
          await expectSound(desk, before);
        }
        seen.applied += (await desk.client.requests.list({})).counts.byState.applied;
        const final = await dump(desk);
        let undone = 0;
        while (((await desk.client.history.undoState()).undo?.seq ?? 0) > start) {
          await desk.client.history.undo({});
          undone += 1;
        }
        expect(await dump(desk)).toEqual(initial);
        for (let index = 0; index < undone; index += 1) await desk.client.history.redo({});
        expect(await dump(desk)).toEqual(final);
        expect((await desk.client.history.verify()).kind).toBe('intact');
      } finally {
        await desk.remove();
      }
    }),
    { numRuns: 12 },
  );
  expect(seen.done).toBeGreaterThan(20);
  expect(seen.refused).toBeGreaterThan(10);
  expect(seen.applied).toBeGreaterThan(2);
});
