import { computeSchedule, type Schedule } from '#shared/domain/schedule/schedule.ts';
import { minutesOf, minutesPer, type TimeUnit } from '#shared/domain/schedule/time-units.ts';
import type { constraintKinds } from '#shared/domain/schedule/work-plan.ts';
import type { BaselineContent } from '#shared/domain/timeline/baseline.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { TaskLink, Timeline } from '#shared/domain/timeline/timeline.ts';
import { workPlanOf } from '#shared/domain/timeline/work-plan-of.ts';
import type { ExportFacts } from './export-facts.ts';
import { writeCalendars, type WrittenCalendars } from './mspdi-calendar-writer.ts';
import { durationElement, element, holding, minuteElement, momentElement, tenths } from './mspdi-element.ts';
import { FIELD, fieldsXml, settingsXml } from './mspdi-settings-writer.ts';
import { peopleXml } from './mspdi-people-writer.ts';
import type { PlanFileWords } from './plan-file-words.ts';

const LINK_TYPES = { FF: 0, FS: 1, SF: 2, SS: 3 } as const;
const FORMATS: Readonly<Record<TimeUnit | '%', number>> = {
  m: 3,
  em: 4,
  h: 5,
  eh: 6,
  d: 7,
  ed: 8,
  w: 9,
  ew: 10,
  '%': 19,
};
const ROOT = 'root';

/** The whole plan as Microsoft Project writes it, in pieces. */
export function* writeMspdi(
  facts: ExportFacts,
  baselines: readonly BaselineContent[],
  words: PlanFileWords,
): Generator<string, void> {
  const { timeline, programme } = facts;
  const schedule = withRoot(facts);
  const calendars = writeCalendars(schedule, timeline, words.sheet.national);
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="http://schemas.microsoft.com/project">\n';
  yield settingsXml(facts, schedule);
  yield `${fieldsXml(words)}\n<Calendars>\n${calendars.xml}\n`;
  const people = peopleXml(facts, calendars.count);
  yield `${people.calendars}</Calendars>\n<Tasks>\n`;
  const writer = new TaskWriter(facts, schedule, calendars, baselines);
  yield writer.root(programme);
  for (const index of timeline.tasks.keys()) yield writer.task(index);
  yield `</Tasks>\n<Resources>\n${people.resources}</Resources>\n<Assignments>\n${people.assignments}</Assignments>\n</Project>\n`;
}

/** Microsoft Project has a summary above all others, with dates and slack of its own. */
function withRoot({ timeline, schedule, programme }: ExportFacts): Schedule {
  const plan = workPlanOf(timeline);
  const root = {
    id: ROOT,
    name: programme,
    parentId: null,
    calendarId: null,
    durationMinutes: 0,
    constraint: { kind: 'ASAP' },
    deadline: null,
    progress: { actualStart: null, actualFinish: null, remainingMinutes: null, doneBp: 0 },
    isGate: false,
  } as const;
  const tasks = plan.tasks.map((task) => (task.parentId === null ? { ...task, parentId: ROOT } : task));
  const outcome = computeSchedule({ ...plan, tasks: [root, ...tasks] });
  return outcome.kind === 'ok' ? outcome.value : schedule;
}

/** Writes tasks by their index in the plan; in the schedule the root stands before them. */
class TaskWriter {
  readonly #timeline: Timeline;
  readonly #facts: ExportFacts;
  readonly #schedule: Schedule;
  readonly #calendars: WrittenCalendars;
  readonly #baselines: readonly ReadonlyMap<string, Task>[];
  readonly #uidOf: ReadonlyMap<string, number>;
  readonly #incoming = new Map<string, TaskLink[]>();
  /** '1.2.3' by index, and its depth. */
  readonly #numbers: readonly string[];

  constructor(
    facts: ExportFacts,
    schedule: Schedule,
    calendars: WrittenCalendars,
    baselines: readonly BaselineContent[],
  ) {
    this.#facts = facts;
    this.#timeline = facts.timeline;
    this.#schedule = schedule;
    this.#calendars = calendars;
    this.#baselines = baselines.map(({ tasks }) => new Map(tasks.map((task) => [task.id, task])));
    this.#uidOf = new Map(facts.timeline.tasks.map(({ id }, at) => [id, at + 1]));
    for (const link of facts.timeline.links) {
      const list = this.#incoming.get(link.successorId) ?? [];
      this.#incoming.set(link.successorId, list);
      list.push(link);
    }
    this.#numbers = outlineNumbers(facts.timeline.tasks);
  }

  root(name: string): string {
    return `${holding('Task', [
      element('UID', 0),
      element('ID', 0),
      element('Name', name),
      element('Active', true),
      element('Manual', false),
      element('Type', 1),
      element('IsNull', false),
      element('WBS', '0'),
      element('OutlineNumber', '0'),
      element('OutlineLevel', 0),
      this.#dates(0, this.#spanMinutes(0), 7, true, false),
      element('PercentComplete', 0),
      element('ConstraintType', 0),
      element('CalendarUID', -1),
    ])}\n`;
  }

  task(index: number): string {
    const task = this.#timeline.tasks[index];
    if (task === undefined) return '';
    const at = index + 1;
    const isSummary = this.#schedule.network.outline.isSummary[at] === 1;
    const { units } = this.#timeline.settings;
    const minutes = isSummary ? this.#spanMinutes(at) : minutesOf(task.duration, units);
    const calendar = this.#schedule.network.calendarOf[at] ?? 0;
    const number = this.#numbers[index] ?? '';
    return `${holding('Task', [
      element('UID', at),
      element('ID', at),
      element('Name', task.name),
      element('Active', true),
      element('Manual', false),
      element('Type', 1),
      element('IsNull', false),
      element('WBS', task.code),
      element('OutlineNumber', number),
      element('OutlineLevel', number.split('.').length),
      element('Priority', 500),
      this.#dates(
        at,
        minutes,
        isSummary ? 7 : FORMATS[task.duration.unit],
        isSummary,
        !isSummary && minutes === 0,
      ),
      this.#progress(task, minutes, isSummary),
      element('ConstraintType', CONSTRAINTS.indexOf(task.constraint.kind)),
      element('CalendarUID', calendar === 0 ? -1 : this.#calendars.uidOf(calendar)),
      momentElement('ConstraintDate', task.constraint.at),
      momentElement('Deadline', task.deadline),
      element('IgnoreResourceCalendar', true),
      element('Notes', task.note === '' ? null : task.note),
      ...(this.#incoming.get(task.id) ?? []).map((link) => this.#link(link)),
      ...this.#ownFields(task),
      ...this.#baselineXml(task),
    ])}\n`;
  }

  #dates(at: number, minutes: number, format: number, isSummary: boolean, isMilestone: boolean): string {
    const {
      start,
      finish,
      earlyStart,
      earlyFinish,
      lateStart,
      lateFinish,
      totalSlack,
      freeSlack,
      isCritical,
      reckoning,
    } = this.#schedule;
    const calendar = reckoning.calendarOf(at);
    const between = (from: Float64Array, to: Float64Array) =>
      tenths(calendar.between(from[at] ?? 0, to[at] ?? 0));
    return [
      minuteElement('Start', start[at] ?? 0),
      minuteElement('Finish', finish[at] ?? 0),
      durationElement('Duration', minutes),
      element('DurationFormat', format),
      element('EffortDriven', false),
      element('Estimated', false),
      element('Milestone', isMilestone),
      element('Summary', isSummary),
      element('Critical', isCritical[at] === 1),
      minuteElement('EarlyStart', earlyStart[at] ?? 0),
      minuteElement('EarlyFinish', earlyFinish[at] ?? 0),
      minuteElement('LateStart', lateStart[at] ?? 0),
      minuteElement('LateFinish', lateFinish[at] ?? 0),
      element('FreeSlack', tenths(freeSlack[at] ?? 0)),
      element('TotalSlack', tenths(totalSlack[at] ?? 0)),
      element('StartSlack', between(earlyStart, lateStart)),
      element('FinishSlack', between(earlyFinish, lateFinish)),
    ].join('');
  }

  #progress(task: Task, minutes: number, isSummary: boolean): string {
    const percent = Math.round(task.doneBp / 100);
    if (isSummary) return element('PercentComplete', percent);
    const follows = minutes - Math.round((minutes * task.doneBp) / 10_000);
    const left = task.actualFinish === null ? (task.remainingMinutes ?? follows) : 0;
    return [
      element('PercentComplete', task.actualFinish === null ? percent : 100),
      momentElement('ActualStart', task.actualStart),
      momentElement('ActualFinish', task.actualFinish),
      durationElement('RemainingDuration', left),
    ].join('');
  }

  #link({ predecessorId, kind, lag }: TaskLink): string {
    const { units } = this.#timeline.settings;
    const amount =
      lag.unit === '%'
        ? lag.hundredths / 100
        : Math.round((lag.hundredths * minutesPer(lag.unit, units)) / 10);
    return holding('PredecessorLink', [
      element('PredecessorUID', this.#uidOf.get(predecessorId) ?? -1),
      element('Type', LINK_TYPES[kind]),
      element('CrossProject', false),
      element('LinkLag', amount),
      element('LagFormat', FORMATS[lag.unit]),
    ]);
  }

  #ownFields({ departmentId, deliverable, isGate }: Task): string[] {
    const department = departmentId === null ? null : (this.#facts.departmentOf.get(departmentId) ?? null);
    const fields: (readonly [number, string | null])[] = [
      [FIELD.department, department],
      [FIELD.deliverable, deliverable === '' ? null : deliverable],
      [FIELD.gate, isGate ? '1' : null],
    ];
    return fields.flatMap(([id, value]) =>
      value === null ? [] : holding('ExtendedAttribute', [element('FieldID', id), element('Value', value)]),
    );
  }

  #baselineXml({ id }: Task): string[] {
    return this.#baselines.flatMap((baseline, number) => {
      const planned = baseline.get(id);
      if (planned === undefined) return [];
      return holding('Baseline', [
        element('Number', number),
        momentElement('Start', planned.start),
        momentElement('Finish', planned.finish),
        durationElement('Duration', minutesOf(planned.duration, this.#timeline.settings.units)),
        element('DurationFormat', FORMATS[planned.duration.unit]),
      ]);
    });
  }

  #spanMinutes(at: number): number {
    const { reckoning, start, finish } = this.#schedule;
    return reckoning.calendarOf(at).between(start[at] ?? 0, finish[at] ?? 0);
  }
}

/** In the order of the numbers that the file gives them. */
const CONSTRAINTS = [
  'ASAP',
  'ALAP',
  'MSO',
  'MFO',
  'SNET',
  'SNLT',
  'FNET',
  'FNLT',
] satisfies (typeof constraintKinds)[number][];

/** Tasks stand in outline order, siblings by position. */
export function outlineNumbers(tasks: readonly Pick<Task, 'id' | 'parentId'>[]): string[] {
  const numberOf = new Map<string, string>();
  const counts = new Map<string | null, number>();
  return tasks.map(({ id, parentId }) => {
    const count = (counts.get(parentId) ?? 0) + 1;
    counts.set(parentId, count);
    const above = parentId === null ? undefined : numberOf.get(parentId);
    const number = above === undefined ? String(count) : `${above}.${count}`;
    numberOf.set(id, number);
    return number;
  });
}
