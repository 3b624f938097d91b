import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dumpTables } from '#test/support/table-dump.ts';
import { type TimelineDesk, timelineDesk } from '#test/support/timeline-desk.ts';

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
    const later = { duration: { hundredths: 1400, unit: 'd' } };
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
    const pilot = detail.changes.find(({ rowId }) => rowId === desk.idOf('Pilot'));
    expect(pilot).toMatchObject({
      table: 'task',
      before: { start_at: '2026-01-20T09:00' },
      after: { start_at: '2026-01-26T09:00', moved_by_id: desk.idOf('Engine') },
    });
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
