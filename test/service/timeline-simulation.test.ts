import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { moment } from '#shared/values/moment.ts';
import { dumpTables } from '#test/support/table-dump.ts';
import { type TimelineDesk, timelineDesk } from '#test/support/timeline-desk.ts';

let desk: TimelineDesk;
beforeEach(async () => {
  desk = await timelineDesk();
  await desk.sit('gu');
});
afterEach(() => desk.remove());

const days = (optimistic: number, likely: number, pessimistic: number) => ({
  optimistic: optimistic * 480,
  likely: likely * 480,
  pessimistic: pessimistic * 480,
});

/** A build and a review before a gate with a committed date, a pilot behind it. */
function small() {
  return desk.plan({
    Build: { days: 10, estimate: days(8, 10, 16) },
    Review: { days: 2, after: ['Build'], estimate: days(1, 2, 5) },
    Gate: { days: 0, after: ['Review'], isGate: true, deadline: moment('2026-01-21T18:00') },
    Pilot: { days: 5, after: ['Gate'], estimate: days(4, 5, 8) },
    Launch: { days: 0, after: ['Pilot'] },
  });
}

const simulate = (order: { draws?: number; seed?: number } = {}) =>
  desk.client.timeline.simulate({ draws: 1000, seed: 7, ...order, runId: randomUUID() });

describe('a simulation', () => {
  test('has the end, every gate, milestone and deadline, beside where the plan has them', async () => {
    await small();
    const answer = await simulate();
    const { seq } = await desk.client.timeline.get();
    expect(answer).toMatchObject({ seq, draws: 1000, seed: 7 });
    expect(answer.finishes.map(({ taskId, planned }) => [taskId, planned])).toEqual([
      [null, '2026-01-26T18:00'],
      [desk.idOf('Gate'), '2026-01-19T18:00'],
      [desk.idOf('Launch'), '2026-01-26T18:00'],
    ]);
    const gate = answer.finishes[1];
    expect(gate?.deadline?.at).toBe('2026-01-21T18:00');
    expect(gate?.deadline?.chance).toBeGreaterThan(0.3);
    expect(gate?.deadline?.low).toBeLessThan(gate?.deadline?.chance ?? 0);
    expect(gate?.curve).toHaveLength(101);
    expect([gate?.curve[10], gate?.curve[80]]).toEqual([gate?.p10, gate?.p80]);
    expect(gate?.histogram.reduce((sum, { draws }) => sum + draws, 0)).toBe(1000);
    expect(answer.tasks.find(({ taskId }) => taskId === desk.idOf('Build'))).toMatchObject({
      criticality: 1,
    });
  });

  test('comes out the same with the same seed, and otherwise with another', async () => {
    await small();
    const first = await simulate();
    // As many others between as are remembered, so that it is drawn again.
    for (const seed of [8, 9, 10]) {
      const other = await simulate({ seed });
      expect(other.finishes).not.toEqual(first.finishes);
    }
    expect(await simulate()).toEqual(first);
  });

  test('with edits is that of the plan after them', async () => {
    await small();
    const risk = (name: string, probabilityBp: number) => ({ name, probabilityBp, impact: days(1, 2, 4) });
    const edits: PlanEdit[] = [
      { kind: 'change-task', id: desk.idOf('Review'), change: { estimate: days(2, 3, 9) } },
      {
        kind: 'set-risks',
        taskId: desk.idOf('Build'),
        risks: [risk('Late data', 3000), risk('Illness', 1000)],
      },
    ];
    const before = await simulate();
    const runId = randomUUID();
    const foreseen = await desk.client.timeline.simulate({ draws: 1000, seed: 7, runId, edits });
    expect(foreseen.finishes).not.toEqual(before.finishes);
    await desk.apply(edits);
    const { seq: _then, ...after } = await simulate();
    const { seq: _now, ...expected } = foreseen;
    expect(after).toEqual(expected);
  });

  test('of a plan without tasks is its start', async () => {
    const { finishes, tasks } = await simulate();
    expect(finishes.map(({ taskId, p10, p90 }) => [taskId, p10 === p90])).toEqual([[null, true]]);
    expect(tasks).toEqual([]);
  });
});

describe('a run', () => {
  const LONG = 100_000;

  test('tells how far it is, to its end', async () => {
    await small();
    const runId = randomUUID();
    const told: number[] = [];
    const progress = await desk.client.timeline.simulationProgress({ runId });
    const watching = (async () => {
      for await (const { done, total } of progress) {
        expect(total).toBe(2000);
        told.push(done);
      }
    })();
    await desk.client.timeline.simulate({ draws: 2000, seed: 7, runId });
    await watching;
    expect(told.at(-1)).toBe(2000);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.length).toBeGreaterThan(3);
  });

  test('ends with its call, and the service goes on', async () => {
    await small();
    const runId = randomUUID();
    const ending = new AbortController();
    const progress = await desk.client.timeline.simulationProgress({ runId });
    const running = desk.client.timeline.simulate({ draws: LONG, seed: 7, runId }, { signal: ending.signal });
    const ended = running.catch((error: unknown) => error);
    expect((await progress.next()).value).toMatchObject({ total: LONG });
    ending.abort();
    expect(await ended).toMatchObject({ data: { reason: 'simulation-stopped' } });
    // The progress ends with the run.
    for await (const { done } of progress) expect(done).toBeLessThan(LONG);
    expect((await simulate()).finishes).toHaveLength(3);
  });

  test('ends with the workspace', async () => {
    await small();
    const runId = randomUUID();
    const progress = await desk.client.timeline.simulationProgress({ runId });
    const running = desk.client.timeline.simulate({ draws: LONG, seed: 7, runId });
    const ended = running.catch((error: unknown) => error);
    await progress.next();
    await desk.client.workspace.close();
    expect(await ended).toMatchObject({ data: { reason: 'simulation-stopped' } });
  });
});

describe('a kept forecast', () => {
  const keep = (seed = 7) => desk.client.timeline.keepForecast({ draws: 1000, seed });

  const dump = () => {
    const { current } = desk.service.connect().parts.slot;
    if (current === null) throw new Error('nothing is open');
    return dumpTables(current.reader, current.watched);
  };

  test('is what was shown, for the week of the status date, and undone as a whole', async () => {
    await small();
    await desk.apply(
      [{ kind: 'change-settings', change: { statusAt: '2026-01-07T18:00' } }],
      'Weekly status',
    );
    const shown = await simulate();
    const before = await dump();
    await keep();
    const [kept] = await desk.client.timeline.keptForecasts();
    expect(kept).toMatchObject({ week: '2026-01-05', draws: 1000, seed: 7, earned: [] });
    expect(kept?.finishes).toEqual(
      shown.finishes.map(({ curve: _curve, histogram: _histogram, ...finish }) => finish),
    );
    const { undo } = await desk.client.history.undoState();
    expect(undo).toMatchObject({ label: { key: 'scheduleForecastKept', params: { weekDay: '2026-01-05' } } });
    await desk.client.history.undo({});
    expect(await desk.client.timeline.keptForecasts()).toEqual([]);
    expect(await dump()).toEqual(before);
  });

  test('takes the place of the one of the same week, and stands beside those of others', async () => {
    await small();
    await keep(1);
    await keep(2);
    const [only, ...rest] = await desk.client.timeline.keptForecasts();
    // Without a status date it is today's: Monday, 22 June 2026.
    expect([only?.week, only?.seed, rest.length]).toEqual(['2026-06-22', 2, 0]);
    desk.clockMs += 7 * 86_400_000;
    await keep(3);
    const weeks = (await desk.client.timeline.keptForecasts()).map(({ week, seed }) => [week, seed]);
    expect(weeks).toEqual([
      ['2026-06-22', 2],
      ['2026-06-29', 3],
    ]);
  });

  test('needs tasks', async () => {
    await expect(keep()).rejects.toMatchObject({ data: { reason: 'nothing-to-simulate' } });
  });

  test('holds the earned value of the tasks that spend money', async () => {
    await small();
    const { lines } = await desk.client.budget.sheet();
    const [line] = lines;
    if (line === undefined) throw new Error('the desk has no line');
    const half = [{ lineId: line.id, shareBp: 5000 }];
    await desk.apply([{ kind: 'set-lines', taskId: desk.idOf('Build'), lines: half }]);
    await keep();
    const [kept] = await desk.client.timeline.keptForecasts();
    const [all] = kept?.earned ?? [];
    const planFen = line.plan.reduce((sum, fen) => sum + fen, 0);
    expect(all).toMatchObject({ taskId: null, bacFen: planFen / 2, pvFen: planFen / 2, evFen: 0 });
  });
});
