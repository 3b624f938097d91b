import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import type { Action } from './action.ts';
import type { AgendaItem } from './agenda.ts';
import { isEscalated, rankAgenda, shareMinutes } from './agenda-ranking.ts';
import { carriedOver } from './carry-over.ts';
import { allPresent, changedAction, isActionOverdue, nextMeetingDay } from './meeting-rules.ts';

const someId = '01890000-0000-7000-8000-000000000001';

describe('the series', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-23'],
    ['2026-11-24', 1, '2026-11-30'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-23', 7, '2026-11-29'],
  ])('from %s the next weekday %d is %s', (from, weekday, expected) => {
    expect(nextMeetingDay({ weekday }, day(from))).toBe(expected);
  });
});

describe('the agenda', () => {
  const item = (area: AgendaItem['area'], impact: number, urgency: number, carriedCount = 0) => ({
    area,
    impact,
    urgency,
    carriedCount,
    hasOverdue: false,
  });

  it('begins with overdue actions, then what was left twice, then what weighs most', () => {
    const actions = { ...item('actions', 2, 2), hasOverdue: true };
    const budget = item('budget', 3, 3);
    const kpis = item('kpis', 5, 5);
    const left = item('kols', 1, 1, 2);
    const changes = item('changes', 1, 1);
    expect(rankAgenda([changes, budget, kpis, left, actions])).toEqual([
      actions,
      left,
      kpis,
      budget,
      changes,
    ]);
    expect([1, 2].map((carriedCount) => isEscalated({ carriedCount }))).toEqual([false, true]);
  });

  it('shares its minutes: each gets one at least, together they are all of them', () => {
    expect(shareMinutes([1, 1, 2], 11)).toEqual([3, 3, 5]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 30, max: 480 }),
        (weights, minutes) => {
          const shared = shareMinutes(weights, minutes);
          expect(shared.reduce((sum, part) => sum + part, 0)).toBe(minutes);
          expect(Math.min(...shared)).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });

  it('brings back what was left, and counts how often', () => {
    const row = (key: string, kind: AgendaItem['kind'], state: AgendaItem['state'], count: number) => ({
      id: id<'agenda_item'>(someId),
      meetingId: id<'meeting'>(someId),
      kind,
      area: 'budget' as const,
      key,
      title: key,
      position: 0,
      minutes: 5,
      spentSeconds: 0,
      state,
      notes: '',
      carriedCount: count,
    });
    const before = [
      row('section:budget', 'section', 'open', 0),
      row('request:1', 'proposal', 'open', 1),
      row('topic:1', 'topic', 'parked', 0),
      row('topic:2', 'topic', 'done', 0),
    ];
    const carried = carriedOver(before);
    expect([...carried.countOf]).toEqual([
      ['request:1', 2],
      ['topic:1', 1],
    ]);
    expect(carried.topics.map(({ key }) => key)).toEqual(['topic:1']);
  });
});

describe('decisions and actions', () => {
  it('need the departments that they are about', () => {
    const attendance = [{ departmentId: id<'department'>(someId), isPresent: false, personIds: [] }];
    expect(allPresent([{ id: someId, name: 'Product' }], attendance)).toEqual({
      kind: 'refused',
      refusal: { reason: 'department-absent', params: { department: 'Product' } },
    });
    expect(allPresent([{ id: 'other', name: 'Other' }], attendance).kind).toBe('ok');
  });

  it('an action has an owner, ends on its day, and is overdue the day after it was due', () => {
    const action: Action = {
      id: id<'action_item'>(someId),
      number: 'A-001',
      meetingId: id<'meeting'>(someId),
      itemId: null,
      decisionId: null,
      text: 'Write the plan',
      ownerId: id<'person'>(someId),
      departmentId: null,
      dueDay: day('2026-11-27'),
      note: '',
      state: 'open',
      endedOn: null,
      taskId: null,
    };
    expect(isActionOverdue(action, day('2026-11-27'))).toBe(false);
    expect(isActionOverdue(action, day('2026-11-28'))).toBe(true);
    const done = changedAction(action, { state: 'done' }, day('2026-11-26'));
    expect(done).toMatchObject({ kind: 'ok', value: { endedOn: '2026-11-26' } });
    expect(changedAction(action, { ownerId: null }, day('2026-11-26'))).toMatchObject({
      refusal: { reason: 'action-without-owner', field: 'ownerId' },
    });
  });
});
