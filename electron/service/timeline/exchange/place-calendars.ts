import { nationalLayer } from '#shared/domain/schedule/national-calendar.ts';
import type { CalendarId } from '#shared/domain/timeline/task.ts';
import type { Timeline, WorkCalendarRecord } from '#shared/domain/timeline/timeline.ts';
import { nameKey } from '#shared/values/name-key.ts';
import type { FileCalendar } from './file-plan.ts';
import { daysOfLayers, exceptionList, signatureOf, weekWork } from './working-days.ts';

/** Finds the console's calendar for one of a file: the same working time is the same calendar, whatever it is called. */
export class CalendarPlaces {
  readonly #known = new Map<string, CalendarId>();
  readonly #signatures = new WeakMap<FileCalendar, string>();
  readonly #names: Set<string>;
  readonly #added: WorkCalendarRecord[] = [];
  readonly #newId: () => CalendarId;
  readonly #national: string;

  constructor({ calendars }: Timeline, newId: () => CalendarId) {
    this.#newId = newId;
    this.#names = new Set(calendars.map(({ name }) => nameKey(name)));
    const corrections = calendars.filter(({ owner }) => owner.level === 'national');
    const national = [...corrections.map((calendar) => layerOf(calendar, 'national')), nationalLayer()];
    this.#national = signatureOf(daysOfLayers(national));
    for (const calendar of calendars) {
      if (calendar.owner.level !== 'shared') continue;
      const layers = [layerOf(calendar, 'department'), ...(calendar.followsNational ? national : [])];
      this.#known.set(signatureOf(daysOfLayers(layers)), calendar.id);
    }
  }

  get added(): readonly WorkCalendarRecord[] {
    return this.#added;
  }

  /** What tells one working time from another; null stands for the national calendar. */
  signature(calendar: FileCalendar | null): string {
    if (calendar === null) return this.#national;
    const known = this.#signatures.get(calendar);
    if (known !== undefined) return known;
    const made = signatureOf(calendar);
    this.#signatures.set(calendar, made);
    return made;
  }

  signatureById(id: CalendarId | null): string {
    if (id === null) return this.#national;
    for (const [signature, known] of this.#known) if (known === id) return signature;
    return this.#national;
  }

  /** For the plan's own calendar: null is the national one. */
  ownId(calendar: FileCalendar | null): CalendarId | null {
    return calendar === null || this.signature(calendar) === this.#national ? null : this.idOf(calendar);
  }

  /** The shared calendar with the same working time; one is made where there is none. */
  idOf(calendar: FileCalendar): CalendarId {
    const signature = this.signature(calendar);
    const known = this.#known.get(signature);
    if (known !== undefined) return known;
    const made: WorkCalendarRecord = {
      id: this.#newId(),
      name: this.#freeName(calendar.name),
      owner: { level: 'shared' },
      week: weekWork(calendar),
      shifts: null,
      exceptions: exceptionList(calendar),
      followsNational: false,
    };
    this.#added.push(made);
    this.#known.set(signature, made.id);
    return made.id;
  }

  #freeName(written: string): string {
    const name =
      written
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 190)
        .trim() || '1';
    let free = name;
    for (let number = 2; this.#names.has(nameKey(free)); number += 1) free = `${name} (${number})`;
    this.#names.add(nameKey(free));
    return free;
  }
}

function layerOf({ week, shifts, exceptions }: WorkCalendarRecord, level: 'national' | 'department') {
  return { level, week, shifts, exceptions, officialYears: null };
}
