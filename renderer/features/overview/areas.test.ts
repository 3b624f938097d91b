import { describe, expect, test } from 'vitest';
import { createFormats } from '#renderer/ui/formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import { moment } from '#shared/values/moment.ts';
import { type AreaState, worstOf } from './area-state.ts';
import { kolsArea, kpisArea } from './market-areas.ts';
import { budgetArea, risksArea } from './money-areas.ts';
import { meetingArea, resourcesArea, timelineArea } from './plan-areas.ts';

const formats = createFormats('en', 'yuan');
const anId = (digit: string) => id<never>(`01900000-0000-7000-8000-00000000000${digit}`);

/** What is said and where it leads, without the common beginning of the keys. */
function told({ clauses }: AreaState): readonly (readonly [string, string | undefined])[] {
  return clauses.map(({ text, to }) => [text.replace(/^overview\.area\./, ''), to.to]);
}

test('the gravest of several is the status; nothing known is no status', () => {
  expect(worstOf([])).toBe('none');
  expect(worstOf(['good', 'none'])).toBe('good');
  expect(worstOf(['watch', 'stop', 'good'])).toBe('stop');
});

describe('the timeline', () => {
  const at = moment('2026-09-08T18:00');
  const gate = (chance: number | null, state: 'on-time' | 'go' = 'on-time') => ({
    taskId: anId('1'),
    number: 2,
    finish: at,
    state,
    decidedOn: state === 'go' ? day('2026-06-01') : null,
    forecast: chance === null ? null : { p10: at, p50: at, p80: at, chance },
  });
  const standing = { taskCount: 10, doneCount: 4, finish: at, gates: [], milestones: [], slips: [] };

  test('says what is done, and of the next gate how likely it is on time', () => {
    const area = timelineArea({ standing: { ...standing, gates: [gate(0.9, 'go'), gate(0.46)] } }, formats);
    expect(told(area)).toEqual([
      ['timeline.progress', '/timeline'],
      ['timeline.gate', '/timeline'],
    ]);
    expect(area.clauses[1]).toMatchObject({
      values: { number: '2', chance: '46\u00a0%' },
      to: { search: { task: anId('1'), drawer: 'gate' } },
    });
    expect(area.status).toBe('watch');
    expect(timelineArea({ standing: { ...standing, gates: [gate(0.1)] } }, formats).status).toBe('stop');
    expect(timelineArea({ standing: { ...standing, gates: [gate(0.9)] } }, formats).status).toBe('good');
  });

  test('a gate without a forecast is told by its day; a late one is grave, a late milestone is not', () => {
    expect(told(timelineArea({ standing: { ...standing, gates: [gate(null)] } }, formats))[1]?.[0]).toBe(
      'timeline.gateDay',
    );
    const late = (isGate: boolean) => ({ ...standing, milestones: [{ state: 'late' as const, isGate }] });
    expect(timelineArea({ standing: late(true) }, formats).status).toBe('stop');
    expect(timelineArea({ standing: late(false) }, formats).status).toBe('watch');
    expect(told(timelineArea({ standing: late(false) }, formats))).toContainEqual([
      'timeline.late',
      '/timeline/board',
    ]);
  });

  test('slips lead to why the newest happened; without a plan it says so', () => {
    const slipped = timelineArea({ standing: { ...standing, slips: [{ causeId: anId('3') }] } }, formats);
    expect(slipped.clauses.at(-1)).toMatchObject({
      text: 'overview.area.timeline.slips',
      count: 1,
      to: { to: '/timeline', search: { task: anId('3'), drawer: 'why' } },
    });
    expect(slipped.status).toBe('watch');
    expect(timelineArea({ standing: null }, formats)).toMatchObject({ status: 'none' });
  });

  test('who has too much to do is counted once, and the fullest week is named', () => {
    const over = (share: number) => ({
      personId: anId('4'),
      name: 'Ye Zhao',
      week: day('2026-09-07'),
      share,
    });
    const area = resourcesArea({ standing, overloads: [over(1.2), over(1.1)] }, formats);
    expect(area.status).toBe('watch');
    expect(area.clauses.map(({ count }) => count)).toEqual([1, undefined]);
    expect(area.clauses[1]?.to.search).toEqual({ who: anId('4'), week: '2026-09-07' });
    expect(resourcesArea({ standing, overloads: [over(1.6)] }, formats).status).toBe('stop');
    expect(resourcesArea({ standing, overloads: [] }, formats).status).toBe('good');
    expect(resourcesArea({ standing: null, overloads: [] }, formats).status).toBe('none');
  });
});

describe('the money', () => {
  const drift = { fen: fen(1), shareBp: basisPoints(1), driftBp: basisPoints(0) };
  const row = (state: 'within' | 'near-upper' | 'above') => ({
    categoryId: anId('5'),
    shareBp: basisPoints(6000),
    bandBp: basisPoints(300),
    plan: { ...drift, state: 'within' as const },
    committed: { ...drift, state: 'within' as const },
    actual: { ...drift, state },
  });
  const budget = {
    planFen: fen(1000),
    actualFen: fen(434),
    timeBp: 4900,
    policy: [row('within')],
    landing: { planFen: fen(1000), vacFen: fen(45) },
    overspent: [],
  };

  test('is told against time, where it lands, and what strays', () => {
    const area = budgetArea(budget, formats);
    expect(told(area)).toEqual([
      ['budget.spent', '/budget/entries'],
      ['ui.landing.under', '/budget/forecast'],
      ['budget.inBand', '/budget'],
    ]);
    expect(area).toMatchObject({
      status: 'good',
      clauses: [
        { values: { time: '49.0\u00a0%', spent: '43.4\u00a0%' } },
        { values: { share: '4.5\u00a0%' } },
        {},
      ],
    });
    expect(budgetArea({ ...budget, policy: [row('near-upper')] }, formats).status).toBe('watch');
    expect(budgetArea({ ...budget, policy: [row('above')] }, formats)).toMatchObject({ status: 'stop' });
    expect(budgetArea({ ...budget, planFen: fen(0) }, formats).status).toBe('none');
  });

  test('one overspent line is named and opened, several are counted', () => {
    const line = { lineId: anId('6'), name: 'Feed ads' };
    const one = budgetArea({ ...budget, overspent: [line] }, formats);
    expect(one.status).toBe('stop');
    expect(one.clauses.at(-1)).toMatchObject({
      values: { name: 'Feed ads' },
      to: { search: { show: 'line', id: anId('6') } },
    });
    const two = budgetArea({ ...budget, overspent: [line, line] }, formats);
    expect(two.clauses.at(-1)).toMatchObject({ text: 'overview.area.budget.over', values: { total: '2' } });
  });

  test('exposure is held against the reserve, and only open warnings count', () => {
    const warning = { state: 'open' as const, impact: 2 as const, urgency: 2 as const };
    const risks = { exposureFen: fen(500), reserveFen: fen(600), openCount: 2, warnings: [] };
    expect(risksArea(risks, formats)).toMatchObject({ status: 'good' });
    expect(told(risksArea(risks, formats))[0]?.[0]).toBe('risks.covered');
    const short = risksArea({ ...risks, reserveFen: fen(499) }, formats);
    expect(short.status).toBe('stop');
    expect(short.clauses[0].values?.['gap']).toBe('CNY 0.01');
    expect(risksArea({ ...risks, warnings: [warning] }, formats).status).toBe('watch');
    expect(risksArea({ ...risks, warnings: [{ ...warning, state: 'snoozed' }] }, formats).status).toBe(
      'good',
    );
    const grave = risksArea({ ...risks, warnings: [{ ...warning, impact: 5, urgency: 3 }] }, formats);
    expect(grave.status).toBe('stop');
    expect(told(grave).map(([text]) => text)).toEqual(['risks.covered', 'risks.warnings', 'risks.grave']);
  });
});

describe('KPIs, KOLs and meetings', () => {
  const kpi = { id: anId('7'), name: 'Conversion' };
  const card = (value: number | null, ...statuses: readonly ('good' | 'watch' | 'off')[]) => ({
    kpis: [kpi],
    scorecard: {
      programme: { scoreSoFar: { value } },
      rows: statuses.map((status) => ({ kpiId: kpi.id, status })),
    },
  });

  test('a KPI that falls behind is named, several are counted, on the day that is told of', () => {
    const one = kpisArea(card(0.959, 'off', 'good'), {}, formats);
    expect(one.status).toBe('stop');
    expect(told(one)).toEqual([
      ['kpis.score', '/kpis'],
      ['kpis.oneOff', '/kpis/kpi'],
    ]);
    const past = kpisArea(card(0.959, 'watch', 'watch'), { onDay: day('2026-06-01') }, formats);
    expect(past.status).toBe('watch');
    expect(past.clauses[1]).toMatchObject({ values: { total: '2' }, to: { search: { day: '2026-06-01' } } });
    expect(kpisArea(card(null), {}, formats)).toMatchObject({ status: 'none' });
    expect(told(kpisArea({ ...card(null), kpis: [] }, {}, formats))[0]?.[0]).toBe('kpis.none');
  });

  test('content that is late is watched, content held back and tiers over their plan are grave', () => {
    const tier = {
      kolCount: 2,
      publishedCount: 3,
      deliverableCount: 5,
      planFen: fen(9),
      contractFen: fen(9),
    };
    const kols = { tiers: [tier, tier], lateCount: 0, blockedCount: 0 };
    expect(kolsArea(kols, formats)).toMatchObject({
      status: 'good',
      clauses: [{}, { values: { published: '6', ordered: '10' } }],
    });
    expect(kolsArea({ ...kols, lateCount: 1 }, formats).status).toBe('watch');
    expect(told(kolsArea({ ...kols, blockedCount: 1 }, formats)).at(-1)).toEqual([
      'kols.blocked',
      '/kols/deliverables',
    ]);
    const over = kolsArea({ ...kols, tiers: [{ ...tier, contractFen: fen(10) }] }, formats);
    expect(over.status).toBe('stop');
    expect(told(over).at(-1)).toEqual(['kols.over', '/kols/tiers']);
    expect(kolsArea({ ...kols, tiers: [] }, formats).status).toBe('none');
  });

  test('the meeting that runs is led to, and overdue actions are watched', () => {
    const meeting = { nextDay: day('2026-06-29'), running: null, openCount: 0, overdueCount: 0 };
    expect(told(meetingArea(meeting, formats))).toEqual([
      ['meeting.next', '/meetings'],
      ['meeting.noActions', '/meetings'],
    ]);
    const running = meetingArea(
      { ...meeting, running: { id: anId('8'), number: 4 }, openCount: 3, overdueCount: 1 },
      formats,
    );
    expect(running.status).toBe('watch');
    expect(running.clauses[0].to).toEqual({ to: '/meetings/meeting', search: { id: anId('8') } });
    expect(told(running).map(([text]) => text)).toEqual([
      'meeting.running',
      'meeting.actions',
      'meeting.overdue',
    ]);
  });
});
