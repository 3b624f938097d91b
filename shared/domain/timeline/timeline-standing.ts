import { z } from 'zod';
import { type Minute, minuteOf, momentAt } from '#shared/values/moment.ts';
import { recordSchema } from '../ledger/record.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { daySchema, momentSchema } from '../values/value-schemas.ts';
import { gateVerdictSchema } from './gate.ts';
import { gateStanding } from './gate-rules.ts';
import type { KeptSchedule } from './kept-schedule.ts';
import { type Milestone, isPassed, milestonesOf } from './milestones.ts';
import { taskIdSchema } from './task.ts';
import type { Task } from './task.ts';
import type { Timeline } from './timeline.ts';

const milestoneSchema = z.object({
  taskId: taskIdSchema,
  code: z.string(),
  name: z.string(),
  isGate: z.boolean(),
  finish: momentSchema,
  deadline: momentSchema.nullable(),
  state: z.enum([...gateVerdictSchema.options, 'done', 'late', 'tight', 'on-time']),
  /** Days of the plan's working time after its deadline, and until it would move the end or pass a deadline. */
  lateDays: z.number(),
  slackDays: z.number(),
});

const gateSchema = milestoneSchema.extend({
  /** Among the gates in outline order, from 1. */
  number: z.int(),
  decidedOn: daySchema.nullable(),
  criteriaCount: z.int(),
  openCriteriaCount: z.int(),
  /** Of the newest forecast that was kept; null where it says nothing of this gate. */
  forecast: z
    .object({ p10: momentSchema, p50: momentSchema, p80: momentSchema, chance: z.number().nullable() })
    .nullable(),
});

const slipSchema = z.object({
  /** Where the moves began. */
  causeId: taskIdSchema,
  name: z.string(),
  /** By how much it ends later itself, in days of the plan's working time; 0 where only what follows moved. */
  days: z.number(),
  /** Tasks that end later by it, itself included. */
  movedCount: z.int(),
  /** Gates and milestones among them: gates before others, the furthest first. */
  milestones: z.array(
    z.object({ taskId: taskIdSchema, name: z.string(), isGate: z.boolean(), days: z.number() }),
  ),
  /** The newest of the records that moved them. */
  seq: z.int(),
  at: recordSchema.shape.at,
  reason: z.string().nullable(),
  personName: z.string().nullable(),
});

/** How the timeline stands, for the overview. */
export const timelineStandingSchema = z.object({
  /** Tasks that hold no others, and how many of them are done. */
  taskCount: z.int(),
  doneCount: z.int(),
  finish: momentSchema.nullable(),
  statusAt: momentSchema.nullable(),
  /** What comes next, gates included. */
  milestones: z.array(milestoneSchema),
  gates: z.array(gateSchema),
  /** The week of the newest forecast that was kept. */
  forecastWeek: daySchema.nullable(),
  /** What ends later than a week ago, by where it began; the newest first. */
  slips: z.array(slipSchema),
});
export type TimelineStanding = z.infer<typeof timelineStandingSchema>;

/** A task's finish at the beginning of the time that is looked back on, and the newest record that moved it. */
export interface EarlierFinish {
  readonly taskId: string;
  readonly finish: Minute;
  readonly seq: number;
  readonly at: TimelineStanding['slips'][number]['at'];
  readonly reason: string | null;
  readonly personName: string | null;
}

const NEXT_MILESTONES = 6;
const MOST_SLIPS = 8;
const SLIP_MILESTONES = 5;

/** @param earlier of the tasks whose finish moved lately. */
export function timelineStanding(
  timeline: Timeline,
  schedule: Schedule,
  kept: KeptSchedule | null,
  earlier: readonly EarlierFinish[],
): TimelineStanding {
  const { isSummary } = schedule.network.outline;
  const leaves = timeline.tasks.filter((_task, at) => isSummary[at] === 0);
  const isDone = (task: Task): boolean => schedule.isDone[indexOf(schedule, task)] === 1;
  const { minutesPerDay } = timeline.settings.units;
  const milestones = milestonesOf(timeline, schedule);
  const said = milestones.map((milestone) => ({ milestone, row: milestoneRow(milestone, minutesPerDay) }));
  return {
    taskCount: leaves.length,
    doneCount: leaves.filter(isDone).length,
    finish: leaves.length === 0 ? null : momentAt(schedule.projectFinish),
    statusAt: timeline.settings.statusAt,
    milestones: said
      .filter(({ milestone }) => !isPassed(milestone))
      .slice(0, NEXT_MILESTONES)
      .map(({ row }) => row),
    gates: said.flatMap(({ milestone, row }) => gateRow(timeline, milestone, row, kept)),
    forecastWeek: kept?.week ?? null,
    slips: slipsOf(timeline, schedule, earlier),
  };
}

function indexOf({ network }: Schedule, { id }: Task): number {
  return network.outline.indexOf.get(id) ?? -1;
}

/** Working minutes as days, to a hundredth. */
function daysOf(minutes: number, minutesPerDay: number): number {
  return Math.round((minutes / minutesPerDay) * 100) / 100;
}

type MilestoneRow = TimelineStanding['milestones'][number];

function milestoneRow(milestone: Milestone, minutesPerDay: number): MilestoneRow {
  const { id, code, name, isGate, deadline } = milestone.task;
  return {
    taskId: id,
    code,
    name,
    isGate,
    finish: momentAt(milestone.finish),
    deadline,
    state: milestone.state,
    lateDays: daysOf(milestone.lateMinutes, minutesPerDay),
    slackDays: daysOf(milestone.slackMinutes, minutesPerDay),
  };
}

function gateRow(
  timeline: Timeline,
  { task, gateNumber }: Milestone,
  row: MilestoneRow,
  kept: KeptSchedule | null,
): TimelineStanding['gates'] {
  if (gateNumber === null) return [];
  const { decision, criteria, openCriteria } = gateStanding(timeline, task.id);
  const forecast = kept?.finishes.find(({ taskId }) => taskId === task.id);
  return [
    {
      ...row,
      number: gateNumber,
      decidedOn: decision?.day ?? null,
      criteriaCount: criteria.length,
      openCriteriaCount: openCriteria.length,
      forecast:
        forecast === undefined
          ? null
          : {
              p10: forecast.p10,
              p50: forecast.p50,
              p80: forecast.p80,
              chance: forecast.deadline?.chance ?? null,
            },
    },
  ];
}

type Slip = TimelineStanding['slips'][number];

/** Tasks that end later than before, gathered under the task that moved them last. */
function slipsOf(timeline: Timeline, schedule: Schedule, earlier: readonly EarlierFinish[]): Slip[] {
  const { indexOf: at, isSummary } = schedule.network.outline;
  const slips = new Map<string, Slip>();
  const { minutesPerDay } = timeline.settings.units;
  for (const was of earlier) {
    const index = at.get(was.taskId) ?? -1;
    const task = timeline.tasks[index];
    if (task === undefined || isSummary[index] === 1) continue;
    const minutes = schedule.reckoning.calendarOf(index).between(was.finish, minuteOf(task.finish));
    if (minutes <= 0) continue;
    const causeAt = task.movedById === null ? index : (at.get(task.movedById) ?? index);
    const cause = timeline.tasks[causeAt] ?? task;
    const slip = slips.get(cause.id);
    slips.set(cause.id, withTask(slip ?? begun(cause, was), task, daysOf(minutes, minutesPerDay), was));
  }
  return [...slips.values()].toSorted((one, other) => other.seq - one.seq).slice(0, MOST_SLIPS);
}

function begun(cause: Task, { seq, at, reason, personName }: EarlierFinish): Slip {
  const { id, name } = cause;
  return { causeId: id, name, days: 0, movedCount: 0, milestones: [], seq, at, reason, personName };
}

function withTask(slip: Slip, task: Task, days: number, was: EarlierFinish): Slip {
  const { seq, at, reason, personName } = was.seq > slip.seq ? was : slip;
  const isMilestone = task.isGate || task.duration.hundredths === 0;
  const { id: taskId, name, isGate } = task;
  const milestones = isMilestone ? [...slip.milestones, { taskId, name, isGate, days }] : slip.milestones;
  return {
    ...slip,
    days: taskId === slip.causeId ? days : slip.days,
    movedCount: slip.movedCount + 1,
    milestones: milestones.toSorted(gatesFirst).slice(0, SLIP_MILESTONES),
    seq,
    at,
    reason,
    personName,
  };
}

function gatesFirst(one: Slip['milestones'][number], other: Slip['milestones'][number]): number {
  return Number(other.isGate) - Number(one.isGate) || other.days - one.days;
}
