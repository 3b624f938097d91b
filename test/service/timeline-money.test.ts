import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

/** A campaign that ends in July; livestream plans 200,000 yuan a month, all of it from July on but for July itself. */
async function tied() {
  await desk.plan({
    Prepare: { days: 5, constraint: { kind: 'SNET', at: '2026-07-06T09:00' } },
    Campaign: { days: 10, after: ['Prepare'] },
  });
  const months = ['01', '02', '03', '04', '05', '06', '08', '09', '10', '11', '12'];
  await desk.client.budget.setCells({
    cells: months.map((month) => ({ lineId: desk.lines.Livestream, month: `2026-${month}`, fen: 0 })),
  });
  await desk.apply([
    {
      kind: 'tie-line',
      lineId: desk.lines.Livestream,
      tie: { taskId: desk.idOf('Campaign'), month: '2026-07' },
    },
  ]);
}

const JULY = 2_400_000_00 / 12;

describe('phasing that is tied to a task', () => {
  test('moves with it in the same command, and comes back with Undo', async () => {
    await tied();
    expect(await desk.span('Campaign')).toBe('07-13 – 07-24');
    await desk.change('Prepare', { duration: { hundredths: 1500, unit: 'd' } }, 'Later');
    expect(await desk.span('Campaign')).toBe('07-27 – 08-07');
    expect(await desk.planned('Livestream', '2026-07')).toBe(0);
    expect(await desk.planned('Livestream', '2026-08')).toBe(JULY);
    expect((await desk.timeline()).ties).toMatchObject([{ month: '2026-08' }]);
    const { undo } = await desk.client.history.undoState();
    expect(undo?.label).toEqual({
      key: 'taskMovedLater',
      params: { task: 'Prepare', byDays: '10', followCount: 1, tiedLineCount: 1 },
    });
    await desk.client.history.undo({});
    expect(await desk.planned('Livestream', '2026-07')).toBe(JULY);
    expect((await desk.timeline()).ties).toMatchObject([{ month: '2026-07' }]);
  });

  test('is refused into a closed month and out of the programme, and then nothing moves', async () => {
    await tied();
    await desk.sit('shen');
    for (const month of ['2026-01', '2026-02', '2026-03']) await desk.client.months.close({ month });
    const constraint = (at: string) => ({ constraint: { kind: 'SNET' as const, at } });
    await expect(desk.change('Prepare', constraint('2026-02-23T09:00'), 'Earlier')).rejects.toMatchObject(
      refusal('tied-month-closed', { line: 'Livestream', atMonth: '2026-03' }),
    );
    await expect(desk.change('Prepare', constraint('2026-12-21T09:00'), 'Later')).rejects.toMatchObject({
      data: { reason: 'tied-month-outside', params: { line: 'Livestream', atMonth: '2027-01' } },
    });
    expect(await desk.span('Campaign')).toBe('07-13 – 07-24');
    expect(await desk.planned('Livestream', '2026-07')).toBe(JULY);
  });

  test('is held against what the other changed in the plan of the line', async () => {
    await tied();
    const { seq } = await desk.client.timeline.get();
    await desk.client.budget.setCells({
      cells: [{ lineId: desk.lines.Livestream, month: '2026-07', fen: JULY - 100 }],
    });
    const later: SentEdit = {
      kind: 'change-task',
      id: desk.idOf('Prepare'),
      change: { duration: { hundredths: 1500, unit: 'd' } },
    };
    await expect(desk.apply([later], 'Later', seq)).rejects.toMatchObject(refusal('plan-changed'));
  });
});

describe('a baseline', () => {
  test('keeps tasks that are deleted later, progress and the phased budget', async () => {
    await tied();
    const lines = [{ lineId: desk.lines.Search, shareBp: 2500 }];
    await desk.apply([{ kind: 'set-lines', taskId: desk.idOf('Campaign'), lines }]);
    const { id } = await desk.client.timeline.keepBaseline({ name: 'First plan', note: 'As approved' });
    await desk.apply([{ kind: 'remove-tasks', ids: [desk.idOf('Campaign')] }]);
    await desk.client.budget.setCells({
      cells: [{ lineId: desk.lines.Search, month: '2026-01', fen: 0 }],
    });
    const content = await desk.client.timeline.baseline({ id });
    expect(content.tasks.map(({ name, finish }) => [name, finish])).toEqual([
      ['Prepare', '2026-07-10T18:00'],
      ['Campaign', '2026-07-24T18:00'],
    ]);
    expect(content.lines).toMatchObject([{ lineId: desk.lines.Search, shareBp: 2500 }]);
    expect(content.phased).toContainEqual({ lineId: desk.lines.Search, month: '2026-01', fen: 40_000_000 });
    expect(content.phased).toContainEqual({ lineId: desk.lines.Livestream, month: '2026-07', fen: JULY });
    expect((await desk.timeline()).ties).toEqual([]);
  });

  test('has a name of its own; a change leaves alone what it does not name', async () => {
    await expect(desk.client.timeline.keepBaseline({ name: 'Empty' })).rejects.toMatchObject(
      refusal('nothing-planned'),
    );
    await desk.plan({ One: {} });
    const { id } = await desk.client.timeline.keepBaseline({ name: 'First', note: 'As approved' });
    await expect(desk.client.timeline.keepBaseline({ name: ' first ' })).rejects.toMatchObject({
      data: { reason: 'name-taken', field: 'name' },
    });
    await desk.client.timeline.changeBaseline({ id, change: { name: 'Plan of May' } });
    expect(await desk.client.timeline.baselines()).toMatchObject([
      { id, name: 'Plan of May', note: 'As approved', taskCount: 1, madeBy: 'gu' },
    ]);
    await desk.client.timeline.removeBaseline({ id });
    await expect(desk.client.timeline.baseline({ id })).rejects.toMatchObject({
      data: { reason: 'not-found', params: { what: 'baseline' } },
    });
    await desk.client.history.undo({});
    expect((await desk.client.timeline.baseline({ id })).tasks).toHaveLength(1);
  });
});

describe('what the timeline uses', () => {
  test('can’t be removed: departments, people, budget lines', async () => {
    const { id: departmentId } = await desk.client.catalogue.addDepartment({
      name: 'Campaigns',
      badge: 'C',
      hue: 'other',
      duty: '',
    });
    await desk.plan({ One: { departmentId, ownerId: desk.people.lin } });
    const { id: lineId } = await desk.client.budget.addLine({
      categoryId: (await desk.client.budget.sheet()).categories[0]?.id ?? '',
      name: 'Fair',
    });
    await desk.apply([
      { kind: 'set-lines', taskId: desk.idOf('One'), lines: [{ lineId, shareBp: 10_000 }] },
      { kind: 'tie-line', lineId, tie: { taskId: desk.idOf('One'), month: '2026-01' } },
    ]);
    const used = (name: string) => refusal('still-used', { name, useCount: 1 });
    await expect(desk.client.catalogue.removeDepartment({ id: departmentId })).rejects.toMatchObject(
      used('Campaigns'),
    );
    await expect(desk.client.catalogue.removePerson({ id: desk.people.lin })).rejects.toMatchObject(
      used('lin'),
    );
    await expect(desk.client.budget.removeLine({ id: lineId })).rejects.toMatchObject(used('Fair'));
    await desk.apply([{ kind: 'remove-tasks', ids: [desk.idOf('One')] }]);
    await desk.client.budget.removeLine({ id: lineId });
    await desk.client.catalogue.removePerson({ id: desk.people.lin });
    await desk.client.catalogue.removeDepartment({ id: departmentId });
  });

  test('has to be there', async () => {
    await desk.plan({ One: {} });
    const nobody = { ownerId: desk.idOf('One') };
    await expect(desk.change('One', nobody)).rejects.toMatchObject({
      data: { reason: 'not-found', params: { what: 'person' }, field: 'ownerId' },
    });
    const lineId = desk.idOf('One');
    await expect(
      desk.apply([{ kind: 'set-lines', taskId: desk.idOf('One'), lines: [{ lineId, shareBp: 1 }] }]),
    ).rejects.toMatchObject({ data: { reason: 'not-found', params: { what: 'line' } } });
  });
});

describe('the timeline elsewhere', () => {
  test('is found by name, code and initials', async () => {
    await desk.plan({ 平台开发: { days: 0 }, 推荐引擎: { under: '平台开发', code: 'B7' } });
    const task = { kind: 'task', id: desk.idOf('推荐引擎'), name: '推荐引擎', context: '平台开发' };
    for (const text of ['推荐', 'tjyq', 'b7']) {
      expect(await desk.client.search.records({ text })).toEqual([task]);
    }
  });

  test('stands in the overview: what comes next, and what slipped in a week with its cause', async () => {
    expect((await desk.client.overview.timeline({})).standing).toBeNull();
    await desk.plan({
      Engine: { days: 10 },
      Review: { days: 2, after: ['Engine'] },
      Gate: { days: 0, isGate: true, after: ['Review'], deadline: '2026-01-20T18:00' },
    });
    desk.clockMs += 10 * 86_400_000;
    await desk.change('Engine', { duration: { hundredths: 1400, unit: 'd' } }, 'The data came late');
    const { standing } = await desk.client.overview.timeline({});
    expect(standing).toMatchObject({
      taskCount: 3,
      doneCount: 0,
      finish: '2026-01-23T18:00',
      milestones: [{ name: 'Gate', state: 'late', lateDays: 3 }],
      gates: [{ name: 'Gate', number: 1, decidedOn: null, criteriaCount: 0, forecast: null }],
      slips: [
        {
          causeId: desk.idOf('Engine'),
          name: 'Engine',
          days: 4,
          movedCount: 3,
          milestones: [{ name: 'Gate', isGate: true, days: 4 }],
          reason: 'The data came late',
          personName: 'gu',
        },
      ],
    });
    desk.clockMs += 8 * 86_400_000;
    expect((await desk.client.overview.timeline({})).standing?.slips).toEqual([]);
  });
});
