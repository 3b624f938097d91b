import { describe, expect, test } from 'vitest';
import { month } from '#shared/values/month.ts';
import { editContext, idFor, sketchTimeline, taskId, valueOf } from '#test/support/timeline-sketch.ts';
import { applyEdits } from './apply-edits.ts';
import type { PlanEdit } from './edit.ts';
import type { Timeline } from './timeline.ts';

const plan = sketchTimeline({
  Design: '3d',
  Build: { duration: '5d', after: 'Design' },
  Gate: { duration: '0d', isGate: true, after: 'Build' },
  Sell: { duration: '5d', after: 'Gate' },
});
const design = taskId('Design');

const edited = (edits: PlanEdit[], timeline: Timeline = plan) =>
  valueOf(applyEdits(timeline, edits, editContext));

function refusal(edits: PlanEdit[], timeline: Timeline = plan) {
  const outcome = applyEdits(timeline, edits, editContext);
  return outcome.kind === 'refused' ? outcome.refusal : null;
}

describe('rows of a task', () => {
  const day3 = { hundredths: 300, unit: 'd' } as const;

  test('links that stay are the same rows', () => {
    const link = plan.links.find(({ successorId }) => successorId === taskId('Build'));
    const after = edited([
      {
        kind: 'set-links',
        taskId: taskId('Build'),
        links: [
          { predecessorId: design, kind: 'FS', lag: { hundredths: 0, unit: 'd' } },
          { predecessorId: taskId('Gate'), kind: 'SS', lag: day3 },
        ],
      },
    ]);
    expect(after.links).toContain(link);
    expect(after.links).toHaveLength(plan.links.length + 1);
    expect(after.links.at(-1)).toMatchObject({ successorId: taskId('Build'), kind: 'SS', lag: day3 });
  });

  test('two links of a kind with one task are refused, and links to nothing', () => {
    const link = { predecessorId: design, kind: 'FS', lag: day3 } as const;
    const of = (links: Extract<PlanEdit, { kind: 'set-links' }>['links']): PlanEdit => ({
      kind: 'set-links',
      taskId: taskId('Build'),
      links,
    });
    expect(refusal([of([link, link])])).toMatchObject({
      reason: 'link-repeated',
      params: { name: 'Build', predecessor: 'Design' },
    });
    expect(refusal([of([{ ...link, predecessorId: taskId('Nobody') }])])?.reason).toBe('task-missing');
  });

  test('tasks together spend no more of a line than it has', () => {
    const spend = (name: string, shareBp: number): PlanEdit => ({
      kind: 'set-lines',
      taskId: taskId(name),
      lines: [{ lineId: idFor('ads'), shareBp }],
    });
    expect(refusal([spend('Design', 6000), spend('Sell', 4001)])).toEqual({
      reason: 'lines-above-whole',
      field: 'lines',
      params: { name: 'Sell', leftBp: 4000 },
    });
    const after = edited([spend('Design', 6000), spend('Sell', 4000)]);
    expect(after.lines.map(({ shareBp }) => shareBp)).toEqual([6000, 4000]);
    const same = edited([spend('Design', 6000)], after);
    expect(same.lines).toBe(after.lines);
  });

  test('a line is tied to one task, and untied', () => {
    const tie = (name: string | null): PlanEdit => ({
      kind: 'tie-line',
      lineId: idFor('ads'),
      tie: name === null ? null : { taskId: taskId(name), month: month('2026-04') },
    });
    const tied = edited([tie('Build'), tie('Gate')]);
    expect(tied.ties).toHaveLength(1);
    expect(tied.ties[0]).toMatchObject({ taskId: taskId('Gate'), lineId: idFor('ads') });
    expect(edited([tie(null)], tied).ties).toEqual([]);
  });

  test('only gates have criteria, which keep their row by name', () => {
    const criteria = (name: string, names: string[]): PlanEdit => ({
      kind: 'set-criteria',
      taskId: taskId(name),
      criteria: names.map((text) => ({
        name: text,
        ownerId: null,
        evidence: '',
        measure: null,
        isMet: false,
      })),
    });
    const first = edited([criteria('Gate', ['stress test', 'training'])]);
    const second = edited([criteria('Gate', ['training', 'contract'])], first);
    expect(second.criteria.map(({ name, position }) => `${name} ${position}`).toSorted()).toEqual([
      'contract 1',
      'training 0',
    ]);
    const training = first.criteria.find(({ name }) => name === 'training');
    expect(second.criteria.some(({ id }) => id === training?.id)).toBe(true);
    expect(refusal([criteria('Design', ['stress test'])])?.reason).toBe('gate-missing');
  });

  test('risks grow from the least to the most', () => {
    const risk = (pessimistic: number): PlanEdit => ({
      kind: 'set-risks',
      taskId: design,
      risks: [{ name: 'late', probabilityBp: 1000, impact: { optimistic: 10, likely: 20, pessimistic } }],
    });
    expect(edited([risk(30)]).risks).toHaveLength(1);
    expect(refusal([risk(15)])).toMatchObject({ reason: 'risk-out-of-range', params: { name: 'Design' } });
  });

  test('actions need a decision', () => {
    expect(refusal([{ kind: 'set-actions', taskId: taskId('Gate'), actions: [] }])?.reason).toBe(
      'gate-undecided',
    );
  });
});
