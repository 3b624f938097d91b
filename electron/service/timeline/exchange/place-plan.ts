import type { Department } from '#shared/domain/catalogue/department.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import type { ImportAnswer, LostPart } from '#shared/domain/timeline/import-answer.ts';
import { heldByGates } from '#shared/domain/timeline/gate-reach.ts';
import { TaskCodes } from '#shared/domain/timeline/task-codes.ts';
import type { CalendarId, Task, TaskId } from '#shared/domain/timeline/task.ts';
import type { TaskLink, Timeline, TimelineSettings } from '#shared/domain/timeline/timeline.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import type { Id } from '#shared/values/id.ts';
import { minuteOf, type Moment, momentAt } from '#shared/values/moment.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { type FilePlan, type FileTask, LostParts } from './file-plan.ts';
import { CalendarPlaces } from './place-calendars.ts';

export type ImportMode = 'append' | 'replace';

/** What the console knows that a file names. */
export interface PlaceContext {
  readonly people: readonly Person[];
  readonly departments: readonly Department[];
  newId<Entity extends string>(): Id<Entity>;
}

export interface PlacedPlan {
  /** With the dates that the engine comes to. */
  readonly timeline: Timeline;
  /** The file's own, in its order. */
  readonly idOf: ReadonlyMap<string, TaskId>;
  readonly calendarCount: number;
  readonly lost: readonly LostPart[];
  /** Tasks of which the file states another start or finish. */
  readonly differentDates: number;
}

/**
 * Puts a file's plan after what is there, in a phase of its own, or in its place. Refused as scheduleTimeline does:
 * what the engine can't schedule is not taken in.
 */
export function placePlan(
  before: Timeline,
  plan: FilePlan,
  mode: ImportMode,
  context: PlaceContext,
): Outcome<PlacedPlan> {
  const plain = place(before, { ...plan, statusAt: null }, mode, context);
  if (plan.statusAt === null || (mode === 'append' && before.tasks.length > 0)) return plain;
  // Microsoft Project moves unfinished work past the status date only when it is told to.
  const dated = place(before, plan, mode, context);
  if (
    dated.kind === 'ok' &&
    (plain.kind === 'refused' || dated.value.differentDates <= plain.value.differentDates)
  ) {
    return dated;
  }
  if (plain.kind === 'refused') return plain;
  const lost = [...plain.value.lost, { key: 'statusDate', count: 1, examples: [plan.statusAt.slice(0, 10)] }];
  return accepted({ ...plain.value, lost });
}

function place(
  before: Timeline,
  plan: FilePlan,
  mode: ImportMode,
  context: PlaceContext,
): Outcome<PlacedPlan> {
  const draft = new Placing(before, plan, mode, context);
  const timeline = withOpenGates(draft.timeline(), new Set(draft.ids.values()), draft.lost);
  const schedule = scheduleTimeline(timeline);
  if (schedule.kind === 'refused') return schedule;
  const { start, finish } = schedule.value;
  const dated = {
    ...timeline,
    tasks: timeline.tasks.map((task, at) =>
      withDates(task, momentAt(start[at] ?? 0), momentAt(finish[at] ?? 0)),
    ),
  };
  const byId = new Map(dated.tasks.map((task) => [task.id, task]));
  const differs = plan.tasks.filter(({ key, stated }) => {
    const task = byId.get(draft.idOf(key));
    return task !== undefined && datesDiffer(task, stated, plan.format);
  });
  return accepted({
    timeline: dated,
    idOf: draft.ids,
    calendarCount: draft.calendars.added.length,
    lost: draft.lost.list(),
    differentDates: differs.length,
  });
}

/** A table states days, Microsoft Project minutes. */
export function datesDiffer(
  { start, finish }: Pick<Task, 'start' | 'finish'>,
  stated: FileTask['stated'],
  format: ImportAnswer['format'],
): boolean {
  const length = format === 'mspdi' ? 16 : 10;
  const differ = (one: string, other: string | null): boolean =>
    other !== null && one.slice(0, length) !== other.slice(0, length);
  return differ(start, stated.start) || differ(finish, stated.finish);
}

function withDates(task: Task, start: Moment, finish: Moment): Task {
  return task.start === start && task.finish === finish ? task : { ...task, start, finish };
}

/** A file holds no decisions: a gate with work begun behind it was passed, and is kept as the milestone it was. */
function withOpenGates(timeline: Timeline, added: ReadonlySet<TaskId>, lost: LostParts): Timeline {
  const begun = new Set(timeline.tasks.filter(({ actualStart }) => actualStart !== null).map(({ id }) => id));
  const passed = new Set<TaskId>();
  for (let now = timeline; ; ) {
    const found = [...heldByGates(now)].filter(([id, { holdsStart }]) => holdsStart && begun.has(id));
    const fresh = found.map(([, { gateId }]) => gateId).filter((id) => added.has(id) && !passed.has(id));
    if (fresh.length === 0) return now;
    for (const id of fresh) passed.add(id);
    now = {
      ...timeline,
      tasks: timeline.tasks.map((task) => (passed.has(task.id) ? openGate(task, lost) : task)),
    };
  }
}

function openGate(task: Task, lost: LostParts): Task {
  lost.add('passedGate', task.name);
  return { ...task, isGate: false };
}

/** A file's plan on its way into a timeline. */
class Placing {
  readonly ids = new Map<string, TaskId>();
  readonly lost = new LostParts();
  readonly calendars: CalendarPlaces;
  readonly #before: Timeline;
  readonly #plan: FilePlan;
  readonly #context: PlaceContext;
  /** Whether the file's settings become the plan's. */
  readonly #takesOver: boolean;
  readonly #kept: readonly Task[];
  readonly #codes: TaskCodes;
  readonly #ownerOf: ReadonlyMap<string, Person>;
  readonly #departmentOf: ReadonlyMap<string, Department>;

  constructor(before: Timeline, plan: FilePlan, mode: ImportMode, context: PlaceContext) {
    this.#before = before;
    this.#plan = plan;
    this.#context = context;
    this.#takesOver = mode === 'replace' || before.tasks.length === 0;
    this.#kept = this.#takesOver ? [] : before.tasks;
    this.#codes = new TaskCodes(this.#kept);
    this.calendars = new CalendarPlaces(before, () => context.newId<'work_calendar'>());
    this.#ownerOf = new Map(context.people.map((person) => [nameKey(person.name), person]));
    this.#departmentOf = new Map(
      context.departments.map((department) => [nameKey(department.name), department]),
    );
    for (const { key } of plan.tasks) this.ids.set(key, context.newId<'task'>());
  }

  idOf(key: string): TaskId {
    return this.ids.get(key) ?? this.#context.newId<'task'>();
  }

  timeline(): Timeline {
    const settings = this.#settings();
    const own = this.calendars.signatureById(this.#before.settings.calendarId);
    const ownSignature =
      this.#takesOver && this.#plan.format === 'mspdi'
        ? this.calendars.signature(this.#plan.ownCalendar)
        : own;
    const tasks = [...this.#kept, ...this.#tasks(settings, ownSignature)];
    const links = [...(this.#takesOver ? [] : this.#before.links), ...this.#links()];
    const { added } = this.calendars;
    const calendars = added.length === 0 ? this.#before.calendars : [...this.#before.calendars, ...added];
    const rest = this.#takesOver ? { risks: [], lines: [], ties: [], criteria: [], decisions: [] } : {};
    return { ...this.#before, settings, tasks, links, calendars, ...rest };
  }

  #settings(): TimelineSettings {
    const { settings } = this.#before;
    const { projectStart, statusAt, units, latestPulls, ownCalendar, format } = this.#plan;
    if (!this.#takesOver) return settings;
    return {
      ...settings,
      projectStart: projectStart ?? settings.projectStart,
      statusAt,
      units: units ?? settings.units,
      latestPulls: latestPulls ?? settings.latestPulls,
      calendarId: format === 'mspdi' ? this.calendars.ownId(ownCalendar) : settings.calendarId,
    };
  }

  #tasks(settings: TimelineSettings, ownSignature: string): Task[] {
    const phase = this.#takesOver ? null : this.#phase(settings);
    const parents: (TaskId | null)[] = [phase?.id ?? null];
    const positions = new Map<TaskId | null, number>();
    const made = this.#plan.tasks.map((task): Task => {
      const parentId = parents[task.level] ?? null;
      const id = this.idOf(task.key);
      parents[task.level + 1] = id;
      const position = positions.get(parentId) ?? 0;
      positions.set(parentId, position + 1);
      return { ...this.#fieldsOf(task, settings, ownSignature), id, parentId, position };
    });
    return phase === null ? made : [phase, ...made];
  }

  /** What is added stands in a phase of its own, which begins no earlier than the file's plan does. */
  #phase(settings: TimelineSettings): Task {
    const { title, projectStart } = this.#plan;
    const id = this.#context.newId<'task'>();
    const code = this.#codes.next();
    this.#codes.take(code, id);
    const isLater = projectStart !== null && minuteOf(projectStart) > minuteOf(settings.projectStart);
    return {
      ...ORDINARY,
      id,
      code,
      name: title === '' ? code : title,
      parentId: null,
      position: this.#kept.filter(({ parentId }) => parentId === null).length,
      constraint: isLater ? { kind: 'SNET', at: projectStart } : { kind: 'ASAP', at: null },
      start: settings.projectStart,
      finish: settings.projectStart,
    };
  }

  #fieldsOf(
    task: FileTask,
    settings: TimelineSettings,
    ownSignature: string,
  ): Omit<Task, 'id' | 'parentId' | 'position'> {
    const isTaken = task.code === null || this.#codes.ownerOf(task.code) !== undefined;
    const code = isTaken ? this.#codes.next() : (task.code ?? '');
    this.#codes.take(code, this.idOf(task.key));
    const owner = this.#owner(task);
    const { isGate, duration, doneBp, actualStart, name } = task.facts;
    const canDecide = duration.hundredths === 0 && doneBp === 0 && actualStart === null;
    if (isGate && !canDecide) this.lost.add('passedGate', name);
    return {
      ...ORDINARY,
      ...task.facts,
      code,
      isGate: isGate && canDecide,
      ownerId: owner?.id ?? null,
      departmentId: this.#department(task)?.id ?? owner?.departmentId ?? null,
      calendarId: this.#calendarId(task, ownSignature),
      start: settings.projectStart,
      finish: settings.projectStart,
    };
  }

  #calendarId({ calendar }: FileTask, ownSignature: string): CalendarId | null {
    if (this.#plan.format !== 'mspdi') return null;
    const effective = calendar ?? this.#plan.ownCalendar;
    if (effective === null || this.calendars.signature(effective) === ownSignature) return null;
    return this.calendars.idOf(effective);
  }

  #owner({ ownerName }: FileTask): Person | undefined {
    if (ownerName === null) return undefined;
    const owner = this.#ownerOf.get(nameKey(ownerName));
    if (owner === undefined) this.lost.add('owner', ownerName);
    return owner;
  }

  #department({ departmentName }: FileTask): Department | undefined {
    if (departmentName === null) return undefined;
    const department = this.#departmentOf.get(nameKey(departmentName));
    if (department === undefined) this.lost.add('department', departmentName);
    return department;
  }

  #links(): TaskLink[] {
    return this.#plan.links.map(({ predecessorKey, successorKey, kind, lag }) => ({
      id: this.#context.newId<'task_link'>(),
      predecessorId: this.idOf(predecessorKey),
      successorId: this.idOf(successorKey),
      kind,
      lag,
    }));
  }
}

const ORDINARY = {
  isGate: false,
  departmentId: null,
  ownerId: null,
  unitsBp: 10_000,
  duration: { hundredths: 100, unit: 'd' },
  estimate: null,
  estimateKind: '',
  calendarId: null,
  deadline: null,
  doneBp: 0,
  actualStart: null,
  actualFinish: null,
  remainingMinutes: null,
  earningRule: 'percent',
  steps: [],
  note: '',
  deliverable: '',
  movedById: null,
} as const satisfies Partial<Task>;
