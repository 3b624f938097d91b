import { parsePredecessors } from '#shared/domain/schedule/predecessor-text.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { TaskConstraint, TaskId, TaskInput } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { addDays } from '#shared/values/day.ts';
import { momentAt } from '#shared/values/moment.ts';
import {
  estimateOf,
  known,
  minutesOfDays,
  mondayOf,
  morningOf,
  type PlanGround,
  planStart,
  sampleTasks,
} from './sample-timeline.ts';
import { criteria } from './sample-timeline-gates.ts';
import { risks, shares } from './sample-timeline-money.ts';
import { campaignTeam, leave } from './sample-timeline-people.ts';
import { scheduled } from './sample-timeline-progress.ts';
import type { SampleTask } from './sample-timeline-task.ts';

type TaskIds = ReadonlyMap<string, TaskId>;

/** The whole plan as it was made, before anything had happened. */
export function planEdits(ground: PlanGround, ids: TaskIds): PlanEdit[] {
  return [
    { kind: 'change-settings', change: { projectStart: morningOf(planStart(ground.today)) } },
    ...calendarEdits(ground),
    ...sampleTasks.map((task) => addTask(ground, ids, task)),
    ...sampleTasks.flatMap((task) => linksOf(ids, task)),
    ...sampleTasks.flatMap((task) => moneyOf(ground, ids, task)),
    ...sampleTasks.flatMap((task) => risksOf(ground, ids, task)),
    ...sampleTasks.flatMap((task) => criteriaOf(ground, ids, task)),
  ];
}

/** The days that were committed to: some working days after those that were planned. */
export function deadlineEdits(plan: Timeline, ids: TaskIds): PlanEdit[] {
  const { network, reckoning, finish } = scheduled(plan);
  return sampleTasks.flatMap(({ key, committedAfterDays }): PlanEdit[] => {
    const id = known(ids, key);
    const at = network.outline.indexOf.get(id) ?? 0;
    if (committedAfterDays === undefined) return [];
    const deadline = reckoning.calendarOf(at).add(finish[at] ?? 0, minutesOfDays(committedAfterDays));
    return [{ kind: 'change-task', id, change: { deadline: momentAt(deadline) } }];
  });
}

/** The campaign team's seven-day week, and somebody's leave. */
function calendarEdits({ language, today, departments, people, newId }: PlanGround): PlanEdit[] {
  const first = addDays(mondayOf(today), leave.firstDay);
  const open = { week: null, shifts: null, exceptions: [], followsNational: true };
  return [
    {
      kind: 'add-calendar',
      id: newId<'work_calendar'>(),
      calendar: {
        ...open,
        name: campaignTeam.calendar[language],
        owner: { level: 'department', departmentId: known(departments, campaignTeam.hue) },
        week: ['work', 'work', 'work', 'work', 'work', 'work', 'work'],
      },
    },
    {
      kind: 'add-calendar',
      id: newId<'work_calendar'>(),
      calendar: {
        ...open,
        name: leave.calendar[language],
        owner: { level: 'person', personId: known(people, leave.who) },
        exceptions: [
          { first, last: addDays(first, leave.dayCount - 1), work: 'off', name: leave.name[language] },
        ],
      },
    },
  ];
}

function addTask(ground: PlanGround, ids: TaskIds, task: SampleTask): PlanEdit {
  const siblings = sampleTasks.filter(({ under }) => under === task.under);
  const before = siblings[siblings.indexOf(task) - 1];
  return {
    kind: 'add-task',
    id: known(ids, task.key),
    parentId: task.under === undefined ? null : known(ids, task.under),
    afterId: before === undefined ? null : known(ids, before.key),
    task: inputOf(ground, task),
  };
}

function inputOf({ language, today, departments, people }: PlanGround, task: SampleTask): TaskInput {
  const { department, owner, days = 1, percent = 100, work } = task;
  return {
    code: String(sampleTasks.indexOf(task) + 1),
    name: task.name[language],
    isGate: task.isGate ?? false,
    departmentId: department === undefined ? null : known(departments, department),
    ownerId: owner === undefined ? null : known(people, owner),
    unitsBp: percent * 100,
    duration: { hundredths: days * 100, unit: 'd' },
    estimate: estimateOf(task),
    estimateKind: work ?? '',
    calendarId: null,
    constraint: constraintOf(task, today),
    deadline: null,
    doneBp: 0,
    actualStart: null,
    actualFinish: null,
    remainingMinutes: null,
    earningRule: work === 'approval' ? '0-100' : 'percent',
    steps: [],
    note: task.note?.[language] ?? '',
    deliverable: task.deliverable?.[language] ?? '',
  };
}

function constraintOf({ notBeforeWeek }: SampleTask, today: PlanGround['today']): TaskConstraint {
  return notBeforeWeek === undefined
    ? { kind: 'ASAP', at: null }
    : { kind: 'SNET', at: morningOf(addDays(planStart(today), 7 * notBeforeWeek)) };
}

function linksOf(ids: TaskIds, { key, after }: SampleTask): PlanEdit[] {
  if (after === undefined) return [];
  const links = parsePredecessors(after, (reference) => ids.get(reference) ?? null);
  if (links.kind === 'refused') throw new Error(`the sample's ${key} follows ${after}`);
  const typed = links.value.flatMap(({ predecessorId, kind, lag }) => {
    const found = [...ids.values()].find((id) => id === predecessorId);
    return found === undefined ? [] : { predecessorId: found, kind, lag };
  });
  return [{ kind: 'set-links', taskId: known(ids, key), links: typed }];
}

function moneyOf({ lines }: PlanGround, ids: TaskIds, { key }: SampleTask): PlanEdit[] {
  const own = shares.filter(({ task }) => task === key);
  if (own.length === 0) return [];
  const spent = own.map(({ line, percent }) => ({ lineId: known(lines, line), shareBp: percent * 100 }));
  return [{ kind: 'set-lines', taskId: known(ids, key), lines: spent }];
}

function risksOf({ language }: PlanGround, ids: TaskIds, { key }: SampleTask): PlanEdit[] {
  const own = risks.filter(({ task }) => task === key);
  if (own.length === 0) return [];
  return [
    {
      kind: 'set-risks',
      taskId: known(ids, key),
      risks: own.map(({ name, percent, days: [best, likely, worst] }) => ({
        name: name[language],
        probabilityBp: percent * 100,
        impact: {
          optimistic: minutesOfDays(best),
          likely: minutesOfDays(likely),
          pessimistic: minutesOfDays(worst),
        },
      })),
    },
  ];
}

function criteriaOf({ language, people }: PlanGround, ids: TaskIds, { key }: SampleTask): PlanEdit[] {
  const own = criteria.filter(({ gate }) => gate === key);
  if (own.length === 0) return [];
  return [
    {
      kind: 'set-criteria',
      taskId: known(ids, key),
      criteria: own.map(({ name, owner, evidence, measure, isMet }) => ({
        name: name[language],
        ownerId: known(people, owner),
        evidence: evidence?.[language] ?? '',
        measure: measure === undefined ? null : { ...measure, unit: measure.unit[language] },
        isMet: isMet ?? false,
      })),
    },
  ];
}
