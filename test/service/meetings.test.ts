import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { type RequestDesk, requestDesk } from '#test/support/request-desk.ts';

let desk: RequestDesk;
beforeEach(async () => {
  desk = await requestDesk();
  await desk.sit('gu');
});
afterEach(() => desk.remove());

const monday = day('2026-06-29');

async function opened() {
  const { series } = await desk.client.meetings.series();
  const attendance = series.departmentIds.map((departmentId) => ({
    departmentId,
    isPresent: true,
    personIds: [],
  }));
  const { id } = await desk.client.meetings.open({ day: monday, attendance });
  return { id, attendance };
}

const get = (id: string) => desk.client.meetings.get({ id });

async function planOf(line: 'Search' | 'Heatmap') {
  const { lines } = await desk.client.budget.sheet();
  const found = lines.find(({ id }) => id === desk.lines[line]);
  return found?.plan.reduce((sum, fen) => sum + fen, 0) ?? 0;
}

describe('a meeting', () => {
  test('writes its agenda from what stands and what changed, and tells who did what', async () => {
    await desk.submitted(
      [desk.leg('Search', '2026-09', -1_000_000), desk.leg('Heatmap', '2026-09', 1_000_000)],
      { kind: 'reallocation', reason: 'Heat maps are dearer' },
    );
    const { items, changes, factsBefore } = await desk.client.meetings.agenda();
    expect(items.filter(({ kind }) => kind === 'section')).toHaveLength(8);
    expect(items.filter(({ kind }) => kind === 'proposal').map(({ points }) => points[0]?.key)).toEqual([
      'request',
    ]);
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
    expect(factsBefore).toBeNull();
    const requests = changes.areas.find(({ area }) => area === 'requests');
    expect(requests?.records[0]?.label.key).toBe('requestSubmitted');
    expect(requests?.records[0]?.personName).toBe('gu');
  });

  test('is held once at a time, and closed once', async () => {
    const { id } = await opened();
    await expect(opened()).rejects.toMatchObject({ data: { reason: 'meeting-running' } });
    await desk.client.meetings.close({ id });
    await expect(desk.client.meetings.close({ id })).rejects.toMatchObject({
      data: { reason: 'meeting-closed', params: { meetingNumber: 1 } },
    });
  });

  test('approving is the command: money moves with the decision, and comes back with its reversal', async () => {
    const requestId = await desk.submitted(
      [desk.leg('Search', '2026-09', -1_000_000), desk.leg('Heatmap', '2026-09', 1_000_000)],
      { kind: 'reallocation', reason: 'Heat maps are dearer' },
    );
    const before = await planOf('Heatmap');
    const { id } = await opened();
    const proposal = (await get(id)).items.find(({ key }) => key === `request:${requestId}`);
    await desk.sit('shen');
    const { facts } = await get(id);
    const decided = await desk.client.meetings.decide({
      meetingId: id,
      itemId: proposal?.id ?? null,
      question: 'Move 10,000 to the heat map',
      options: ['Approve', 'Reject'],
      choice: 'Approve',
      carryOut: { kind: 'approve-request', requestId, seenSeq: facts.seq },
    });
    expect(decided.number).toBe('D-2026-001');
    expect(await planOf('Heatmap')).toBe(before + 1_000_000);
    const seen = await get(id);
    expect(seen.items.find(({ id: itemId }) => itemId === proposal?.id)?.state).toBe('done');
    expect(seen.decisions[0]).toMatchObject({ carriedOut: 'approve-request', seq: decided.seq });
    const reversed = await desk.client.meetings.reverse({
      id: decided.id,
      meetingId: id,
      reason: 'The offer was withdrawn',
    });
    expect(await planOf('Heatmap')).toBe(before);
    const [first, second] = (await get(id)).decisions;
    expect(first?.reversedById).toBe(reversed.id);
    expect(second).toMatchObject({ number: 'D-2026-002', reason: 'The offer was withdrawn' });
    await expect(
      desk.client.meetings.reverse({ id: decided.id, meetingId: id, reason: 'Again' }),
    ).rejects.toMatchObject({ data: { reason: 'decision-reversed' } });
  });

  test('a refused command leaves no decision behind', async () => {
    const requestId = await desk.submitted(
      [desk.leg('Search', '2026-09', -1_000_000), desk.leg('Heatmap', '2026-09', 1_000_000)],
      { kind: 'reallocation', reason: 'Heat maps are dearer' },
    );
    const { id } = await opened();
    const { facts } = await get(id);
    const decide = () =>
      desk.client.meetings.decide({
        meetingId: id,
        question: 'Move 10,000 to the heat map',
        choice: 'Approve',
        carryOut: { kind: 'approve-request', requestId, seenSeq: facts.seq },
      });
    // Who asked does not approve.
    await expect(decide()).rejects.toMatchObject({ data: { reason: 'own-request' } });
    await desk.sit('shen');
    await desk.client.budget.setCells({
      cells: [{ lineId: desk.lines.Heatmap, month: '2026-09', fen: 1 }],
    });
    await expect(decide()).rejects.toMatchObject({ data: { reason: 'changed-meanwhile' } });
    expect((await get(id)).decisions).toEqual([]);
  });

  test('keeps its figures when it is closed; the next one tells the difference and what was left', async () => {
    const { id, attendance } = await opened();
    await desk.client.meetings.addTopic({ id, topic: { title: 'Summer campaign', area: 'kols' } });
    await expect(
      desk.client.meetings.addAction({
        meetingId: id,
        text: 'Call the vendor',
        ownerId: null,
        dueDay: monday,
      }),
    ).rejects.toMatchObject({ data: { reason: 'action-without-owner', field: 'ownerId' } });
    const { number } = await desk.client.meetings.addAction({
      meetingId: id,
      text: 'Call the vendor',
      ownerId: desk.people.lin,
      dueDay: '2026-07-01',
    });
    expect(number).toBe('A-001');
    await desk.client.meetings.close({ id });
    const { actualFen } = (await get(id)).facts.budget;
    await desk.client.entries.add({ lineId: desk.lines.Search, day: '2026-06-30', fen: 5_000_000 });
    const closed = await get(id);
    expect(closed.facts.budget.actualFen).toBe(actualFen);
    const next = await desk.client.meetings.agenda();
    expect(next.factsBefore?.budget.actualFen).toBe(actualFen);
    expect(next.facts.budget.actualFen).toBe(actualFen + 5_000_000);
    const topic = next.items.find(({ kind }) => kind === 'topic');
    expect(topic).toMatchObject({ title: 'Summer campaign', carriedCount: 1, isEscalated: false });
    const second = await desk.client.meetings.open({ day: '2026-07-06', attendance });
    await desk.client.meetings.close({ id: second.id });
    const third = await desk.client.meetings.agenda();
    expect(third.items.find(({ kind }) => kind === 'topic')).toMatchObject({
      carriedCount: 2,
      isEscalated: true,
    });
    const { earlier, later } = await desk.client.meetings.compare({ earlierId: id, laterId: second.id });
    expect(later.budget.actualFen - earlier.budget.actualFen).toBe(5_000_000);
  });

  test('an action becomes a task of the timeline, and is done once', async () => {
    const { id } = await opened();
    const action = await desk.client.meetings.addAction({
      meetingId: id,
      text: 'Write the contingency plan',
      ownerId: desk.people.lin,
      dueDay: '2026-07-03',
    });
    const { taskId } = await desk.client.meetings.makeTask({ id: action.id });
    const { timeline } = await desk.client.timeline.get();
    expect(timeline.tasks.find((task) => task.id === taskId)).toMatchObject({
      name: 'Write the contingency plan',
      ownerId: desk.people.lin,
    });
    await desk.client.meetings.changeAction({ id: action.id, change: { state: 'done' } });
    expect(await desk.client.meetings.actions({ openOnly: true })).toEqual([]);
    await desk.client.history.undo({});
    expect(await desk.client.meetings.actions({ openOnly: true })).toHaveLength(1);
  });
});
