import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Wish, anyWishes, editFor } from '#test/support/random-edits.ts';
import { editContext, sketchTimeline, valueOf } from '#test/support/timeline-sketch.ts';
import { computeSchedule } from '../schedule/schedule.ts';
import { applyEdits } from './apply-edits.ts';
import type { PlanEdit } from './edit.ts';
import { previewEdits } from './preview.ts';
import { reschedule } from './reschedule.ts';
import { type Task, taskInputSchema } from './task.ts';
import { type Timeline, timelineSchema } from './timeline.ts';
import { workPlanOf } from './work-plan-of.ts';

const start = sketchTimeline({
  One: '1d',
  A: { under: 'One', duration: '3d' },
  B: { under: 'One', duration: '5d', after: 'A' },
  Two: { after: 'One' },
  C: { under: 'Two', duration: '2d', after: 'BSS+1d' },
  Inner: { under: 'Two' },
  D: { under: 'Inner', duration: '0d' },
  E: { duration: '4d', after: 'DFF+2d' },
});

/** Makes what is wished for, one edit after the other, passing over what is refused. */
function wishedFor(wishes: readonly Wish[]): Timeline[] {
  const states = [start];
  for (const [number, wish] of wishes.entries()) {
    const before = states.at(-1) ?? start;
    const outcome = previewEdits(before, [editFor(before, wish, number)], editContext);
    if (outcome.kind === 'ok') states.push(outcome.value.after);
  }
  return states;
}

test('whatever is edited, the outline is whole, codes are unique, and rows belong to tasks', () => {
  fc.assert(
    fc.property(anyWishes, (wishes) => {
      const after = wishedFor(wishes).at(-1) ?? start;
      expect(timelineSchema.parse(after)).toEqual(after);
      expect(after.tasks.map(({ id }) => id)).toEqual(outlineOrder(after.tasks));
      const places = after.tasks.map(({ parentId, position }) => `${parentId} ${position}`);
      expect(new Set(places).size).toBe(after.tasks.length);
      for (const { parentId, position } of after.tasks) {
        expect(position).toBeLessThan(after.tasks.filter((task) => task.parentId === parentId).length);
      }
      expect(new Set(after.tasks.map(({ code }) => code)).size).toBe(after.tasks.length);
      const ids = new Set(after.tasks.map(({ id }) => id));
      expect(after.links.every((link) => ids.has(link.predecessorId) && ids.has(link.successorId))).toBe(
        true,
      );
    }),
  );
});

test('what is kept is what the engine comes to, and nothing that went before is changed', () => {
  fc.assert(
    fc.property(anyWishes, (wishes) => {
      const untouched = structuredClone(start);
      for (const { tasks, ...rest } of wishedFor(wishes)) {
        const fresh = structuredClone({ tasks, ...rest });
        expect(valueOf(reschedule(fresh, fresh)).after).toEqual({ tasks, ...rest });
        const schedule = valueOf(computeSchedule(workPlanOf(fresh)));
        const shown = valueOf(reschedule(fresh, fresh)).scheduleAfter;
        expect([...shown.start]).toEqual([...schedule.start]);
      }
      expect(start).toEqual(untouched);
    }),
    { numRuns: 50 },
  );
});

test('edits made together come to what they come to one after the other', () => {
  fc.assert(
    fc.property(anyWishes, (wishes) => {
      const edits: PlanEdit[] = [];
      let state = start;
      for (const [number, wish] of wishes.entries()) {
        const edit = editFor(state, wish, number);
        const outcome = applyEdits(state, [edit], editContext);
        if (outcome.kind === 'refused') continue;
        edits.push(edit);
        state = outcome.value;
      }
      const together = valueOf(applyEdits(start, edits, editContext));
      expect(withoutLinkIds(together)).toEqual(withoutLinkIds(state));
    }),
  );
});

test('taking edits back by their opposites brings the same plan', () => {
  fc.assert(
    fc.property(anyWishes, (wishes) => {
      const after = wishedFor(wishes).at(-1) ?? start;
      const back = valueOf(previewEdits(after, editsBack(after, start), editContext)).after;
      expect(withoutLinkIds(back)).toEqual(withoutLinkIds(start));
    }),
  );
});

test('nothing starts or ends before its predecessors let it', () => {
  fc.assert(
    fc.property(anyWishes, (wishes) => {
      const { tasks, links: rows } = wishedFor(wishes).at(-1) ?? start;
      const taskOf = new Map(tasks.map((task) => [task.id, task]));
      const tooEarly = rows.filter(({ predecessorId, successorId, kind, lag }) => {
        const [from, to] = [taskOf.get(predecessorId), taskOf.get(successorId)];
        if (from === undefined || to === undefined || lag.hundredths < 0) return false;
        const reached = kind.startsWith('F') ? from.finish : from.start;
        return (kind.endsWith('F') ? to.finish : to.start) < reached;
      });
      expect(tooEarly).toEqual([]);
    }),
  );
});

/** The edits that lead from one plan to another. */
function editsBack(from: Timeline, to: Timeline): PlanEdit[] {
  const isKept = new Set(to.tasks.map(({ id }) => id));
  const known = new Set(from.tasks.map(({ id }) => id));
  const isRoot = ({ id }: Task): boolean => !isKept.has(id);
  const siblingBefore = (task: Task): Task['id'] | null =>
    to.tasks.find(({ parentId, position }) => parentId === task.parentId && position === task.position - 1)
      ?.id ?? null;
  const freed = from.links.length === 0 ? [] : from.tasks.map(({ id }) => links(id, []));
  const out = to.tasks
    .filter(({ id }) => known.has(id))
    .map(({ id }): PlanEdit => ({ kind: 'move-tasks', ids: [id], parentId: null, afterId: null }));
  const gone = from.tasks
    .filter((task) => isRoot(task))
    .map(({ id }): PlanEdit => ({ kind: 'move-tasks', ids: [id], parentId: null, afterId: null }));
  const removed = from.tasks.filter(isRoot).map(({ id }): PlanEdit => ({ kind: 'remove-tasks', ids: [id] }));
  const placed = to.tasks.map((task): PlanEdit => {
    const { id, parentId } = task;
    const afterId = siblingBefore(task);
    return known.has(id)
      ? { kind: 'move-tasks', ids: [id], parentId, afterId }
      : { kind: 'add-task', id, parentId, afterId, task: taskInputSchema.parse(task) };
  });
  const changed = to.tasks.map(
    ({ id, duration, constraint }): PlanEdit => ({
      kind: 'change-task',
      id,
      change: { duration, constraint },
    }),
  );
  const linked = to.tasks.map(({ id }) =>
    links(
      id,
      to.links.filter(({ successorId }) => successorId === id),
    ),
  );
  // Durations of phases follow from their tasks, so they are set while everything lies side by side.
  const side = placed.filter(({ kind }) => kind === 'add-task').map(atTop);
  return [...freed, ...gone, ...out, ...removed, ...side, ...changed, ...placed.map(asMove), ...linked];

  function atTop(edit: PlanEdit): PlanEdit {
    return edit.kind === 'add-task' ? { ...edit, parentId: null, afterId: null } : edit;
  }

  function asMove(edit: PlanEdit): PlanEdit {
    if (edit.kind !== 'add-task') return edit;
    return { kind: 'move-tasks', ids: [edit.id], parentId: edit.parentId, afterId: edit.afterId };
  }
}

function links(id: Task['id'], rows: Timeline['links']): PlanEdit {
  return {
    kind: 'set-links',
    taskId: id,
    links: rows.map(({ predecessorId, kind, lag }) => ({ predecessorId, kind, lag })),
  };
}

/** New rows have new ids, and what moved a task last is told anew each time. */
function withoutLinkIds({ links: rows, tasks, ...rest }: Timeline) {
  const texts = rows.map(({ predecessorId, successorId, kind, lag }) =>
    JSON.stringify({ predecessorId, successorId, kind, lag: [lag.hundredths, lag.unit] }),
  );
  return { ...rest, links: texts.toSorted(), tasks: tasks.map((task) => ({ ...task, movedById: null })) };
}

function outlineOrder(tasks: readonly Task[], parentId: Task['id'] | null = null): Task['id'][] {
  return tasks
    .filter((task) => task.parentId === parentId)
    .toSorted((one, other) => one.position - other.position)
    .flatMap(({ id }) => [id, ...outlineOrder(tasks, id)]);
}
