import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moment } from '#shared/values/moment.ts';
import { anyNetwork } from '#test/support/random-plans.ts';
import { type TimelineTask, editContext, sketchTimeline, taskId } from '#test/support/timeline-sketch.ts';
import type { PlanEdit } from './edit.ts';
import { heldByGates } from './gate-reach.ts';
import { previewEdits } from './preview.ts';
import type { Task } from './task.ts';
import type { Timeline } from './timeline.ts';
import type { LinkKind } from '../schedule/link.ts';

const FAR = moment('2027-06-07T09:00');
/** The same instant of working time. */
const FAR_END = moment('2027-06-04T18:00');
const PHASES = 3;
type Network = typeof anyNetwork extends fc.Arbitrary<infer Value> ? Value : never;

/** A plan with one of its tasks a gate that stands far away; null where its links make a circle. */
function farGate({ tasks, links }: Network, choice: number): { after: Timeline; leaves: Task[] } | null {
  // One that something is linked to, so that most have work behind them.
  const linked = links.map(({ from }) => from).filter((from) => from >= PHASES && from < tasks.length);
  const gate = linked[choice % Math.max(1, linked.length)] ?? PHASES;
  const sketch = tasks.map(({ duration, phase }, at): [string, TimelineTask] => [
    `T${at}`,
    {
      duration: at === gate ? '0d' : `${480 + duration}m`,
      isGate: at === gate,
      ...(phase < 0 || at < PHASES ? {} : { under: `T${phase}` }),
      ...(at === gate ? { constraint: { kind: 'SNET', at: FAR } } : {}),
    },
  ]);
  const edits = tasks.map((_, at): PlanEdit => {
    const byKey = new Map(
      links.filter(({ to }) => to === at).map((link) => [`${link.from} ${link.kind}`, link]),
    );
    const typed = [...byKey.values()].map(({ from, kind }) => ({
      predecessorId: taskId(`T${from}`),
      kind,
      lag: { hundredths: 0, unit: 'd' } as const,
    }));
    return { kind: 'set-links', taskId: taskId(`T${at}`), links: typed };
  });
  const outcome = previewEdits(sketchTimeline(Object.fromEntries(sketch)), edits, editContext);
  if (outcome.kind === 'refused') return null;
  const { after } = outcome.value;
  const parents = new Set(after.tasks.map(({ parentId }) => parentId));
  return { after, leaves: after.tasks.filter(({ id, isGate }) => !isGate && !parents.has(id)) };
}

/*
 * A gate that is not passed is as good as one that stands far away: behind it is what can then not begin before it.
 * Tasks take a day and more, and links have no lag, so that nothing gets by.
 */

test('behind a gate stands exactly what the engine begins after it, where links hold starts', () => {
  let heldCount = 0;
  fc.assert(
    fc.property(anyNetwork, fc.nat(), ({ tasks, links }, choice) => {
      const starting = links.map((link) => ({ ...link, kind: toStart(link.kind) }));
      const found = farGate({ tasks, links: starting }, choice);
      fc.pre(found !== null);
      const held = heldByGates(found.after);
      const behind = found.leaves.filter(({ id }) => held.get(id)?.holdsStart === true);
      heldCount += behind.length;
      expect(behind).toEqual(found.leaves.filter(({ start }) => start >= FAR));
    }),
    { numRuns: 200 },
  );
  expect(heldCount).toBeGreaterThan(20);
});

test('by links of any kind, what is held begins or ends after it', () => {
  let endHeld = 0;
  fc.assert(
    fc.property(anyNetwork, fc.nat(), (network, choice) => {
      const found = farGate(network, choice);
      fc.pre(found !== null);
      const { after, leaves } = found;
      const held = heldByGates(after);
      const tooEarly = leaves.filter(({ id, start, finish }) => {
        const by = held.get(id);
        return by !== undefined && (finish < FAR_END || (by.holdsStart && start < FAR));
      });
      endHeld += leaves.filter(({ id }) => held.get(id)?.holdsStart === false).length;
      expect(tooEarly).toEqual([]);
    }),
    { numRuns: 200 },
  );
  expect(endHeld).toBeGreaterThan(5);
});

function toStart(kind: LinkKind): LinkKind {
  return kind === 'FF' ? 'FS' : kind === 'SF' ? 'SS' : kind;
}
