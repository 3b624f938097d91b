import { type Outcome, type Refused, accepted, refused } from '../refusal.ts';
import { adjacency } from './adjacency.ts';
import { readLimits } from './network-limits.ts';
import { readLinks } from './network-links.ts';
import { orderNodes } from './network-order.ts';
import type { Network } from './network.ts';
import { type Outline, readOutline } from './outline.ts';
import { faultInTasks } from './plan-check.ts';
import type { WorkPlan } from './work-plan.ts';
import { type WorkCalendar, workCalendar } from './work-calendar.ts';

/**
 * Checks a plan and makes it ready. Takes time in proportion to tasks and links, and no recursion.
 * Refused as readOutline, faultInTasks, readLinks and workCalendar do, and: 'calendar-missing' with `name`,
 * 'link-cycle' with `cycle`, the whole of it as names with arrows, and `taskCount`.
 */
export function readNetwork(plan: WorkPlan): Outcome<Network> {
  const outline = readOutline(plan.tasks);
  if (outline.kind === 'refused') return outline;
  const { isSummary } = outline.value;
  const fault = faultInTasks(plan, (index) => isSummary[index] === 1);
  if (fault !== null) return fault;
  const calendars = readCalendars(plan);
  if (calendars.kind === 'refused') return calendars;
  const nodes = numberNodes(plan, outline.value, calendars.value.numberOf);
  if (nodes.kind === 'refused') return nodes;
  const links = readLinks(plan, outline.value, nodes.value.closingOf);
  if (links.kind === 'refused') return links;
  const { nodeCount } = nodes.value;
  const incoming = adjacency(links.value.to, nodeCount);
  const outgoing = adjacency(links.value.from, nodeCount);
  const joined = { ...nodes.value, outline: outline.value, links: links.value, incoming, outgoing };
  const order = orderNodes(plan, joined);
  if (order.kind === 'refused') return order;
  return accepted({
    plan,
    taskCount: plan.tasks.length,
    ...joined,
    calendars: calendars.value.calendars,
    limits: readLimits(plan, outline.value),
    horizon: Math.max(plan.projectStart, plan.statusAt ?? plan.projectStart),
    statusAt: plan.statusAt ?? Number.NEGATIVE_INFINITY,
    order: order.value,
  });
}

interface Calendars {
  readonly calendars: readonly WorkCalendar[];
  readonly numberOf: ReadonlyMap<string, number>;
}

function readCalendars(plan: WorkPlan): Outcome<Calendars> {
  const calendars: WorkCalendar[] = [];
  const numberOf = new Map<string, number>();
  for (const { id, layers } of plan.calendars) {
    const calendar = workCalendar(layers);
    if (calendar.kind === 'refused') return calendar;
    numberOf.set(id, calendars.length);
    calendars.push(calendar.value);
  }
  if (calendars.length === 0) return missingCalendar('');
  return accepted({ calendars, numberOf });
}

interface Nodes {
  readonly nodeCount: number;
  readonly taskOf: Int32Array;
  readonly closingOf: Int32Array;
  readonly calendarOf: Int32Array;
}

function numberNodes(
  { tasks }: WorkPlan,
  { isSummary }: Outline,
  numberOf: ReadonlyMap<string, number>,
): Outcome<Nodes> {
  let nodeCount = tasks.length;
  const closingOf = new Int32Array(tasks.length).fill(-1);
  for (let task = 0; task < tasks.length; task += 1) {
    if (isSummary[task] === 0) continue;
    closingOf[task] = nodeCount;
    nodeCount += 1;
  }
  const taskOf = new Int32Array(nodeCount);
  const calendarOf = new Int32Array(nodeCount);
  for (const [task, { calendarId, name }] of tasks.entries()) {
    const calendar = calendarId === null ? 0 : numberOf.get(calendarId);
    if (calendar === undefined) return missingCalendar(name);
    taskOf[task] = task;
    calendarOf[task] = calendar;
    const closing = closingOf[task] ?? -1;
    if (closing < 0) continue;
    taskOf[closing] = task;
    calendarOf[closing] = calendar;
  }
  return accepted({ nodeCount, taskOf, closingOf, calendarOf });
}

function missingCalendar(name: string): Refused {
  return refused('calendar-missing', { name }, 'calendar');
}
