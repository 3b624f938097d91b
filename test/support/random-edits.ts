import fc from 'fast-check';
import { linkKinds } from '#shared/domain/schedule/link.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { type TaskId, taskInputSchema } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { moment } from '#shared/values/moment.ts';
import { idFor, taskId } from './timeline-sketch.ts';

const place = fc.record({
  task: fc.nat(),
  parent: fc.option(fc.nat(), { freq: 3 }),
  after: fc.option(fc.nat()),
});
const size = fc.integer({ min: 0, max: 900 });

const anyWish = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), place, size }),
  fc.record({ kind: fc.constant('move' as const), place, more: fc.array(fc.nat(), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('remove' as const), place }),
  fc.record({ kind: fc.constant('duration' as const), place, size }),
  fc.record({ kind: fc.constant('constraint' as const), place, days: fc.integer({ min: 1, max: 28 }) }),
  fc.record({
    kind: fc.constant('links' as const),
    place,
    links: fc.array(
      fc.record({
        from: fc.nat(),
        kind: fc.constantFrom(...linkKinds),
        hundredths: fc.integer({ min: -200, max: 300 }),
        unit: fc.constantFrom('d' as const, 'h' as const, 'ed' as const),
      }),
      { maxLength: 4 },
    ),
  }),
);

/** What somebody wants to do; which task that is depends on those that are there. */
export type Wish = typeof anyWish extends fc.Arbitrary<infer Value> ? Value : never;

export const anyWishes = fc.array(anyWish, { maxLength: 12 });

/** An edit of a timeline as it stands; some of them are refused. */
export function editFor({ tasks }: Timeline, wish: Wish, number: number): PlanEdit {
  const pick = (at: number): TaskId => tasks[at % Math.max(1, tasks.length)]?.id ?? taskId('none');
  const id = pick(wish.place.task);
  const parentId = wish.place.parent === null ? null : pick(wish.place.parent);
  const siblings = tasks.filter((task) => task.parentId === parentId);
  const after = wish.place.after;
  const afterId = after === null ? null : (siblings[after % Math.max(1, siblings.length)]?.id ?? null);
  switch (wish.kind) {
    case 'add': {
      const task = taskInputSchema.parse({
        name: `added ${number}`,
        code: `N${number}`,
        duration: { hundredths: wish.size, unit: 'd' },
      });
      return { kind: 'add-task', id: idFor(`added ${number}`), parentId, afterId, task };
    }
    case 'move':
      return { kind: 'move-tasks', ids: [id, ...wish.more.map(pick)], parentId, afterId };
    case 'remove':
      return { kind: 'remove-tasks', ids: [id] };
    case 'duration':
      return { kind: 'change-task', id, change: { duration: { hundredths: wish.size, unit: 'd' } } };
    case 'constraint': {
      const at = moment(`2026-03-${String(wish.days).padStart(2, '0')}T09:00`);
      return { kind: 'change-task', id, change: { constraint: { kind: 'SNET', at } } };
    }
    default: {
      const links = wish.links.map(({ from, kind, hundredths, unit }) => ({
        predecessorId: pick(from),
        kind,
        lag: { hundredths, unit },
      }));
      return { kind: 'set-links', taskId: id, links };
    }
  }
}
