import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KolId } from '#shared/domain/kols/kol.ts';
import { type KolDesk, kolDesk } from '#test/support/kol-desk.ts';

let its: KolDesk;
let kolId: KolId;
beforeEach(async () => {
  its = await kolDesk();
  kolId = await its.kol('qinlan');
  await its.sit('gu');
});
afterEach(() => its.remove());

describe('a deliverable', () => {
  it('goes from its brief to publication and down again, and knows who brought it where', async () => {
    const { client } = its;
    const id = await its.deliverable(kolId);
    const stands = async () => (await client.deliverables.get({ id })).deliverable.step;
    await its.undoneAndRedone(() => client.deliverables.advance({ id, to: 'script' }));
    await its.undoneAndRedone(() => client.deliverables.advance({ id, to: 'review', note: '初稿' }));
    expect(await its.refusal(client.deliverables.advance({ id, to: 'published' }))).toMatchObject({
      reason: 'deliverable-out-of-order',
    });
    expect(await its.refusal(client.deliverables.advance({ id, to: 'scheduled' }))).toMatchObject({
      reason: 'script-not-reviewed',
    });
    await its.undoneAndRedone(() => client.deliverables.review({ id }));
    await its.undoneAndRedone(() => client.deliverables.advance({ id, to: 'scheduled' }));
    await its.undoneAndRedone(() =>
      client.deliverables.sendBack({ id, to: 'script', reason: '产品名称要改' }),
    );
    expect(await stands()).toBe('script');
    await client.deliverables.advance({ id, to: 'review' });
    await client.deliverables.advance({ id, to: 'scheduled' });
    await its.sit('lin');
    const published = { id, to: 'published', day: '2026-06-21' } as const;
    expect(await its.refusal(client.deliverables.advance(published))).toMatchObject({
      reason: 'link-missing',
    });
    await its.undoneAndRedone(() =>
      client.deliverables.advance({ ...published, link: 'https://example.com/v/9' }),
    );
    expect(await its.refusal(client.deliverables.remove({ id }))).toMatchObject({
      reason: 'deliverable-published',
    });
    await its.undoneAndRedone(() => client.deliverables.retract({ id, reason: '监管口径变化' }));
    const { deliverable, steps, row } = await client.deliverables.get({ id });
    expect(deliverable).toMatchObject({ step: 'retracted', publishedOn: '2026-06-21' });
    expect(row.late).toBeNull();
    expect(steps.map(({ step, personName, day }) => [step, personName, day])).toEqual([
      ['brief', 'gu', '2026-06-22'],
      ['script', 'gu', '2026-06-22'],
      ['review', 'gu', '2026-06-22'],
      ['scheduled', 'gu', '2026-06-22'],
      ['script', 'gu', '2026-06-22'],
      ['review', 'gu', '2026-06-22'],
      ['scheduled', 'gu', '2026-06-22'],
      ['published', 'lin', '2026-06-21'],
      ['retracted', 'lin', '2026-06-22'],
    ]);
  });

  it('stands on the board and in the calendar, late where it is late', async () => {
    const { client } = its;
    const other = await its.kol('other', { platform: 'weibo', followers: { count: 5_000_000 } });
    await its.deliverable(kolId, { dueDay: '2026-06-19', title: '拆解一只产品' });
    await its.deliverable(kolId, { scriptDueDay: '2026-06-21', dueDay: '2026-07-10' });
    await its.publish(await its.deliverable(other), '2026-06-18');
    const list = await client.deliverables.list({});
    expect(list.total).toBe(3);
    expect(list.steps).toEqual({
      brief: 2,
      script: 0,
      review: 0,
      scheduled: 0,
      published: 1,
      retracted: 0,
    });
    const newest = await client.deliverables.list({ newestFirst: true });
    expect(newest.rows.map(({ id }) => id)).toEqual(list.rows.map(({ id }) => id).toReversed());
    expect(list.rows.map(({ kolName, late, tier }) => [kolName, late, tier])).toEqual([
      ['other', null, 'head'],
      ['qinlan', 'publication', 'ordinary'],
      ['qinlan', 'script', 'ordinary'],
    ]);
    const found = async (filter: object) => (await client.deliverables.list({ filter })).total;
    expect(await found({ lateOnly: true })).toBe(2);
    expect(await found({ platforms: ['weibo'] })).toBe(1);
    expect(await found({ fromDay: '2026-06-18', toDay: '2026-06-19' })).toBe(2);
    expect(await found({ text: '拆解', steps: ['brief'] })).toBe(1);
    expect(await found({ tiers: ['head'], formats: ['post'] })).toBe(0);
  });

  it('is removed with all that was put down of it', async () => {
    const { client } = its;
    const id = await its.deliverable(kolId);
    await client.deliverables.advance({ id, to: 'script' });
    await client.deliverables.advance({ id, to: 'review' });
    await client.deliverables.review({ id });
    await its.undoneAndRedone(() => client.deliverables.remove({ id }));
    expect((await client.deliverables.list({})).total).toBe(0);
  });
});

describe('a deliverable that is tied to a task', () => {
  beforeEach(async () => {
    await its.plan({
      Sign: { days: 2, constraint: { kind: 'SNET', at: '2026-06-22T09:00' } },
      Publish: { days: 1, after: ['Sign'] },
      Recap: { days: 2, after: ['Publish'] },
    });
  });

  it('takes the day on which the task ends', async () => {
    const { client } = its;
    expect(await its.span('Publish')).toBe('06-24 – 06-24');
    const id = await its.deliverable(kolId, { dueDay: '2026-09-01', taskId: its.idOf('Publish') });
    const { row } = await client.deliverables.get({ id });
    expect(row).toMatchObject({ dueDay: '2026-06-24', taskDay: '2026-06-24', taskName: 'Publish' });
    await its.undoneAndRedone(() => client.deliverables.tieTask({ id, taskId: null }));
    await its.undoneAndRedone(() => client.deliverables.tieTask({ id, taskId: its.idOf('Recap') }));
    expect((await client.deliverables.get({ id })).row.dueDay).toBe('2026-06-26');
    await its.apply([{ kind: 'remove-tasks', ids: [its.idOf('Recap')] }]);
    expect((await client.deliverables.get({ id })).row).toMatchObject({ taskId: null, taskName: null });
  });

  it('moves it with everything behind it when the script is late, in one command with its cause', async () => {
    const { client } = its;
    const taskId = its.idOf('Publish');
    const id = await its.deliverable(kolId, { scriptDueDay: '2026-06-17', taskId });
    await client.deliverables.advance({ id, to: 'script' });
    const handIn = (reason?: string) => client.deliverables.advance({ id, to: 'review', reason });
    expect(await its.refusal(handIn())).toMatchObject({ reason: 'reason-missing', field: 'reason' });
    // 17 June to 22 June are two working days: the 18th and, after the Dragon Boat Festival, the 22nd.
    await its.undoneAndRedone(() => handIn('博主档期冲突'));
    expect((await client.deliverables.get({ id })).row).toMatchObject({
      dueDay: '2026-06-26',
      taskDay: '2026-06-26',
    });
    expect(await its.span('Publish')).toBe('06-26 – 06-26');
    expect(await its.span('Recap')).toBe('06-29 – 06-30');
    expect((await its.task('Recap')).movedById).toBe(taskId);
    const [record] = (await client.history.search({})).records.filter(({ kind }) => kind === 'do');
    expect(record).toMatchObject({
      label: {
        key: 'deliverableHandedInLate',
        params: { beforeDay: '2026-06-24', afterDay: '2026-06-26', followCount: 1 },
      },
      reason: '博主档期冲突',
    });
  });

  it('moves it by its due day too, to the last of those that are tied', async () => {
    const { client } = its;
    const taskId = its.idOf('Publish');
    const one = await its.deliverable(kolId, { taskId });
    const other = await its.deliverable(kolId, { taskId });
    const due = (id: typeof one, dueDay: string) =>
      client.deliverables.change({ id, change: { dueDay }, reason: '排期调整' });
    expect(await due(one, '2026-07-01')).toMatchObject({ movedCount: 1 });
    await due(other, '2026-06-30');
    expect(await its.span('Publish')).toBe('07-01 – 07-01');
    await due(one, '2026-06-25');
    expect(await its.span('Publish')).toBe('06-30 – 06-30');
  });

  it('is tied to no phase', async () => {
    await its.plan({ Phase: {}, Part: { under: 'Phase' } });
    expect(await its.refusal(its.deliverable(kolId, { taskId: its.idOf('Phase') }))).toMatchObject({
      reason: 'task-is-phase',
      params: { task: 'Phase' },
      field: 'taskId',
    });
  });
});
