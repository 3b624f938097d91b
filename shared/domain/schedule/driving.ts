import type { Minute } from '#shared/values/moment.ts';
import { LinkKindCode } from './network-links.ts';
import { TaskState } from './network-limits.ts';
import type { Schedule } from './schedule.ts';
import type { ConstraintKind, PlanLink } from './work-plan.ts';

/** What has a task start no earlier than it does. */
export type Driver =
  | {
      readonly kind: 'link';
      readonly link: PlanLink;
      /** Where the link lets the task's start or finish be. */
      readonly bound: Minute;
      /** Whose start or finish it follows; of a summary the child that decides it. */
      readonly predecessorId: string;
      /** The summary above the task that the link is drawn to; null where it is drawn to the task. */
      readonly onSummaryId: string | null;
    }
  | {
      readonly kind: 'constraint';
      readonly constraint: ConstraintKind;
      readonly at: Minute;
      readonly onSummaryId: string | null;
    }
  | { readonly kind: 'as-late-as-possible' }
  | { readonly kind: 'actual-start'; readonly at: Minute }
  | { readonly kind: 'status-date'; readonly at: Minute }
  | { readonly kind: 'project-start'; readonly at: Minute };

/**
 * Everything whose bound is the start of a task (M1 of the methods: the driving links), the weightiest first: links by
 * the predecessor's id, then constraints, the status date, the project's start. Never empty for a task; for a summary
 * those of the child that it begins with.
 * @param task its index in the plan.
 */
export function driversOf(schedule: Schedule, task: number): readonly Driver[] {
  const { network, reckoning, start } = schedule;
  const { limits, outline } = network;
  if (outline.isSummary[task] === 1) return driversOf(schedule, decisiveChild(schedule, task, 'start'));
  const state = limits.state[task] ?? 0;
  const began = start[task] ?? 0;
  if (state === TaskState.STARTED || state === TaskState.DONE) return [{ kind: 'actual-start', at: began }];
  if (state === TaskState.LATE && began > (schedule.earlyStart[task] ?? 0)) {
    return [{ kind: 'as-late-as-possible' }];
  }
  const isFixed = state === TaskState.START_FIXED || state === TaskState.FINISH_FIXED;
  const own = constraintDrivers(schedule, task);
  if (isFixed || (reckoning.fixedSlack[task] ?? 0) < 0) return own;
  const links = linkDrivers(schedule, task).toSorted(byPredecessor);
  return [...links, ...own, ...horizonDrivers(schedule, task)];
}

const decisive = new WeakMap<Schedule, Readonly<Record<'start' | 'finish', Int32Array>>>();

/** The task under a summary that begins first, or ends last; of several the first by id. */
export function decisiveChild(schedule: Schedule, summary: number, side: 'start' | 'finish'): number {
  const known = decisive.get(schedule) ?? {
    start: decisiveChildren(schedule, schedule.start, 1),
    finish: decisiveChildren(schedule, schedule.finish, -1),
  };
  decisive.set(schedule, known);
  return known[side][summary] ?? 0;
}

function decisiveChildren({ network }: Schedule, dates: Float64Array, sign: 1 | -1): Int32Array {
  const { outline, plan } = network;
  const best = new Int32Array(plan.tasks.length).fill(-1);
  for (let at = outline.fromTop.length - 1; at >= 0; at -= 1) {
    const task = outline.fromTop[at] ?? 0;
    if (outline.isSummary[task] === 0) best[task] = task;
    const parent = outline.parentOf[task] ?? -1;
    if (parent < 0) continue;
    const candidate = best[task] ?? 0;
    const known = best[parent] ?? -1;
    if (known < 0 || decidesMore(candidate, known)) best[parent] = candidate;
  }
  return best;

  function decidesMore(candidate: number, known: number): boolean {
    const later = ((dates[candidate] ?? 0) - (dates[known] ?? 0)) * sign;
    return later < 0 || (later === 0 && idOf(candidate) < idOf(known));
  }

  function idOf(task: number): string {
    return plan.tasks[task]?.id ?? '';
  }
}

type LinkDriver = Extract<Driver, { kind: 'link' }>;

/** The links of a task and of the summaries above it whose bound it stands at. */
function linkDrivers(schedule: Schedule, task: number): LinkDriver[] {
  const { incoming, outline } = schedule.network;
  const drivers: LinkDriver[] = [];
  for (let node = task; node >= 0; node = outline.parentOf[node] ?? -1) {
    const end = incoming.first[node + 1] ?? 0;
    for (let at = incoming.first[node] ?? 0; at < end; at += 1) {
      const driver = linkDriver(schedule, task, incoming.link[at] ?? 0, node);
      if (driver !== null) drivers.push(driver);
    }
  }
  return drivers;
}

function linkDriver(schedule: Schedule, task: number, at: number, onto: number): LinkDriver | null {
  const { network, reckoning } = schedule;
  const { links, taskOf, taskCount, plan } = network;
  const kind = links.kind[at] ?? 0;
  const node = links.from[at] ?? 0;
  const isFromFinish = (kind & LinkKindCode.FROM_FINISH) !== 0;
  const reached = (isFromFinish ? reckoning.finish[node] : reckoning.start[node]) ?? 0;
  const bound = reckoning.lagged(reached, at);
  if (!isAtBound(schedule, task, bound, (kind & LinkKindCode.TO_FINISH) !== 0)) return null;
  const link = plan.links[at];
  if (link === undefined) return null;
  const from = taskOf[node] ?? 0;
  const decider = node < taskCount ? from : decisiveChild(schedule, from, isFromFinish ? 'finish' : 'start');
  return {
    kind: 'link',
    link,
    bound,
    predecessorId: plan.tasks[decider]?.id ?? '',
    onSummaryId: onto === task ? null : (plan.tasks[onto]?.id ?? null),
  };
}

function constraintDrivers(schedule: Schedule, task: number): Driver[] {
  const { outline, plan } = schedule.network;
  const drivers: Driver[] = [];
  for (let above = task; above >= 0; above = outline.parentOf[above] ?? -1) {
    const constraint = plan.tasks[above]?.constraint;
    if (constraint === undefined || !('at' in constraint)) continue;
    const { kind, at } = constraint;
    const isPulled = above === task && (schedule.reckoning.fixedSlack[task] ?? 0) < 0;
    const bounds = kind !== 'SNLT' && kind !== 'FNLT';
    const isFinish = kind === 'FNET' || kind === 'MFO' || kind === 'FNLT';
    if (!isPulled && !(bounds && isAtBound(schedule, task, at, isFinish))) continue;
    const onSummaryId = above === task ? null : (plan.tasks[above]?.id ?? null);
    drivers.push({ kind: 'constraint', constraint: kind, at, onSummaryId });
  }
  return drivers;
}

function horizonDrivers(schedule: Schedule, task: number): Driver[] {
  const { statusAt, plan } = schedule.network;
  const drivers: Driver[] = [];
  if (plan.statusAt !== null && isAtBound(schedule, task, statusAt, false)) {
    drivers.push({ kind: 'status-date', at: statusAt });
  }
  if (isAtBound(schedule, task, plan.projectStart, false)) {
    drivers.push({ kind: 'project-start', at: plan.projectStart });
  }
  return drivers;
}

/** Whether no work lies between a bound and where the task stands. */
function isAtBound(schedule: Schedule, task: number, bound: Minute, isFinish: boolean): boolean {
  const stands = (isFinish ? schedule.finish[task] : schedule.start[task]) ?? 0;
  return schedule.reckoning.calendarOf(task).between(bound, stands) === 0;
}

function byPredecessor(one: LinkDriver, other: LinkDriver): number {
  const key = ({ predecessorId, link }: LinkDriver): string => `${predecessorId} ${link.kind}`;
  const [a, b] = [key(one), key(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
