import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dumpTables } from '#test/support/table-dump.ts';
import { type SentEdit, type TimelineDesk, timelineDesk } from '#test/support/timeline-desk.ts';

let desk: TimelineDesk;
beforeEach(async () => {
  desk = await timelineDesk();
  await desk.sit('gu');
});
afterEach(() => desk.remove());

function refusal(reason: string, params: object = {}) {
  return { code: 'REFUSED', data: { reason, params } };
}

/** A build of ten days, a review behind it, a pilot behind both. */
function small() {
  return desk.plan({
    Build: { days: 0 },
    Engine: { days: 10, under: 'Build' },
    Review: { days: 2, under: 'Build', after: ['Engine'] },
    Pilot: { days: 5, after: ['Review'] },
  });
}

describe('a plan', () => {
  test('begins with nothing on the first working day of the programme', async () => {
    const { timeline } = await desk.client.timeline.get();
    expect(timeline).toMatchObject({ tasks: [], links: [], calendars: [] });
    // New Year ends on 3 January; Sunday the 4th is a make-up working day.
    expect(timeline.settings.projectStart).toBe('2026-01-04T09:00');
  });

  test('is kept with the dates that its links and the calendar come to', async () => {
    await small();
    expect(await desk.span('Engine')).toBe('01-04 – 01-15');
    expect(await desk.span('Review')).toBe('01-16 – 01-19');
    expect(await desk.span('Pilot')).toBe('01-20 – 01-26');
    expect(await desk.span('Build')).toBe('01-04 – 01-19');
    const { undo } = await desk.client.history.undoState();
    expect(undo).toMatchObject({ label: { key: 'tasksAdded', params: { taskCount: 4 } } });
    expect((await desk.timeline()).tasks.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1 Build',
      '2 Engine',
      '3 Review',
      '4 Pilot',
    ]);
  });
});

describe('a slip', () => {
  test('needs a reason, and every task that followed carries its cause', async () => {
    await small();
    const later = { duration: { hundredths: 1400, unit: 'd' } } as const;
    await expect(desk.change('Engine', later)).rejects.toMatchObject(refusal('reason-missing'));
    expect(await desk.span('Pilot')).toBe('01-20 – 01-26');
    const seq = await desk.change('Engine', later, 'The data came late');
    expect(await desk.span('Pilot')).toBe('01-26 – 01-30');
    expect((await desk.task('Pilot')).movedById).toBe(desk.idOf('Engine'));
    expect((await desk.task('Engine')).movedById).toBeNull();
    const { undo } = await desk.client.history.undoState();
    expect(undo).toMatchObject({
      seq,
      reason: 'The data came late',
      label: { key: 'taskMovedLater', params: { task: 'Engine', byDays: '4', followCount: 2 } },
    });
    const detail = await desk.client.history.detail({ seq: seq ?? 0 });
    expect(detail.names[desk.idOf('Engine')]).toBe('Engine');
    const pilot = detail.changes.find(({ rowId }) => rowId === desk.idOf('Pilot'));
    expect(pilot).toMatchObject({
      table: 'task',
      before: { start_at: '2026-01-20T09:00' },
      after: { start_at: '2026-01-26T09:00', moved_by_id: desk.idOf('Engine') },
    });
  });

  test('is named by what people did: progress, a beginning, an end, a name', async () => {
    await small();
    const label = async () => (await desk.client.history.undoState()).undo?.label;
    await desk.change('Engine', { actualStart: '2026-01-04T09:00' });
    expect(await label()).toEqual({ key: 'taskBegun', params: { task: 'Engine', onDay: '2026-01-04' } });
    await desk.change('Engine', { doneBp: 2550 });
    expect(await label()).toEqual({ key: 'taskProgressed', params: { task: 'Engine', done: '25.5' } });
    await desk.change('Engine', { doneBp: 5000, remainingMinutes: 9600 }, 'Twice the work');
    expect(await label()).toMatchObject({ key: 'taskMovedLater', params: { followCount: 2 } });
    await desk.change('Engine', { doneBp: 10_000, actualFinish: '2026-01-14T18:00' }, 'Done after all');
    expect(await label()).toMatchObject({ key: 'taskDone', params: { onDay: '2026-01-14' } });
    await desk.change('Pilot', { name: 'Pilot run' });
    expect(await label()).toEqual({
      key: 'taskRenamed',
      params: { task: 'Pilot run', beforeName: 'Pilot' },
    });
    await desk.apply([{ kind: 'change-settings', change: { statusAt: '2026-01-16T18:00' } }], 'Weekly');
    expect(await label()).toMatchObject({ key: 'statusDateSet', params: { onDay: '2026-01-16' } });
    await desk.apply([{ kind: 'remove-tasks', ids: [desk.idOf('Review')] }], 'Not needed');
    expect(await label()).toMatchObject({ key: 'taskRemoved', params: { task: 'Review', followCount: 1 } });
  });

  test('is undone and done again to the byte', async () => {
    await small();
    const tables = () => {
      const { current } = desk.service.connect().parts.slot;
      if (current === null) throw new Error('no workspace');
      return dumpTables(current.reader, current.watched);
    };
    const before = await tables();
    await desk.change('Engine', { duration: { hundredths: 1400, unit: 'd' } }, 'Late');
    const after = await tables();
    expect(after).not.toEqual(before);
    await desk.client.history.undo({});
    expect(await tables()).toEqual(before);
    await desk.client.history.redo({});
    expect(await tables()).toEqual(after);
    expect((await desk.client.history.verify()).kind).toBe('intact');
  });
});

describe('a change that two people make at once', () => {
  test('is refused where the plan is not what was seen', async () => {
    await small();
    const { seq } = await desk.client.timeline.get();
    await desk.change('Review', { note: 'Two reviewers' });
    const rename: SentEdit = { kind: 'change-task', id: desk.idOf('Pilot'), change: { name: 'Pilot run' } };
    await expect(desk.apply([rename], '', seq)).rejects.toMatchObject(refusal('plan-changed'));
    expect((await desk.task('Pilot')).name).toBe('Pilot');
    await desk.apply([rename], '', (await desk.client.timeline.get()).seq);
    expect((await desk.task('Pilot')).name).toBe('Pilot run');
  });

  test('is made where only something else was changed meanwhile', async () => {
    await small();
    const { seq } = await desk.client.timeline.get();
    await desk.client.budget.changeLine({ id: desk.lines.Search, change: { note: 'x' } });
    const made = await desk.apply(
      [{ kind: 'change-task', id: desk.idOf('Pilot'), change: { note: 'y' } }],
      '',
      seq,
    );
    expect(made).not.toBeNull();
  });
});

describe('a step back', () => {
  test('is refused where the dates would not follow from the plan', async () => {
    await desk.plan({
      One: { days: 10 },
      Two: { days: 8 },
      Behind: { days: 2, after: ['One', 'Two'] },
    });
    const first = await desk.change('One', { duration: { hundredths: 1200, unit: 'd' } }, 'More to do');
    await desk.change('Two', { duration: { hundredths: 1100, unit: 'd' } });
    await expect(desk.client.history.undo({ seq: first ?? 0 })).rejects.toMatchObject(
      refusal('undo-moves-plan', { task: 'Behind' }),
    );
    await desk.client.history.undo({});
    await desk.client.history.undo({});
    expect((await desk.task('One')).duration.hundredths).toBe(1000);
  });

  test('is refused where links would close a circle', async () => {
    await desk.plan({ One: {}, Two: {} });
    const set = (name: string, from: string[]): SentEdit => ({
      kind: 'set-links',
      taskId: desk.idOf(name),
      links: from.map((one) => ({
        predecessorId: desk.idOf(one),
        kind: 'FS',
        lag: { hundredths: 0, unit: 'd' },
      })),
    });
    await desk.apply([set('Two', ['One'])]);
    const second = await desk.apply([set('Two', [])]);
    await desk.apply([set('One', ['Two'])]);
    await expect(desk.client.history.undo({ seq: second ?? 0 })).rejects.toMatchObject({
      data: { reason: 'link-cycle' },
    });
  });
});

describe('a gate', () => {
  async function gated() {
    await desk.plan({
      Build: { days: 5 },
      Gate: { days: 0, isGate: true, after: ['Build'] },
      Launch: { days: 5, after: ['Gate'] },
    });
    await desk.apply([
      {
        kind: 'set-criteria',
        taskId: desk.idOf('Gate'),
        criteria: [
          {
            name: 'Stress test',
            ownerId: null,
            evidence: '',
            isMet: false,
            measure: { comparison: 'at-most', limit: 0, value: null, unit: 'faults' },
          },
        ],
      },
    ]);
  }
  const decide = (extra: Partial<Parameters<typeof desk.client.timeline.decide>[0]>) =>
    desk.client.timeline.decide({ taskId: desk.idOf('Gate'), verdict: 'go', day: '2026-01-14', ...extra });

  test('holds what is behind it until it is decided', async () => {
    await gated();
    const begin = desk.change('Launch', { actualStart: '2026-01-12T09:00' });
    await expect(begin).rejects.toMatchObject(refusal('gate-not-passed', { name: 'Launch', gate: 'Gate' }));
    await expect(decide({})).rejects.toMatchObject({ data: { reason: 'criteria-open' } });
    await expect(decide({ verdict: 'conditional' })).rejects.toMatchObject({
      data: { reason: 'action-missing', field: 'actions' },
    });
    await desk.sit(null);
    await expect(decide({ verdict: 'no-go', note: 'Faults' })).rejects.toMatchObject(
      refusal('nobody-at-desk'),
    );
    await desk.sit('shen');
    const actions = [{ text: 'Test again', ownerId: desk.people.lin, dueDay: '2026-01-20', isDone: false }];
    await decide({ verdict: 'conditional', note: 'One fault left', actions });
    expect(await desk.task('Gate')).toMatchObject({ actualFinish: '2026-01-14T18:00', doneBp: 10_000 });
    expect(await desk.span('Launch')).toBe('01-15 – 01-21');
    const { undo } = await desk.client.history.undoState();
    expect(undo).toMatchObject({
      command: 'timeline.decide',
      personName: 'shen',
      reason: 'One fault left',
      label: { key: 'gateConditional', params: { task: 'Gate', actionCount: 1, followCount: 1 } },
    });
    const [decision] = (await desk.timeline()).decisions;
    expect(decision).toMatchObject({ verdict: 'conditional', personId: desk.people.shen, actions });
    await desk.change('Launch', { actualStart: '2026-01-15T09:00' });
    await expect(decide({ verdict: 'no-go', note: 'Stop' })).rejects.toMatchObject({
      data: { reason: 'work-begun-behind' },
    });
  });

  test('keeps a measured value to the digit, through Undo', async () => {
    await gated();
    const measured = (value: number): SentEdit => ({
      kind: 'set-criteria',
      taskId: desk.idOf('Gate'),
      criteria: [
        {
          name: 'Stress test',
          ownerId: null,
          evidence: '',
          isMet: false,
          measure: { comparison: 'at-most', limit: 0.3, value, unit: '%' },
        },
      ],
    });
    await desk.apply([measured(0.1 + 0.2)]);
    await desk.apply([measured(0.25)]);
    await desk.client.history.undo({});
    await desk.client.history.undo({});
    await desk.client.history.redo({});
    expect((await desk.timeline()).criteria[0]?.measure).toMatchObject({ limit: 0.3, value: 0.3 });
    expect((await desk.client.history.verify()).kind).toBe('intact');
  });
});
