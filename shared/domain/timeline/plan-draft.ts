import type { Id } from '#shared/values/id.ts';
import type { GateCriterion, GateDecision } from './gate.ts';
import { OutlineDraft } from './outline-draft.ts';
import { TaskRows } from './task-rows.ts';
import type {
  LineTie,
  TaskLine,
  TaskLink,
  TaskRisk,
  Timeline,
  TimelineSettings,
  WorkCalendarRecord,
} from './timeline.ts';
import { TaskCodes } from './task-codes.ts';

/** What edits need from outside. */
export interface EditContext {
  /** A new id for a row that an edit brings without naming it: a link, a risk, a criterion. */
  readonly newId: <Entity extends string>() => Id<Entity>;
}

/** A timeline while edits are made in it. What they do not touch is not copied. */
export class PlanDraft {
  readonly context: EditContext;
  readonly outline: OutlineDraft;
  readonly codes: TaskCodes;
  /** By the task that waits. */
  readonly links: TaskRows<TaskLink>;
  readonly risks: TaskRows<TaskRisk>;
  readonly lines: TaskRows<TaskLine>;
  readonly criteria: TaskRows<GateCriterion>;
  readonly decisions: TaskRows<GateDecision>;
  settings: TimelineSettings;
  calendars: WorkCalendarRecord[];
  ties: LineTie[];

  constructor(timeline: Timeline, context: EditContext) {
    this.context = context;
    this.outline = new OutlineDraft(timeline.tasks);
    this.codes = new TaskCodes(timeline.tasks);
    this.links = new TaskRows(timeline.links, ({ successorId }) => successorId);
    this.risks = new TaskRows(timeline.risks, ({ taskId }) => taskId);
    this.lines = new TaskRows(timeline.lines, ({ taskId }) => taskId);
    this.criteria = new TaskRows(timeline.criteria, ({ taskId }) => taskId);
    this.decisions = new TaskRows(timeline.decisions, ({ taskId }) => taskId);
    this.settings = timeline.settings;
    this.calendars = timeline.calendars;
    this.ties = timeline.ties;
  }

  /** Its tasks in outline order. */
  finish(): Timeline {
    const { settings, outline, links, calendars, risks, lines, ties, criteria, decisions } = this;
    return {
      settings,
      tasks: outline.list(),
      links: links.list(),
      calendars,
      risks: risks.list(),
      lines: lines.list(),
      ties,
      criteria: criteria.list(),
      decisions: decisions.list(),
    };
  }
}
