import type { z } from 'zod';
import type { planEditSchema } from '#shared/domain/timeline/edit.ts';
import type { Task, TaskId, taskChangeSchema, taskInputSchema } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { type RequestDesk, requestDesk } from './request-desk.ts';

/** An edit as it is sent. */
export type SentEdit = z.input<typeof planEditSchema>;

/** A task as a sketch has it: days of work, what it comes after, which phase it stands in. */
export interface TaskSketch extends Partial<z.input<typeof taskInputSchema>> {
  readonly days?: number;
  /** Names of what it comes after, finish to start. */
  readonly after?: readonly string[];
  readonly under?: string;
}

/** A service on a planned programme with a timeline, whose tasks are known by their names. */
export interface TimelineDesk extends RequestDesk {
  /** Adds tasks in one command, in the order given. */
  plan(sketch: Readonly<Record<string, TaskSketch>>): Promise<void>;
  idOf(name: string): TaskId;
  apply(edits: readonly SentEdit[], reason?: string, seenSeq?: number): Promise<number | null>;
  /** Changes fields of a task. */
  change(name: string, change: z.input<typeof taskChangeSchema>, reason?: string): Promise<number | null>;
  timeline(): Promise<Timeline>;
  task(name: string): Promise<Task>;
  /** 'first day – last day' of a task, without hours. */
  span(name: string): Promise<string>;
}

export async function timelineDesk(): Promise<TimelineDesk> {
  const its = await requestDesk();
  const ids = new Map<string, TaskId>();
  let made = 0;
  const newId = (): TaskId => {
    made += 1;
    return uuidV7<'task'>(its.clockMs + made, new Uint8Array(10).fill(made % 256));
  };
  const idOf = (name: string): TaskId => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`there is no task ${name}`);
    return id;
  };
  const timeline = async (): Promise<Timeline> => (await its.client.timeline.get()).timeline;
  const task = async (name: string): Promise<Task> => {
    const found = (await timeline()).tasks.find(({ id }) => id === idOf(name));
    if (found === undefined) throw new Error(`${name} is not in the plan`);
    return found;
  };
  const apply: TimelineDesk['apply'] = async (edits, reason = '', seenSeq) =>
    (
      await its.client.timeline.apply({
        edits: [...edits],
        reason,
        ...(seenSeq !== undefined && { seenSeq }),
      })
    ).seq;
  return Object.assign(its, {
    idOf,
    timeline,
    task,
    apply,
    plan: async (sketch: Readonly<Record<string, TaskSketch>>) => {
      for (const name of Object.keys(sketch)) ids.set(name, newId());
      const lastUnder = new Map<string, TaskId>();
      const adds = Object.entries(sketch).map(
        ([name, { days = 1, after: _after, under, ...fields }]): SentEdit => {
          const afterId = lastUnder.get(under ?? '') ?? null;
          lastUnder.set(under ?? '', idOf(name));
          const parentId = under === undefined ? null : idOf(under);
          const duration = { hundredths: days * 100, unit: 'd' as const };
          return { kind: 'add-task', id: idOf(name), parentId, afterId, task: { name, duration, ...fields } };
        },
      );
      const links = Object.entries(sketch).flatMap(([name, { after = [] }]): SentEdit[] =>
        after.length === 0
          ? []
          : [{ kind: 'set-links', taskId: idOf(name), links: after.map(finishToStart) }],
      );
      await apply([...adds, ...links]);
    },
    change: (name: string, change: z.input<typeof taskChangeSchema>, reason?: string) =>
      apply([{ kind: 'change-task', id: idOf(name), change }], reason),
    span: async (name: string) => {
      const { start, finish } = await task(name);
      return `${start.slice(5, 10)} – ${finish.slice(5, 10)}`;
    },
  });

  function finishToStart(name: string) {
    return { predecessorId: idOf(name), kind: 'FS' as const, lag: { hundredths: 0, unit: 'd' as const } };
  }
}
