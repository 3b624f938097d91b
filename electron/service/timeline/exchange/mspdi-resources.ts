import { ReadingRefused } from '../../imports/reading-refused.ts';
import type { FileCalendar, LostParts } from './file-plan.ts';
import type { FileCalendars } from './mspdi-calendars.ts';
import { RecordFields } from './mspdi-values.ts';
import type { XmlNode } from './mspdi-xml.ts';

interface Resource {
  readonly name: string;
  /** What it belongs to: a department, where it is called like one. */
  readonly group: string | null;
  /** Only people, or machines: material and costs have no time. */
  readonly isWork: boolean;
  readonly calendarUid: string | null;
}

/** Who does a task, as the file has it. */
export interface TaskPeople {
  readonly ownerName: string | null;
  readonly departmentName: string | null;
  /** How much of the first one's time, in basis points. */
  readonly unitsBp: number;
  /** Those of all who do it, where they have one. */
  readonly calendars: readonly FileCalendar[];
}

const WORK = 1;
const WHOLE_BP = 10_000;
const NOBODY: TaskPeople = { ownerName: null, departmentName: null, unitsBp: WHOLE_BP, calendars: [] };

/** Resources and assignments: one owner a task is kept, and the calendars by which the task was planned. */
export class FilePeople {
  readonly #resources = new Map<string, Resource>();
  readonly #ofTask = new Map<string, { readonly resource: Resource; readonly units: number }[]>();
  readonly #lost: LostParts;

  constructor(lost: LostParts) {
    this.#lost = lost;
  }

  addResource(node: XmlNode): void {
    const fields = new RecordFields(node, '');
    const uid = fields.text('UID') ?? '';
    const name = fields.text('Name');
    if (this.#resources.has(uid)) throw new ReadingRefused('plan-repeats-uid', { uid, name: name ?? '' });
    if (fields.isSet('IsNull') || name === null) return;
    const type = fields.number('Type') ?? WORK;
    this.#resources.set(uid, {
      name,
      group: fields.text('Group'),
      isWork: type === WORK,
      calendarUid: fields.text('CalendarUID'),
    });
    if (type !== WORK) this.#lost.add('material', name);
    if (isMoney(fields.text('StandardRate')) || isMoney(fields.text('CostPerUse')))
      this.#lost.add('rates', name);
    if (fields.text('Notes') !== null) this.#lost.add('resourceNotes', name);
  }

  addAssignment(node: XmlNode): void {
    const fields = new RecordFields(node, '');
    const task = fields.text('TaskUID') ?? '';
    const resource = this.#resources.get(fields.text('ResourceUID') ?? '');
    if (resource === undefined) return;
    const list = this.#ofTask.get(task) ?? [];
    this.#ofTask.set(task, list);
    if (resource.isWork) list.push({ resource, units: fields.number('Units') ?? 1 });
    if ((fields.number('WorkContour') ?? 0) !== 0) this.#lost.add('workContour', resource.name);
  }

  /** @param name of the task, for what is told to be lost. */
  of(taskUid: string, name: string, calendars: FileCalendars): TaskPeople {
    const assigned = this.#ofTask.get(taskUid) ?? [];
    const [first] = assigned;
    if (first === undefined) return NOBODY;
    for (const { resource } of assigned.slice(1))
      this.#lost.add('furtherPeople', `${name}: ${resource.name}`);
    if (first.units > 1) this.#lost.add('unitsAbove', name);
    return {
      ownerName: first.resource.name,
      departmentName: first.resource.group,
      unitsBp: Math.min(WHOLE_BP, Math.max(0, Math.round(first.units * WHOLE_BP))),
      calendars: assigned.flatMap(({ resource }) => calendars.find(resource.calendarUid) ?? []),
    };
  }
}

function isMoney(text: string | null): boolean {
  return text !== null && Number(text) !== 0;
}
