import { linkKinds, type LinkKind } from '#shared/domain/schedule/link.ts';
import { ORDINARY_UNITS, type WorkUnits } from '#shared/domain/schedule/time-units.ts';
import { taskCodeSchema } from '#shared/domain/timeline/task.ts';
import { ReadingRefused } from '../../imports/reading-refused.ts';
import {
  type BaselineTask,
  type FileBaseline,
  type FileLink,
  type FilePlan,
  type FileTask,
  LostParts,
} from './file-plan.ts';
import { FileCalendars } from './mspdi-calendars.ts';
import { CustomFields } from './mspdi-custom-fields.ts';
import { FilePeople } from './mspdi-resources.ts';
import { taskName, taskOf } from './mspdi-tasks.ts';
import { amountIn, isElapsedPercent, lagIn, momentIn, RecordFields } from './mspdi-values.ts';
import { childrenOf, readPlanFile, type RecordKind, textOf, type XmlNode } from './mspdi-xml.ts';

/** Project 2002 and 2003 wrote no version, later ones these: 2007, 2010 and all since, and what others write. */
const KNOWN_VERSIONS: ReadonlySet<string> = new Set(['9', '10', '11', '12', '14', '15', '16']);
/** By the number that the file gives a link. */
const LINK_KINDS: readonly LinkKind[] = ['FF', 'FS', 'SF', 'SS'];
export const MOST_TASKS = 20_000;
const MOST_LINKS = 200_000;
const MOST_BASELINES = 11;

/** @throws ReadingRefused */
export async function readMspdi(bytes: Buffer): Promise<FilePlan> {
  const draft = new PlanDraft();
  await readPlanFile(bytes, draft);
  return draft.plan();
}

/** What was read so far; a task needs its resources and calendars, so tasks are made at the end. */
class PlanDraft {
  readonly #lost = new LostParts();
  readonly #fields = new Map<string, string>();
  readonly #calendars = new FileCalendars(this.#lost);
  readonly #people = new FilePeople(this.#lost);
  readonly #custom = new CustomFields(this.#lost);
  readonly #tasks = new Map<string, XmlNode>();

  field(name: string, text: string): void {
    this.#fields.set(name, text);
    if (name === 'SaveVersion' && !KNOWN_VERSIONS.has(text)) {
      throw new ReadingRefused('plan-version-unknown', { version: text.slice(0, 20) });
    }
  }

  record(kind: RecordKind, node: XmlNode): void {
    if (kind === 'Calendar') this.#calendars.add(node);
    if (kind === 'Resource') this.#people.addResource(node);
    if (kind === 'Assignment') this.#people.addAssignment(node);
    if (kind === 'ExtendedAttribute') this.#custom.add(node);
    if (kind === 'Task') this.#addTask(node);
  }

  plan(): FilePlan {
    const units = this.#units();
    const nodes = [...this.#tasks.values()].filter((node) => this.#isKept(node));
    if (nodes.length === 0) throw new ReadingRefused('plan-without-tasks');
    const tasks = this.#placed(nodes, units);
    if (this.#fields.get('ScheduleFromStart') === '0') this.#lost.add('fromFinish');
    const keys = new Set(tasks.map(({ key }) => key));
    return {
      format: 'mspdi',
      title: this.#title(),
      projectStart: momentIn(this.#fields.get('StartDate') ?? ''),
      statusAt: momentIn(this.#fields.get('StatusDate') ?? ''),
      units,
      latestPulls: this.#fields.get('HonorConstraints') !== '0',
      ownCalendar: this.#calendars.find(this.#fields.get('CalendarUID') ?? null),
      tasks,
      links: this.#links(nodes, keys, units),
      baselines: this.#baselines(nodes, units),
      lost: this.#lost.list(),
    };
  }

  #addTask(node: XmlNode): void {
    const uid = textOf(node, 'UID') ?? '';
    if (this.#tasks.has(uid))
      throw new ReadingRefused('plan-repeats-uid', { uid, name: textOf(node, 'Name') ?? '' });
    this.#tasks.set(uid, node);
    if (this.#tasks.size > MOST_TASKS)
      throw new ReadingRefused('plan-too-many-tasks', { limitCount: MOST_TASKS });
  }

  /** The project's own summary is the plan itself; blank rows say nothing; others' tasks belong to them. */
  #isKept(node: XmlNode): boolean {
    const name = textOf(node, 'Name') ?? '';
    if (textOf(node, 'IsNull') === '1') return false;
    if (textOf(node, 'UID') === '0' || textOf(node, 'OutlineLevel') === '0') return false;
    if (textOf(node, 'ExternalTask') === '1') this.#lost.add('externalTask', name);
    else if (textOf(node, 'Active') === '0') this.#lost.add('inactive', name);
    else return true;
    return false;
  }

  #placed(nodes: readonly XmlNode[], units: WorkUnits): FileTask[] {
    const sources = {
      units,
      calendars: this.#calendars,
      people: this.#people,
      custom: this.#custom,
      lost: this.#lost,
    };
    const levels = levelsOf(nodes);
    const codeOf = codesOf(nodes);
    return nodes.map((node, at) => {
      const level = levels[at] ?? 0;
      const written = taskName(node, this.#lost);
      const name = written === '' ? `#${textOf(node, 'ID') ?? String(at + 1)}` : written;
      if (written === '') this.#lost.add('unnamed', name);
      const place = { level, isSummary: (levels[at + 1] ?? 0) > level, code: codeOf(node) };
      return taskOf(node, name, place, sources);
    });
  }

  #links(nodes: readonly XmlNode[], keys: ReadonlySet<string>, units: WorkUnits): FileLink[] {
    const links = new Map<string, FileLink>();
    for (const node of nodes) {
      const successorKey = textOf(node, 'UID') ?? '';
      const name = textOf(node, 'Name') ?? '';
      for (const each of childrenOf(node, 'PredecessorLink')) {
        const fields = new RecordFields(each, name);
        const predecessorKey = fields.text('PredecessorUID') ?? '';
        if (fields.isSet('CrossProject') || !keys.has(predecessorKey)) {
          this.#lost.add('linkOutside', name);
          continue;
        }
        const format = fields.number('LagFormat');
        if (isElapsedPercent(format)) this.#lost.add('elapsedPercent', name);
        const kind = LINK_KINDS[fields.number('Type') ?? 1] ?? linkKinds[0];
        const key = `${predecessorKey} ${kind} ${successorKey}`;
        if (links.has(key)) this.#lost.add('linkTwice', name);
        links.set(key, {
          predecessorKey,
          successorKey,
          kind,
          lag: lagIn(fields.number('LinkLag') ?? 0, format, units),
        });
        if (links.size > MOST_LINKS)
          throw new ReadingRefused('plan-too-many-links', { limitCount: MOST_LINKS });
      }
    }
    return [...links.values()];
  }

  #baselines(nodes: readonly XmlNode[], units: WorkUnits): FileBaseline[] {
    const byNumber = new Map<number, Map<string, BaselineTask>>();
    for (const node of nodes) {
      const name = textOf(node, 'Name') ?? '';
      for (const each of childrenOf(node, 'Baseline')) {
        const fields = new RecordFields(each, name);
        const number = fields.number('Number') ?? 0;
        const start = fields.moment('Start');
        const finish = fields.moment('Finish');
        if ((fields.number('Cost') ?? 0) !== 0) this.#lost.add('baselineCosts', name);
        if (start === null || finish === null || number < 0 || number >= MOST_BASELINES) continue;
        const tasks = byNumber.get(number) ?? new Map<string, BaselineTask>();
        byNumber.set(number, tasks);
        const duration = amountIn(fields.minutes('Duration') ?? 0, fields.number('DurationFormat'), units);
        tasks.set(textOf(node, 'UID') ?? '', { start, finish, duration });
      }
    }
    return Array.from(byNumber, ([number, tasks]) => ({ number, tasks })).toSorted(
      (a, b) => a.number - b.number,
    );
  }

  #units(): WorkUnits {
    const perDay = Number(this.#fields.get('MinutesPerDay'));
    const perWeek = Number(this.#fields.get('MinutesPerWeek'));
    const isDay = Number.isInteger(perDay) && perDay >= 1 && perDay <= 1440;
    const isWeek = Number.isInteger(perWeek) && perWeek >= 1 && perWeek <= 10_080;
    return {
      minutesPerDay: isDay ? perDay : ORDINARY_UNITS.minutesPerDay,
      minutesPerWeek: isWeek ? perWeek : ORDINARY_UNITS.minutesPerWeek,
    };
  }

  #title(): string {
    const summary = this.#tasks.get('0');
    const named = this.#fields.get('Title') ?? '';
    const title = named === '' && summary !== undefined ? (textOf(summary, 'Name') ?? '') : named;
    return (title === '' ? (this.#fields.get('Name') ?? '').replace(/\.(?:xml|mpp)$/i, '') : title)
      .replace(/\p{Cc}+/gu, ' ')
      .slice(0, 200)
      .trim();
  }
}

/** From 0, and never more than one below the task before. */
function levelsOf(nodes: readonly XmlNode[]): number[] {
  let before = -1;
  return nodes.map((node) => {
    const written = Number(textOf(node, 'OutlineLevel') ?? '1') - 1;
    before = Math.max(0, Math.min(Number.isInteger(written) ? written : 0, before + 1));
    return before;
  });
}

/** The plan's own codes where it has some; else the numbers by which its links are written. */
function codesOf(nodes: readonly XmlNode[]): (node: XmlNode) => string | null {
  const codes = nodes.map((node) => textOf(node, 'WBS') ?? '');
  const areOwn =
    nodes.some((node) => textOf(node, 'WBS') !== textOf(node, 'OutlineNumber')) &&
    new Set(codes).size === nodes.length &&
    codes.every((code) => taskCodeSchema.safeParse(code).success);
  return (node) => textOf(node, areOwn ? 'WBS' : 'ID');
}
