import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { instant } from '#shared/values/instant.ts';
import { moment } from '#shared/values/moment.ts';
import { editContext, sketchTimeline, spanIn, taskId, valueOf } from '#test/support/timeline-sketch.ts';
import type { PlanEdit } from './edit.ts';
import { type GateDecisionInput, type Measure, gateDecisionInputSchema } from './gate.ts';
import { heldByGates } from './gate-reach.ts';
import { type DecisionContext, decideGate, gateStanding, isCriterionMet } from './gate-rules.ts';
import { previewChange, previewEdits } from './preview.ts';
import type { TaskChange } from './task.ts';
import type { Timeline } from './timeline.ts';

const plan = sketchTimeline({
  Prepare: '1d',
  Build: { under: 'Prepare', duration: '5d' },
  Gate: { duration: '0d', isGate: true, after: 'Prepare' },
  Launch: { after: 'Gate' },
  Sell: { under: 'Launch', duration: '5d' },
  Learn: { under: 'Launch', duration: '1d', after: 'Sell' },
  Report: { duration: '2d', after: 'GateFF+3d' },
  Aside: '2d',
});

let minute = 0;
const context = (): DecisionContext => {
  minute += 1;
  const at = `2026-03-20T08:${String(minute % 60).padStart(2, '0')}:00.000Z`;
  return { ...editContext, personId: null, now: instant(at), today: day('2026-03-20') };
};

const action = { text: 'second supplier', ownerId: null, dueDay: day('2026-04-01'), isDone: false };
const input = (verdict: GateDecisionInput['verdict'], more: Partial<GateDecisionInput> = {}) =>
  gateDecisionInputSchema.parse({ taskId: taskId('Gate'), verdict, day: '2026-03-10', ...more });

function decided(verdict: GateDecisionInput['verdict'], more = {}, timeline: Timeline = plan): Timeline {
  const outcome = decideGate(timeline, input(verdict, more), context());
  return valueOf(previewChange(timeline, valueOf(outcome), [])).after;
}

function refusal(timeline: Timeline, decision: GateDecisionInput) {
  const outcome = decideGate(timeline, decision, context());
  return outcome.kind === 'refused' ? outcome.refusal : null;
}

const change = (name: string, values: TaskChange): PlanEdit => ({
  kind: 'change-task',
  id: taskId(name),
  change: values,
});
const begin = (name: string, at = '2026-03-12T09:00') => change(name, { actualStart: moment(at) });

function reasonAgainst(timeline: Timeline, edits: PlanEdit[]) {
  const outcome = previewEdits(timeline, edits, editContext);
  return outcome.kind === 'refused' ? `${outcome.refusal.reason} ${outcome.refusal.params['name']}` : null;
}

describe('work behind a gate', () => {
  test('cannot begin without a go, wherever it stands behind it', () => {
    expect(reasonAgainst(plan, [begin('Sell')])).toBe('gate-not-passed Sell');
    expect(reasonAgainst(plan, [begin('Learn')])).toBe('gate-not-passed Learn');
    expect(reasonAgainst(plan, [begin('Aside')])).toBeNull();
    expect(reasonAgainst(plan, [begin('Build')])).toBeNull();
  });

  test('that is only held at its end can begin, and not end', () => {
    expect(reasonAgainst(plan, [begin('Report')])).toBeNull();
    const end = change('Report', {
      actualStart: moment('2026-03-12T09:00'),
      actualFinish: moment('2026-03-13T18:00'),
    });
    expect(reasonAgainst(plan, [end])).toBe('gate-not-passed Report');
  });

  test('goes on with a go or a conditional go, from the end of that day', () => {
    for (const after of [decided('go'), decided('conditional', { actions: [action] })]) {
      expect(spanIn(after, 'Gate')).toBe('2026-03-10T18:00 2026-03-10T18:00');
      expect(spanIn(after, 'Sell')).toBe('2026-03-11T09:00 2026-03-17T18:00');
      expect(reasonAgainst(after, [begin('Sell')])).toBeNull();
    }
    expect(reasonAgainst(decided('no-go', { note: 'faults' }), [begin('Sell')])).toBe('gate-not-passed Sell');
  });

  test('a link from a gate to work that has begun is refused; making a milestone a gate is not', () => {
    const begun = valueOf(previewEdits(plan, [begin('Aside', '2026-03-02T09:00')], editContext)).after;
    const link: PlanEdit = {
      kind: 'set-links',
      taskId: taskId('Aside'),
      links: [{ predecessorId: taskId('Gate'), kind: 'FS', lag: { hundredths: 0, unit: 'd' } }],
    };
    expect(reasonAgainst(begun, [link])).toBe('gate-not-passed Aside');
    const passed = sketchTimeline({
      Done: { duration: '0d' },
      Going: { duration: '3d', after: 'Done', actualStart: moment('2026-03-02T09:00') },
    });
    const gated = valueOf(previewEdits(passed, [change('Done', { isGate: true })], editContext)).after;
    expect(reasonAgainst(gated, [change('Going', { doneBp: 5000 })])).toBeNull();
  });
});

describe('a decision', () => {
  const criteria = (isMet: boolean, value: number | null): PlanEdit => ({
    kind: 'set-criteria',
    taskId: taskId('Gate'),
    criteria: [
      { name: 'training', ownerId: null, evidence: '', measure: null, isMet },
      {
        name: 'stress test',
        ownerId: null,
        evidence: '',
        measure: { comparison: 'at-most', limit: 0, value, unit: 'faults' },
        isMet: true,
      },
    ],
  });
  const withCriteria = (isMet: boolean, value: number | null) =>
    valueOf(previewEdits(plan, [criteria(isMet, value)], editContext)).after;

  test('go only with all criteria met; a measured one by its value', () => {
    expect(refusal(withCriteria(false, 3), input('go'))).toMatchObject({
      reason: 'criteria-open',
      params: { name: 'Gate', openCount: 2, criteria: 'training · stress test' },
    });
    expect(refusal(withCriteria(true, null), input('go'))?.params['criteria']).toBe('stress test');
    expect(refusal(withCriteria(true, 0), input('go'))).toBeNull();
    expect(refusal(withCriteria(false, 3), input('conditional', { actions: [action] }))).toBeNull();
  });

  test.each([
    ['action-missing', input('conditional')],
    ['no-go-needs-note', input('no-go')],
    ['decision-ahead', input('go', { day: day('2026-03-21') })],
    ['gate-missing', input('go', { taskId: taskId('Sell') })],
    ['not-found', input('go', { taskId: taskId('Nobody') })],
  ])('refused: %s', (reason, decision) => {
    expect(refusal(plan, decision)?.reason).toBe(reason);
  });

  test('a later no-go takes the passage back, and the plan stands as before', () => {
    const back = decided('no-go', { note: 'faults found' }, decided('go'));
    const dates = ({ tasks }: Timeline) => tasks.map(({ start, finish }) => `${start} ${finish}`);
    expect(dates(back)).toEqual(dates(plan));
    expect(gateStanding(back, taskId('Gate'))).toMatchObject({ isPassed: false });
    expect(back.decisions).toHaveLength(2);
  });

  test('but not once work behind it has begun', () => {
    const begun = valueOf(previewEdits(decided('go'), [begin('Sell')], editContext)).after;
    expect(refusal(begun, input('no-go', { note: 'faults found' }))).toMatchObject({
      reason: 'work-begun-behind',
      params: { name: 'Sell', gate: 'Gate' },
    });
  });

  test('on a day without work counts to the ordinary hour of that day', () => {
    expect(spanIn(decided('go', { day: '2026-03-15' }), 'Gate')).toBe('2026-03-15T18:00 2026-03-15T18:00');
  });

  test('is not undone by taking the gate away, and its actions are ticked off', () => {
    const after = decided('conditional', { actions: [action] });
    expect(reasonAgainst(after, [change('Gate', { isGate: false })])).toBe('gate-has-decision Gate');
    expect(gateStanding(after, taskId('Gate')).openActionCount).toBe(1);
    const tick: PlanEdit = {
      kind: 'set-actions',
      taskId: taskId('Gate'),
      actions: [{ ...action, isDone: true }],
    };
    const ticked = valueOf(previewEdits(after, [tick], editContext)).after;
    expect(gateStanding(ticked, taskId('Gate')).openActionCount).toBe(0);
    expect(reasonAgainst(after, [{ ...tick, actions: [] }])).toBe('action-missing Gate');
  });
});

describe('what a gate holds', () => {
  const heldNames = (timeline: Timeline) =>
    timeline.tasks.filter(({ id }) => heldByGates(timeline).has(id)).map(({ name }) => name);

  test('everything after it, not what stands beside it in its own phase', () => {
    const timeline = sketchTimeline({
      Phase: '1d',
      Beside: { under: 'Phase' },
      Gate: { under: 'Phase', duration: '0d', isGate: true },
      After: { after: 'Phase' },
      Later: { after: 'After' },
      Free: '1d',
    });
    expect(heldNames(timeline)).toEqual(['After', 'Later']);
  });

  test('what starts with a phase only where all of the phase is behind it', () => {
    const tasks = {
      Gate: { duration: '0d', isGate: true },
      Phase: '1d',
      Inside: { under: 'Phase', after: 'Gate' },
      WithIt: { after: 'PhaseSS' },
    };
    expect(heldNames(sketchTimeline(tasks))).toEqual(['Inside', 'WithIt']);
    expect(heldNames(sketchTimeline({ ...tasks, Other: { under: 'Phase' } }))).toEqual(['Inside']);
  });

  test('nothing once every gate is passed, however they follow each other', () => {
    const chain = sketchTimeline({
      G1: { duration: '0d', isGate: true },
      Mid: { after: 'G1' },
      G2: { duration: '0d', isGate: true, after: 'Mid' },
      End: { after: 'G2' },
    });
    expect(heldNames(chain)).toEqual(['Mid', 'G2', 'End']);
    const go = (timeline: Timeline, name: string) =>
      decideGate(timeline, input('go', { taskId: taskId(name) }), context());
    const first = valueOf(go(chain, 'G1'));
    expect(heldNames(first)).toEqual(['End']);
    expect(heldNames(valueOf(go(first, 'G2')))).toEqual([]);
    const second = previewChange(chain, valueOf(go(chain, 'G2')), []);
    expect(second.kind === 'refused' ? second.refusal.reason : null).toBe('gate-not-passed');
  });
});

test('a measured value is compared, never what somebody ticked', () => {
  const anyMeasure: fc.Arbitrary<Measure> = fc.record({
    comparison: fc.constantFrom('at-most' as const, 'at-least' as const, 'equal' as const),
    limit: fc.integer({ min: -5, max: 5 }),
    value: fc.option(fc.integer({ min: -5, max: 5 })),
    unit: fc.constant(''),
  });
  fc.assert(
    fc.property(anyMeasure, fc.boolean(), (measure, isMet) => {
      const { comparison, limit, value } = measure;
      const known = value ?? Number.NaN;
      const wanted = { 'at-most': known <= limit, 'at-least': known >= limit, equal: known === limit };
      expect(isCriterionMet({ measure, isMet })).toBe(wanted[comparison]);
    }),
  );
  const measure = { comparison: 'equal', limit: 0.3, value: 0.1 + 0.2, unit: '' } as const;
  expect(isCriterionMet({ measure, isMet: false })).toBe(true);
});
