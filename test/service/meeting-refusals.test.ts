import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KolDesk, kolDesk } from '#test/support/kol-desk.ts';

/* What a meeting refuses, as a whole: nothing of it is carried out, and nothing is written down. */

let desk: KolDesk;
beforeEach(async () => {
  desk = await kolDesk();
  await desk.sit('gu');
});
afterEach(() => desk.remove());

async function opened(absent: readonly string[] = []) {
  const { series } = await desk.client.meetings.series();
  const attendance = series.departmentIds.map((departmentId) => ({
    departmentId,
    isPresent: !absent.includes(departmentId),
    personIds: [],
  }));
  return (await desk.client.meetings.open({ day: '2026-06-22', attendance })).id;
}

async function departmentAt(place: number) {
  const department = (await desk.client.catalogue.list()).departments[place];
  if (department === undefined) throw new Error('no such department');
  return department;
}

/** The refusal; nothing differs after it from what was before. */
async function refused(work: () => Promise<unknown>): Promise<unknown> {
  const before = await desk.dump();
  const refusal = await desk.refusal(work());
  expect(await desk.dump()).toEqual(before);
  return refusal;
}

const legs = () => [desk.leg('Search', '2026-09', -1_000_000), desk.leg('Heatmap', '2026-09', 1_000_000)];
const seen = async (id: string) => (await desk.client.meetings.get({ id })).facts.seq;

describe('a department that does not come', () => {
  test('holds up the decision on its gate, and no other', async () => {
    const technology = await departmentAt(2);
    const marketing = await departmentAt(0);
    await desk.plan({
      Build: { days: 2 },
      Gate: { days: 0, isGate: true, after: ['Build'], departmentId: technology.id },
      Launch: { days: 0, isGate: true, departmentId: marketing.id },
    });
    const meetingId = await opened([technology.id]);
    const decide = (gate: string) =>
      desk.client.meetings.decide({
        meetingId,
        question: gate,
        choice: 'Go',
        carryOut: {
          kind: 'decide-gate',
          decision: { taskId: desk.idOf(gate), verdict: 'go', day: '2026-06-22' },
        },
      });
    expect(await refused(() => decide('Gate'))).toEqual({
      reason: 'department-absent',
      params: { department: technology.name },
    });
    await decide('Launch');
    const attendance = (await desk.client.meetings.get({ id: meetingId })).meeting.attendance;
    await desk.client.meetings.setAttendance({
      id: meetingId,
      attendance: attendance.map((one) => ({ ...one, isPresent: true })),
    });
    await decide('Gate');
    expect((await desk.client.meetings.get({ id: meetingId })).decisions).toHaveLength(2);
  });

  test('holds up a move of its money, approved or rejected', async () => {
    const product = await departmentAt(1);
    await desk.client.budget.changeLine({
      id: desk.lines.Heatmap,
      change: { departmentId: product.id },
    });
    const requestId = await desk.submitted(legs(), {});
    const meetingId = await opened([product.id]);
    await desk.sit('shen');
    const absent = { reason: 'department-absent', params: { department: product.name } };
    const decided = { meetingId, question: 'Move it', choice: 'So' };
    for (const carryOut of [
      { kind: 'approve-request', requestId, seenSeq: await seen(meetingId) },
      { kind: 'reject-request', requestId },
    ] as const) {
      const decide = () => desk.client.meetings.decide({ ...decided, reason: 'So', carryOut });
      expect(await refused(decide)).toEqual(absent);
    }
  });
});

describe('what changed meanwhile', () => {
  test('is named: the line, and the record that changed it', async () => {
    const requestId = await desk.submitted(legs(), {});
    const meetingId = await opened();
    const seenSeq = await seen(meetingId);
    await desk.sit('shen');
    const cells = [{ lineId: desk.lines.Heatmap, month: '2026-09', fen: 1 }] as const;
    const { seq } = await desk.client.budget.setCells({ cells: [...cells] });
    const decide = () =>
      desk.client.meetings.decide({
        meetingId,
        question: 'Move it',
        choice: 'Approve',
        carryOut: { kind: 'approve-request', requestId, seenSeq },
      });
    expect(await refused(decide)).toMatchObject({
      reason: 'changed-meanwhile',
      params: { line: 'Heatmap', seq },
    });
  });

  test('a request that was decided elsewhere is not decided again', async () => {
    const requestId = await desk.submitted(legs(), {});
    const meetingId = await opened();
    await desk.sit('shen');
    await desk.client.requests.reject({ id: requestId, reason: 'Not this year' });
    for (const carryOut of [
      { kind: 'approve-request', requestId, seenSeq: await seen(meetingId) },
      { kind: 'reject-request', requestId },
    ] as const) {
      const decided = { meetingId, question: 'Move it', choice: 'So', reason: 'So', carryOut };
      const refusal = await refused(() => desk.client.meetings.decide(decided));
      expect(refusal).toMatchObject({ params: { number: 'RA-2026-001' } });
    }
  });

  test('a gate that is gone, and a tier that nothing speaks for any more, are not decided', async () => {
    await desk.plan({ Gate: { days: 0, isGate: true } });
    const kolId = await desk.kol('kolA');
    const meetingId = await opened();
    const decided = { meetingId, question: 'Go on', choice: 'Go' };
    const taskId = desk.idOf('Gate');
    await desk.apply([{ kind: 'remove-tasks', ids: [taskId] }]);
    const gate = { kind: 'decide-gate', decision: { taskId, verdict: 'go', day: '2026-06-22' } } as const;
    expect(await refused(() => desk.client.meetings.decide({ ...decided, carryOut: gate }))).not.toBeNull();
    const tiers = { kind: 'accept-tiers' as const, kolIds: [kolId] };
    expect(await refused(() => desk.client.meetings.decide({ ...decided, carryOut: tiers }))).toMatchObject({
      reason: 'tier-proposal-gone',
      params: { name: 'kolA' },
    });
  });
});

describe('a closed meeting', () => {
  test('is closed once, and takes nothing more', async () => {
    const id = await opened();
    const { itemId } = await desk.client.meetings.addTopic({ id, topic: { title: 'Summer', area: 'kols' } });
    await desk.client.meetings.close({ id });
    const closed = { reason: 'meeting-closed', params: { meetingNumber: 1 } };
    const late = [
      () => desk.client.meetings.close({ id }),
      () => desk.client.meetings.setAttendance({ id, attendance: [] }),
      () => desk.client.meetings.addTopic({ id, topic: { title: 'Autumn', area: 'kols' } }),
      () => desk.client.meetings.changeItem({ id: itemId, change: { notes: 'Said later' } }),
      () => desk.client.meetings.decide({ meetingId: id, question: 'Which', choice: 'This' }),
    ];
    for (const attempt of late) expect(await refused(attempt)).toEqual(closed);
  });
});

describe('an action', () => {
  test('has an owner who is there, when it is given and for as long as it stands', async () => {
    const meetingId = await opened();
    const action = { meetingId, text: 'Call', dueDay: '2026-07-01' } as const;
    const add = (ownerId: string | null) => () => desk.client.meetings.addAction({ ...action, ownerId });
    const without = { reason: 'action-without-owner', params: {}, field: 'ownerId' };
    expect(await refused(add(null))).toEqual(without);
    expect(await refused(add('01890000-0000-7000-8000-000000000000'))).toMatchObject({
      reason: 'not-found',
      field: 'ownerId',
    });
    const { id } = await desk.client.meetings.addAction({ ...action, ownerId: desk.people.lin });
    expect(await refused(() => desk.client.meetings.changeAction({ id, change: { ownerId: null } }))).toEqual(
      without,
    );
    const used = await refused(() => desk.client.catalogue.removePerson({ id: desk.people.lin }));
    expect(used).toMatchObject({ reason: 'still-used' });
  });
});
