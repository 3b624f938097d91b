import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KolDesk, kolDesk } from '#test/support/kol-desk.ts';

let desk: KolDesk;
beforeEach(async () => {
  desk = await kolDesk();
  await desk.sit('gu');
});
afterEach(() => desk.remove());

async function opened(day = '2026-06-22') {
  const { series } = await desk.client.meetings.series();
  const attendance = series.departmentIds.map((departmentId) => ({
    departmentId,
    isPresent: true,
    personIds: [desk.people.lin],
  }));
  return (await desk.client.meetings.open({ day, attendance })).id;
}

const items = async (id: string) => (await desk.client.meetings.get({ id })).items;
const undo = (seq?: number | null) =>
  desk.client.history.undo(seq === undefined || seq === null ? {} : { seq });

/** A request for ten thousand more for the heat map, submitted by Gu. */
async function requested() {
  await desk.sit('gu');
  return desk.submitted(
    [desk.leg('Search', '2026-09', -1_000_000), desk.leg('Heatmap', '2026-09', 1_000_000)],
    {},
  );
}

async function approval(meetingId: string, requestId: string) {
  await desk.sit('shen');
  const { facts } = await desk.client.meetings.get({ id: meetingId });
  return desk.client.meetings.decide({
    meetingId,
    question: 'Move 10,000 to the heat map',
    options: ['Approve', 'Reject'],
    choice: 'Approve',
    carryOut: { kind: 'approve-request', requestId, seenSeq: facts.seq },
  });
}

describe('while a meeting runs', () => {
  test('a decision is taken back with all that it did, to the byte, and done again', async () => {
    await desk.plan({ Build: { days: 2 }, Gate: { days: 0, isGate: true, after: ['Build'] } });
    const approved = await requested();
    const rejected = await requested();
    const { id: kpiId } = await desk.client.kpis.add({
      name: 'Sales',
      unit: 'count',
      direction: 'higher',
      aggregation: 'sum',
      grain: 'week',
    });
    const meetingId = await opened();
    const decided = { meetingId, question: 'What now', choice: 'This' } as const;
    const targets = [
      { kpiId, segment: '', firstDay: '2026-07-01', lastDay: '2026-09-30', target: 900.123456789 },
    ];
    const gate = { taskId: desk.idOf('Gate'), verdict: 'go', day: '2026-06-22' } as const;
    const reason = 'Agreed by all';
    await desk.undoneAndRedone(() => approval(meetingId, approved));
    for (const carryOut of [
      { kind: 'reject-request', requestId: rejected },
      { kind: 'set-kpi-targets', targets },
      { kind: 'decide-gate', decision: gate },
      null,
    ] as const) {
      await desk.undoneAndRedone(() => desk.client.meetings.decide({ ...decided, reason, carryOut }));
    }
    const { decisions } = await desk.client.meetings.get({ id: meetingId });
    expect(decisions.map(({ carriedOut }) => carriedOut)).toEqual([
      'approve-request',
      'reject-request',
      'set-kpi-targets',
      'decide-gate',
      null,
    ]);
    const { id = '' } = decisions[0] ?? {};
    await desk.undoneAndRedone(() => desk.client.meetings.reverse({ id, meetingId, reason: 'Withdrawn' }));
  });

  test('every other command of it is taken back and done again, to the byte', async () => {
    const id = await opened();
    const { series } = await desk.client.meetings.series();
    const [first, second] = await items(id);
    const itemId = second?.id ?? '';
    const all = (await items(id)).map((item) => item.id);
    const topic = { title: '“Summer” 夏季', area: 'kols' } as const;
    const action = { meetingId: id, text: 'Call', ownerId: desk.people.lin, dueDay: '2026-07-01' } as const;
    const { id: actionId } = await desk.client.meetings.addAction(action);
    await desk.plan({ Build: { days: 2 } });
    const steps = [
      () => desk.client.meetings.changeSeries({ ...series, minutes: 60, chairId: desk.people.gu }),
      () => desk.client.meetings.setAttendance({ id, attendance: [] }),
      () => desk.client.meetings.reorder({ id, itemIds: all.toReversed() }),
      () => desk.client.meetings.addTopic({ id, topic }),
      () => desk.client.meetings.changeItem({ id: itemId, change: { notes: 'Said', spentSeconds: 90 } }),
      () => desk.client.meetings.changeItem({ id: first?.id ?? '', change: { state: 'parked' } }),
      () => desk.client.meetings.addAction({ ...action, itemId }),
      () => desk.client.meetings.changeAction({ id: actionId, change: { state: 'done' } }),
      () => desk.client.meetings.makeTask({ id: actionId }),
      () => desk.client.meetings.removeAction({ id: actionId }),
    ];
    for (const step of steps) await expect(desk.undoneAndRedone(step)).resolves.toBeUndefined();
  });

  test('its opening stands under what was done in it', async () => {
    await desk.undoneAndRedone(() => opened());
    const [meeting] = await desk.client.meetings.list();
    const { id = '' } = meeting ?? {};
    await desk.client.meetings.changeItem({ id: (await items(id))[0]?.id ?? '', change: { notes: 'Said' } });
    await desk.client.meetings.decide({ meetingId: id, question: 'Which', choice: 'This' });
    const { records } = await desk.client.history.search({ command: 'meetings.open' });
    const seq = records.find(({ kind }) => kind === 'do')?.seq;
    expect(await desk.refusal(undo(seq))).toMatchObject({ reason: 'undo-conflict' });
    await undo();
    await undo();
    await undo();
    expect(await desk.client.meetings.list()).toEqual([]);
  });
});

describe('a closed meeting', () => {
  test('stays as it was closed: no step back or forth touches it, and nothing of it is lost', async () => {
    const requestId = await requested();
    const id = await opened();
    const topic = { title: 'Summer', area: 'kols' } as const;
    const added = await desk.client.meetings.addTopic({ id, topic });
    const decided = await approval(id, requestId);
    const action = { meetingId: id, text: 'Call', ownerId: desk.people.lin, dueDay: '2026-07-01' } as const;
    const given = await desk.client.meetings.addAction(action);
    const dropped = await desk.client.meetings.addTopic({ id, topic: { ...topic, title: 'Autumn' } });
    await undo();
    const { seq } = await desk.client.meetings.close({ id });
    const before = await desk.dump();
    const closed = { reason: 'undo-meeting-closed', params: { meetingNumber: 1 } };
    for (const at of [undefined, seq, decided.seq, given.seq, added.seq]) {
      expect(await desk.refusal(undo(at))).toEqual(closed);
    }
    const again = desk.client.history.redo({ seq: dropped.seq ?? 0 });
    expect(await desk.refusal(again)).toEqual(closed);
    expect(await desk.dump()).toEqual(before);
  });

  test('leaves free what came after it, and what it looked at', async () => {
    const entry = { lineId: desk.lines.Search, day: '2026-06-20', fen: 500 } as const;
    const spent = await desk.client.entries.add(entry);
    const id = await opened();
    const action = { meetingId: id, text: 'Call', ownerId: desk.people.lin, dueDay: '2026-07-01' } as const;
    const { id: actionId } = await desk.client.meetings.addAction(action);
    await desk.client.meetings.close({ id });
    const seen = await desk.client.meetings.get({ id });
    await desk.undoneAndRedone(() =>
      desk.client.meetings.changeAction({ id: actionId, change: { state: 'done' } }),
    );
    await undo(spent.seq);
    expect(await desk.client.meetings.get({ id })).toEqual(seen);
  });

  test('its decision is taken back by a later meeting alone, which can still think again until it is closed', async () => {
    const requestId = await requested();
    const first = await opened();
    const { id } = await approval(first, requestId);
    await desk.client.meetings.close({ id: first });
    const second = await opened('2026-06-29');
    const reverse = () => desk.client.meetings.reverse({ id, meetingId: second, reason: 'Withdrawn' });
    await desk.undoneAndRedone(reverse);
    const reversal = (await desk.client.history.search({ command: 'meetings.reverse' })).records.find(
      ({ kind }) => kind === 'do',
    );
    await desk.client.meetings.close({ id: second });
    expect(await desk.refusal(undo(reversal?.seq))).toEqual({
      reason: 'undo-meeting-closed',
      params: { meetingNumber: 2 },
    });
  });

  test('its minutes stay the same when people are renamed and its decisions taken back', async () => {
    const requestId = await requested();
    const first = await opened();
    const { id } = await approval(first, requestId);
    await desk.client.meetings.close({ id: first });
    const minutes = async () =>
      (await desk.client.meetings.minutes({ id: first, format: 'md', language: 'en' })).text();
    const before = await minutes();
    const second = await opened('2026-06-29');
    await desk.client.meetings.reverse({ id, meetingId: second, reason: 'Withdrawn' });
    await desk.client.catalogue.changePerson({ id: desk.people.lin, change: { name: 'Lin Xiaoyu' } });
    expect(await minutes()).toBe(before);
    expect(before).toContain('lin');
  });

  test('who came to it stays, by a command and by Undo', async () => {
    const { id: personId, seq } = await desk.client.catalogue.addPerson({
      name: 'Guest',
      role: 'member',
      departmentId: null,
    });
    const id = await opened();
    const { meeting } = await desk.client.meetings.get({ id });
    const attendance = meeting.attendance.map((one) => ({ ...one, personIds: [personId] }));
    await desk.client.meetings.setAttendance({ id, attendance });
    const used = { reason: 'still-used', params: { name: 'Guest', useCount: attendance.length } };
    expect(await desk.refusal(undo(seq))).toEqual(used);
    expect(await desk.refusal(desk.client.catalogue.removePerson({ id: personId }))).toEqual(used);
  });
});
