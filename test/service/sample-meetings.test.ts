import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastMondays } from '#electron/service/templates/sample-clock.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';
import { addDays, day } from '#shared/values/day.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

type MeetingView = Awaited<ReturnType<ServiceClient['client']['meetings']['get']>>;

describe.each(['zh-CN', 'en'] as const)('the sample’s meetings in %s', (language) => {
  let its: ServiceClient;
  let meetings: Meeting[];
  let seen: MeetingView[];
  beforeAll(async () => {
    its = await serviceClient('sample', language);
    meetings = (await its.client.meetings.list()).toReversed();
    seen = [];
    for (const { id } of meetings) seen.push(await its.client.meetings.get({ id }));
  });
  afterAll(() => its.remove());

  test('were on the three Mondays before today, and the next is to come', async () => {
    expect(meetings.map(({ number, day: on, state }) => [number, on, state])).toEqual([
      [1, '2026-06-01', 'closed'],
      [2, '2026-06-08', 'closed'],
      [3, '2026-06-15', 'closed'],
    ]);
    expect(meetings.map(({ attendance }) => attendance.filter(({ isPresent }) => isPresent).length)).toEqual([
      4, 4, 5,
    ]);
    const { series, nextDay } = await its.client.meetings.series();
    expect(nextDay).toBe('2026-06-22');
    expect(series.departmentIds).toHaveLength(5);
    expect(series.name).toBe(language === 'en' ? 'Weekly coordination meeting' : '跨部门协调会');
  });

  test('decided, and what they decided is in the books and the KPIs', async () => {
    expect(seen.map(({ decisions }) => decisions.map(({ carriedOut }) => carriedOut))).toEqual([
      [null],
      ['approve-request'],
      ['set-kpi-targets'],
    ]);
    const { requests } = await its.client.requests.list({});
    const moved = requests.find(({ number }) => number === 'RA-2026-001');
    expect(moved?.state).toBe('applied');
    const [sales] = (await its.client.kpis.list()).kpis;
    const { targets } = await its.client.kpis.page({ id: sales?.id ?? '' });
    expect(targets.find(({ version }) => version === 2)?.target).toBe(540_000_000_000);
    const before = seen[1]?.facts.kpis.scorecard.rows.find(({ kpiId }) => kpiId === sales?.id);
    const after = seen[2]?.facts.kpis.scorecard.rows.find(({ kpiId }) => kpiId === sales?.id);
    expect(after?.target?.version).toBe(2);
    expect(before?.target?.version).toBe(1);
  });

  test('went through their items; what was parked came back, and is escalated now', async () => {
    const states = seen.map(({ items }) => new Set(items.map(({ state }) => state)));
    expect(states).toEqual([
      new Set(['done', 'parked']),
      new Set(['done', 'parked']),
      new Set(['done', 'parked', 'open']),
    ]);
    const [first, second, third] = seen;
    const hosts = first?.items.find(({ kind, state }) => kind === 'topic' && state === 'parked');
    expect(second?.items.find(({ key }) => key === hosts?.key)).toMatchObject({
      state: 'done',
      carriedCount: 1,
    });
    const left = third?.items.find(({ kind, state }) => kind === 'topic' && state === 'parked');
    const { items } = await its.client.meetings.agenda();
    expect(items.find(({ key }) => key === left?.key)).toMatchObject({ carriedCount: 2, isEscalated: true });
    const request = items.find(({ key }) => key.startsWith('request:'));
    expect(request).toMatchObject({ carriedCount: 1, points: [{ params: { number: 'RA-2026-003' } }] });
    expect(seen.flatMap((one) => one.items).some(({ notes }) => notes === '')).toBe(true);
    expect(seen.every((one) => one.items.some(({ notes }) => notes !== ''))).toBe(true);
  });

  test('gave actions: done, dropped, open and one overdue that leads the next agenda', async () => {
    const actions = await its.client.meetings.actions({ openOnly: false });
    expect(
      actions.map(({ number, state, isOverdue }) => `${number} ${state} ${isOverdue}`).toSorted(),
    ).toEqual([
      'A-001 done false',
      'A-002 open true',
      'A-003 done false',
      'A-004 done false',
      'A-005 open false',
      'A-006 dropped false',
      'A-007 open false',
      'A-008 open false',
    ]);
    const { items } = await its.client.meetings.agenda();
    expect(items[0]).toMatchObject({ key: 'section:actions' });
    expect(items[0]?.points[0]).toMatchObject({ key: 'action-overdue', params: { number: 'A-002' } });
  });

  test('closed with the figures of their day, which tell the weeks apart', async () => {
    const facts = seen.map((one) => one.facts);
    const spent = facts.map(({ budget }) => budget.actualFen);
    const done = facts.map(({ timeline }) => timeline?.doneCount ?? 0);
    expect(spent).toEqual(spent.toSorted((one, other) => one - other));
    expect(new Set([...spent, (await its.client.meetings.facts({})).budget.actualFen]).size).toBe(3);
    expect(done).toEqual([...new Set(done)].toSorted((one, other) => one - other));
    const landing = new Set(facts.map(({ budget }) => budget.landing.eacFen));
    expect(landing.size).toBe(3);
    for (const at of [0, 1, 2]) {
      const { changes, factsBefore } = seen[at] ?? {};
      expect(factsBefore === null).toBe(at === 0);
      expect(changes?.areas.map(({ area }) => area)).toContain('timeline');
      expect(changes?.total).toBeLessThan(60);
    }
  });

  test('saw risks move, and some have moved since the last', async () => {
    const exposures = seen.map(({ facts }) => facts.risks.exposureFen);
    expect(new Set(exposures).size).toBe(3);
    const { risks, movedSince } = await its.client.risks.list();
    expect(movedSince).toBe('2026-06-15');
    const moved = risks.filter(({ placeBefore }) => placeBefore !== null);
    expect(moved.map(({ number, place, placeBefore }) => [number, placeBefore, place])).toEqual([
      ['R-002', { probability: 2, impact: 4 }, { probability: 3, impact: 4 }],
      ['R-007', { probability: 4, impact: 4 }, { probability: 3, impact: 4 }],
    ]);
  });

  test('stand in the history on their days, and a past day is as it was', async () => {
    const { records } = await its.client.history.search({ limit: 500 });
    const times = records.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    const past = await its.client.meetings.facts({ onDay: day('2026-06-10') });
    const closed = seen[1]?.facts;
    expect(past.budget.actualFen).toBe(closed?.budget.actualFen);
    expect(past.timeline?.doneCount).toBe(closed?.timeline?.doneCount);
  });

  test('have minutes in both languages', async () => {
    for (const { id } of meetings) {
      for (const words of ['zh-CN', 'en'] as const) {
        const minutes = await its.client.meetings.minutes({ id, format: 'md', language: words });
        const text = await minutes.text();
        expect(text).toContain('D-2026-00');
        expect(text).not.toMatch(/\{\{|undefined|null/);
      }
    }
  });
});

test.each(['2026-06-22', '2026-06-23', '2026-06-28', '2028-02-29'])(
  'on %s the Mondays told of are before it',
  (today) => {
    const days = lastMondays(day(today));
    expect(days).toHaveLength(4);
    expect(days.every((on) => new Date(on).getUTCDay() === 1)).toBe(true);
    expect(days.at(-1)).toSatisfy((last: string) => last < today && last >= addDays(day(today), -7));
  },
);
