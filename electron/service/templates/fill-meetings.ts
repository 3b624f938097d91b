import { call } from '@orpc/server';
import { readAgenda } from '#db/queries/agenda-queries.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { KpiTargetInput } from '#shared/domain/kpis/kpi-target.ts';
import type { Action } from '#shared/domain/meetings/action.ts';
import type { AgendaItem } from '#shared/domain/meetings/agenda.ts';
import type { CarryOut, Decision } from '#shared/domain/meetings/decision.ts';
import type { MeetingId } from '#shared/domain/meetings/meeting.ts';
import type { RequestId } from '#shared/domain/requests/request.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { addAction, changeAction } from '../meetings/action-handlers.ts';
import { addTopic, changeItem } from '../meetings/agenda-handlers.ts';
import { decide } from '../meetings/decision-handlers.ts';
import { changeSeries, closeMeeting, openMeeting } from '../meetings/meeting-handlers.ts';
import type { ServiceContext } from '../service-parts.ts';
import type { SampleClock } from './sample-clock.ts';
import {
  type SampleAction,
  type SampleDecision,
  type SampleMeeting,
  sampleMeetings,
  sampleSeries,
} from './sample-meetings.ts';
import { known } from './sample-timeline.ts';

interface MeetingGround {
  readonly language: Language;
  readonly clock: SampleClock;
  readonly people: ReadonlyMap<string, PersonId>;
  /** By hue. */
  readonly departments: ReadonlyMap<string, DepartmentId>;
}

/** What lies before a meeting. */
interface Before {
  /** From 1. */
  readonly week: number;
  readonly waiting: readonly RequestId[];
  readonly targets: readonly KpiTargetInput[];
}

const END = '10:46';
const SECONDS_PER_MINUTE = 60;

/** The sample's weekly meetings, run as people run them. */
export class MeetingDesk {
  readonly #context: ServiceContext;
  readonly #ground: MeetingGround;
  /** What the items of topics are called in every agenda, by the topics' keys. */
  readonly #topics = new Map<string, string>();
  readonly #given: { readonly id: Action['id']; readonly ended: SampleAction['ended'] }[] = [];

  constructor(context: ServiceContext, ground: MeetingGround) {
    this.#context = context;
    this.#ground = ground;
  }

  async begin(): Promise<void> {
    const { people, departments, language } = this.#ground;
    const { name, startTime, minutes, chair, minuteTaker } = sampleSeries;
    const series = {
      name: name[language],
      weekday: 1,
      startTime,
      minutes,
      chairId: known(people, chair),
      minuteTakerId: known(people, minuteTaker),
      departmentIds: [...departments.values()],
    };
    await call(changeSeries, series, this.#as('changeSeries'));
  }

  /** Actions that were ended in the week of a meeting, before it. */
  async followUp(week: number): Promise<void> {
    for (const { id, ended } of this.#given) {
      if (ended?.week !== week) continue;
      await call(changeAction, { id, change: { state: ended.state } }, this.#as('changeAction'));
    }
  }

  async hold(day: Day, { week, waiting, targets }: Before): Promise<void> {
    const meeting = sampleMeetings[week - 1];
    if (meeting === undefined) throw new Error(`the sample has no meeting ${week}`);
    this.#ground.clock.set(day, sampleSeries.startTime);
    const attendance = this.#attendance(meeting);
    const { id } = await call(openMeeting, { day, attendance }, this.#as('open'));
    for (const { key, area, title, minutes } of meeting.topics) {
      const topic = { area, title: title[this.#ground.language], minutes };
      const { itemId } = await call(addTopic, { id, topic }, this.#as('addTopic'));
      this.#topics.set(key, `topic:${itemId}`);
    }
    const items = await readAgenda(this.#reader(), id);
    const decisions = await this.#decide(id, meeting, items, { week, waiting, targets });
    await this.#act(id, meeting, day, decisions);
    await this.#goThrough(meeting, await readAgenda(this.#reader(), id));
    this.#ground.clock.set(day, END);
    await call(closeMeeting, { id }, this.#as('close'));
  }

  #attendance({ present }: SampleMeeting) {
    const { departments, people } = this.#ground;
    const came = new Map(Object.entries(present));
    return [...departments].map(([hue, departmentId]) => {
      const personIds = (came.get(hue) ?? []).map((key) => known(people, key));
      return { departmentId, isPresent: personIds.length > 0, personIds };
    });
  }

  async #decide(
    meetingId: MeetingId,
    { decisions }: SampleMeeting,
    items: readonly AgendaItem[],
    before: Before,
  ): Promise<readonly Decision['id'][]> {
    const { language, people } = this.#ground;
    const ids: Decision['id'][] = [];
    for (const decision of decisions) {
      const { question, options, choice, reason, owner } = decision;
      const key = this.#itemKey(decision, before);
      const chosen = options[choice]?.[language] ?? '';
      const { id } = await call(
        decide,
        {
          meetingId,
          itemId: items.find((item) => item.key === key)?.id ?? null,
          question: question[language],
          options: options.map((option) => option[language]),
          choice: chosen,
          reason: reason[language],
          ownerId: known(people, owner),
          carryOut: await this.#carryOut(decision, before),
        },
        this.#as('decide'),
      );
      ids.push(id);
    }
    return ids;
  }

  #itemKey({ carries, topic }: SampleDecision, { waiting }: Before): string | undefined {
    if (topic !== undefined) return this.#topics.get(topic);
    return carries === 'request' ? `request:${waiting[0]}` : 'section:kpis';
  }

  async #carryOut({ carries }: SampleDecision, { waiting, targets }: Before): Promise<CarryOut | null> {
    const [requestId] = waiting;
    if (carries === 'targets') return { kind: 'set-kpi-targets', targets: [...targets] };
    if (carries === null || requestId === undefined) return null;
    return { kind: 'approve-request', requestId, seenSeq: await lastRecord(this.#reader()) };
  }

  async #act(
    meetingId: MeetingId,
    { actions }: SampleMeeting,
    day: Day,
    decisions: readonly Decision['id'][],
  ): Promise<void> {
    const { language, people, departments } = this.#ground;
    for (const { text, owner, department, dueInDays, from, decision, ended } of actions) {
      const start = from === 'meeting' ? day : this.#context.parts.today();
      const { id } = await call(
        addAction,
        {
          meetingId,
          text: text[language],
          ownerId: known(people, owner),
          departmentId: known(departments, department),
          dueDay: addDays(start, dueInDays),
          decisionId: decision === undefined ? null : (decisions[decision] ?? null),
        },
        this.#as('addAction'),
      );
      this.#given.push({ id, ended });
    }
  }

  /** Every item is dealt with, parked or left, with what was said on it. What is proposed and not decided is parked. */
  async #goThrough({ notes, parked, untouched }: SampleMeeting, items: readonly AgendaItem[]): Promise<void> {
    const { language } = this.#ground;
    const topicOf = new Map([...this.#topics].map(([key, itemKey]) => [itemKey, key]));
    for (const item of items) {
      const key =
        topicOf.get(item.key) ?? (item.kind === 'section' ? item.area : (item.key.split(':')[0] ?? ''));
      if (untouched.includes(key)) continue;
      const isParked = parked.includes(key) || (item.kind === 'proposal' && item.state !== 'done');
      const change = {
        state: isParked ? ('parked' as const) : ('done' as const),
        notes: notes[key]?.[language] ?? '',
        spentSeconds: (item.minutes - 1) * SECONDS_PER_MINUTE + (item.position % 4) * 15,
      };
      await call(changeItem, { id: item.id, change }, this.#as('changeItem'));
    }
  }

  #reader(): Reader {
    const workspace = this.#context.parts.slot.current;
    if (workspace === null) throw new Error('no workspace is open');
    return workspace.reader;
  }

  /** The chair's hand, on the day of the meeting. */
  #as(procedure: string) {
    const { clock, people } = this.#ground;
    const context = { ...clock.dated(this.#context), actingAs: known(people, sampleSeries.chair) };
    return { context, path: ['meetings', procedure] };
  }
}
