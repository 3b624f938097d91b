import type { Formats } from '#renderer/ui/formats.ts';
import { chanceLevel } from '#shared/domain/timeline/chance-level.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { type AreaState, type Clause, worstOf } from './area-state.ts';
import type { MeetingPart, TimelinePart } from './overview-data.ts';

type Whole = NonNullable<TimelinePart['standing']>;
type Gate = Pick<Whole['gates'][number], 'taskId' | 'number' | 'finish' | 'forecast' | 'decidedOn' | 'state'>;
/** What is told of a timeline. */
type Standing = Pick<Whole, 'taskCount' | 'doneCount' | 'finish'> & {
  readonly gates: readonly Gate[];
  readonly milestones: readonly Pick<Whole['milestones'][number], 'state' | 'isGate'>[];
  readonly slips: readonly Pick<Whole['slips'][number], 'causeId'>[];
};
type Told = { readonly standing: Standing | null };
/** So full is not evened out by a long evening. */
const FAR_TOO_MUCH = 1.5;

/** The next gate's chance, what will be late, what slipped, and when all is done. */
export function timelineArea({ standing }: Told, formats: Formats): AreaState {
  if (standing === null || standing.taskCount === 0) {
    return { status: 'none', clauses: [{ text: 'overview.area.timeline.none', to: { to: '/timeline' } }] };
  }
  const { milestones, slips } = standing;
  const late = milestones.filter(({ state }) => state === 'late');
  const gate = nextGate(standing);
  const chance = gate?.forecast?.chance ?? null;
  return {
    status: worstOf([
      'good',
      chance === null ? 'none' : chanceLevel(chance),
      late.some(({ isGate }) => isGate) ? 'stop' : late.length + slips.length > 0 ? 'watch' : 'none',
    ]),
    clauses: [
      progress(standing, formats),
      ...gateClause(gate, formats),
      ...lateClause(late, formats),
      ...slipClause(slips, formats),
    ],
  };
}

function nextGate({ gates }: Standing): Gate | undefined {
  return gates.find(({ decidedOn, state }) => decidedOn === null || state === 'no-go');
}

function progress({ taskCount, doneCount, finish }: Standing, formats: Formats): Clause {
  const values = {
    done: formats.count(doneCount),
    tasks: formats.count(taskCount),
    day: finish === null ? '' : formats.day(dayEndedAt(minuteOf(finish)), 'short'),
  };
  return { text: 'overview.area.timeline.progress', values, to: { to: '/timeline' } };
}

function gateClause(gate: Gate | undefined, formats: Formats): Clause[] {
  if (gate === undefined) return [];
  const { taskId, number, forecast, finish } = gate;
  const chance = forecast?.chance ?? null;
  const to = { to: '/timeline', search: { task: taskId, drawer: 'gate' } } as const;
  const gateNumber = formats.count(number);
  if (chance === null) {
    const day = formats.day(dayEndedAt(minuteOf(finish)), 'short');
    return [{ text: 'overview.area.timeline.gateDay', values: { number: gateNumber, day }, to }];
  }
  const share = formats.percent(basisPoints(Math.round(chance * 10_000)), 0);
  return [{ text: 'overview.area.timeline.gate', values: { number: gateNumber, chance: share }, to }];
}

function lateClause(late: Standing['milestones'], formats: Formats): Clause[] {
  if (late.length === 0) return [];
  const values = { total: formats.count(late.length) };
  return [{ text: 'overview.area.timeline.late', count: late.length, values, to: { to: '/timeline/board' } }];
}

function slipClause(slips: Standing['slips'], formats: Formats): Clause[] {
  const [newest] = slips;
  if (newest === undefined) return [];
  const values = { total: formats.count(slips.length) };
  const search = { task: newest.causeId, drawer: 'why' } as const;
  return [
    { text: 'overview.area.timeline.slips', count: slips.length, values, to: { to: '/timeline', search } },
  ];
}

/** Who has too much to do in the coming four weeks. */
export function resourcesArea(
  { standing, overloads }: Told & Pick<TimelinePart, 'overloads'>,
  formats: Formats,
): AreaState {
  const to = { to: '/timeline/load' } as const;
  const [fullest] = overloads;
  if (standing === null || standing.taskCount === 0) {
    return { status: 'none', clauses: [{ text: 'overview.area.resources.none', to }] };
  }
  if (fullest === undefined)
    return { status: 'good', clauses: [{ text: 'overview.area.resources.fine', to }] };
  const { personId, name, week, share } = fullest;
  const people = new Set(overloads.map((one) => one.personId)).size;
  return {
    status: share >= FAR_TOO_MUCH ? 'stop' : 'watch',
    clauses: [
      { text: 'overview.area.resources.over', count: people, values: { total: formats.count(people) }, to },
      {
        text: 'overview.area.resources.fullest',
        values: {
          name,
          day: formats.day(week, 'short'),
          share: formats.percent(basisPoints(Math.round(share * 10_000)), 0),
        },
        to: { ...to, search: { who: personId, week } },
      },
    ],
  };
}

/** The meeting that runs or comes next, and what earlier ones gave and is not done. */
export function meetingArea(
  { nextDay, running, openCount, overdueCount }: Omit<MeetingPart, 'mine'>,
  formats: Formats,
): AreaState {
  const to = { to: '/meetings' } as const;
  const next: Clause =
    running === null
      ? { text: 'overview.area.meeting.next', values: { day: formats.day(nextDay, 'weekday') }, to }
      : {
          text: 'overview.area.meeting.running',
          values: { number: formats.count(running.number) },
          to: { to: '/meetings/meeting', search: { id: running.id } },
        };
  const values = { total: formats.count(openCount), overdue: formats.count(overdueCount) };
  return {
    status: overdueCount > 0 ? 'watch' : 'good',
    clauses: [
      next,
      openCount === 0
        ? { text: 'overview.area.meeting.noActions', to }
        : { text: 'overview.area.meeting.actions', count: openCount, values, to },
      ...(overdueCount === 0 ? [] : [{ text: 'overview.area.meeting.overdue', values, to } as const]),
    ],
  };
}
