import { type Day, addDays } from '#shared/values/day.ts';
import type { Instant } from '#shared/values/instant.ts';
import { type Moment, dayAtMinute, momentAt, startOfDay } from '#shared/values/moment.ts';
import type { PersonId } from '../catalogue/person.ts';
import { type Outcome, type Refused, accepted, refused } from '../refusal.ts';
import { ORDINARY_SHIFTS } from '../schedule/calendar-rules.ts';
import type { GateCriterion, GateDecision, GateDecisionInput, Measure } from './gate.ts';
import { heldByGates, isPassing, latestDecision } from './gate-reach.ts';
import type { EditContext } from './plan-draft.ts';
import { changed } from './same-value.ts';
import type { Task, TaskId } from './task.ts';
import type { Timeline } from './timeline.ts';
import { scheduleTimeline } from './work-plan-of.ts';

const WHOLE_BP = 10_000;
/** Measured values are typed with few digits; a sum of them may be off by less than this. */
const TOLERANCE = 1e-9;

/** What a decision needs from outside. */
export interface DecisionContext extends EditContext {
  readonly personId: PersonId | null;
  readonly now: Instant;
  readonly today: Day;
}

/** Whether a criterion is met: a measured one by its value, which has to be there; another as its owner says. */
export function isCriterionMet({ measure, isMet }: Pick<GateCriterion, 'measure' | 'isMet'>): boolean {
  return measure === null ? isMet : isWithin(measure);
}

/** How a gate stands. */
export interface GateStanding {
  /** Its latest decision; null while there is none. */
  readonly decision: GateDecision | null;
  readonly isPassed: boolean;
  /** In their order. */
  readonly criteria: readonly GateCriterion[];
  readonly openCriteria: readonly GateCriterion[];
  /** Of the latest decision, not done yet. */
  readonly openActionCount: number;
}

export function gateStanding(timeline: Timeline, taskId: TaskId): GateStanding {
  const decision = latestDecision(timeline.decisions, taskId);
  const criteria = timeline.criteria
    .filter((criterion) => criterion.taskId === taskId)
    .toSorted((one, other) => one.position - other.position);
  return {
    decision,
    isPassed: isPassing(decision),
    criteria,
    openCriteria: criteria.filter((criterion) => !isCriterionMet(criterion)),
    openActionCount: (decision?.actions ?? []).filter(({ isDone }) => !isDone).length,
  };
}

/**
 * Records a gate's decision. Go and conditional go let work through: the gate is passed at the end of the decision
 * day's work, a fact that the engine does not move. A no-go takes that back. Not scheduled: see reschedule.
 * Refused, naming the gate: 'not-found', 'gate-missing' (the task is none), 'decision-ahead' {todayDay},
 * 'criteria-open' {openCount, criteria} for a go, 'action-missing' for a conditional go, 'no-go-needs-note',
 * 'work-begun-behind' {name, gate} for a no-go once a task behind the gate has begun; as computeSchedule.
 */
export function decideGate(
  timeline: Timeline,
  input: GateDecisionInput,
  context: DecisionContext,
): Outcome<Timeline> {
  const gate = timeline.tasks.find(({ id }) => id === input.taskId);
  if (gate === undefined) return refused('not-found');
  const fault = faultIn(timeline, gate, input, context.today);
  if (fault !== null) return fault;
  const at = passedAt(timeline, gate, input.day);
  if (at.kind === 'refused') return at;
  const decision: GateDecision = {
    ...input,
    id: context.newId<'gate_decision'>(),
    personId: context.personId,
    at: context.now,
  };
  const fact = isPassing(decision)
    ? { actualStart: at.value, actualFinish: at.value, doneBp: WHOLE_BP, remainingMinutes: null }
    : { actualStart: null, actualFinish: null, doneBp: 0, remainingMinutes: null };
  const passed = changed(gate, fact);
  const decided: Timeline = {
    ...timeline,
    tasks: passed === gate ? timeline.tasks : timeline.tasks.map((task) => (task === gate ? passed : task)),
    decisions: [...timeline.decisions, decision],
  };
  return begunBehind(timeline, decided, gate) ?? accepted(decided);
}

function faultIn(timeline: Timeline, gate: Task, input: GateDecisionInput, today: Day): Refused | null {
  const { name } = gate;
  if (!gate.isGate) return refused('gate-missing', { name });
  if (input.day > today) return refused('decision-ahead', { todayDay: today }, 'day');
  if (input.verdict === 'conditional' && input.actions.length === 0) {
    return refused('action-missing', { name }, 'actions');
  }
  if (input.verdict === 'no-go' && input.note.trim() === '')
    return refused('no-go-needs-note', { name }, 'note');
  const { openCriteria } = gateStanding(timeline, gate.id);
  if (input.verdict !== 'go' || openCriteria.length === 0) return null;
  const criteria = openCriteria.map((criterion) => criterion.name).join(' · ');
  return refused('criteria-open', { name, openCount: openCriteria.length, criteria }, 'verdict');
}

/** Where the work of a day ends on the gate's calendar; on a day without work, at the ordinary hour. */
function passedAt(timeline: Timeline, gate: Task, day: Day): Outcome<Moment> {
  const schedule = scheduleTimeline(timeline);
  if (schedule.kind === 'refused') return schedule;
  const { reckoning, network } = schedule.value;
  const calendar = reckoning.calendarOf(network.outline.indexOf.get(gate.id) ?? 0);
  const end = calendar.endAt(calendar.workAt(startOfDay(addDays(day, 1))));
  if (end > startOfDay(day) && dayAtMinute(end - 1) === day) return accepted(momentAt(end));
  return accepted(momentAt(startOfDay(day) + (ORDINARY_SHIFTS.at(-1)?.to ?? 0)));
}

function begunBehind(before: Timeline, decided: Timeline, gate: Task): Refused | null {
  const heldBefore = heldByGates(before);
  for (const [id, { holdsStart }] of heldByGates(decided)) {
    const known = heldBefore.get(id);
    if (known !== undefined && (known.holdsStart || !holdsStart)) continue;
    const task = decided.tasks.find((one) => one.id === id);
    const fact = holdsStart ? task?.actualStart : task?.actualFinish;
    if (task !== undefined && typeof fact === 'string') {
      return refused('work-begun-behind', { name: task.name, gate: gate.name }, 'verdict');
    }
  }
  return null;
}

function isWithin({ comparison, limit, value }: Measure): boolean {
  if (value === null) return false;
  switch (comparison) {
    case 'at-most':
      return value <= limit + TOLERANCE;
    case 'at-least':
      return value >= limit - TOLERANCE;
    default:
      return Math.abs(value - limit) <= TOLERANCE;
  }
}
