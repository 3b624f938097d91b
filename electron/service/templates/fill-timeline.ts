import { call } from '@orpc/server';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { addDays } from '#shared/values/day.ts';
import { dayEndedAt, type Minute, minuteOf } from '#shared/values/moment.ts';
import { monthOf } from '#shared/values/month.ts';
import { addDepartment, addPerson } from '../catalogue/catalogue-handlers.ts';
import type { ServiceContext } from '../service-parts.ts';
import { keepBaseline } from '../timeline/baseline-handlers.ts';
import { keepScheduleForecast } from '../timeline/simulation-handlers.ts';
import { applyPlanEdits, decideGate, timelineGet } from '../timeline/timeline-handlers.ts';
import type { SampleRecords } from './fill-sample.ts';
import type { Foundation } from './foundation.ts';
import { eveningOf, known, newTaskIds, type PlanGround } from './sample-timeline.ts';
import { deadlineEdits, planEdits } from './sample-timeline-edits.ts';
import { decisions } from './sample-timeline-gates.ts';
import { tie } from './sample-timeline-money.ts';
import { campaignTeam, planPeople } from './sample-timeline-people.ts';
import { type Course, courseOf, factsAt } from './sample-timeline-progress.ts';
import { baselineWords, reasons, researchKeys } from './sample-timeline-story.ts';
import type { Words } from './sample-timeline-task.ts';

/** Who keeps the plan. */
const KEEPER = 'gu';

/** The sample's work plan as it was made and kept as a baseline, to be followed week by week. */
export async function fillTimeline(
  context: ServiceContext,
  foundation: Foundation,
  language: Language,
  records: Pick<SampleRecords, 'people' | 'lines'>,
): Promise<PlanDesk> {
  const ground = await groundOf(context, foundation, language, records);
  const desk = new PlanDesk({ ...context, actingAs: known(ground.people, KEEPER) }, ground);
  await desk.layOut();
  await desk.finishResearch();
  return desk;
}

/** With the campaign team, and those who work on the plan. */
async function groundOf(
  context: ServiceContext,
  foundation: Foundation,
  language: Language,
  { people, lines }: Pick<SampleRecords, 'people' | 'lines'>,
): Promise<PlanGround> {
  const { name, badge, hue, duty } = campaignTeam;
  const team = { name: name[language], badge: badge[language], hue, duty: duty[language] };
  const { id } = await call(addDepartment, team, { context, path: ['catalogue', 'addDepartment'] });
  const departments = new Map([...foundation.departments, [hue, id]]);
  const all = new Map(people);
  for (const person of planPeople) {
    const input = {
      name: person.name[language],
      departmentId: known(departments, person.department),
      role: 'member' as const,
    };
    const added = await call(addPerson, input, { context, path: ['catalogue', 'addPerson'] });
    all.set(person.key, added.id);
  }
  const { parts } = context;
  return { language, today: parts.today(), people: all, departments, lines, newId: () => parts.newId() };
}

/** The plan of the sample while it is laid out and followed. */
export class PlanDesk {
  readonly #context: ServiceContext;
  readonly #ground: PlanGround;
  readonly tasks: ReadonlyMap<string, TaskId>;
  #course: Course | null = null;

  constructor(context: ServiceContext, ground: PlanGround) {
    this.#context = context;
    this.#ground = ground;
    this.tasks = newTaskIds(ground);
  }

  /** With the campaign team, and those who work on the plan. */
  get people(): ReadonlyMap<string, PersonId> {
    return this.#ground.people;
  }

  get departments(): PlanGround['departments'] {
    return this.#ground.departments;
  }

  async layOut(): Promise<void> {
    await this.#apply(planEdits(this.#ground, this.tasks), reasons.plan);
    const plan = await this.#plan();
    await this.#apply(deadlineEdits(plan, this.tasks), reasons.deadlines);
    const { language } = this.#ground;
    const input = { name: baselineWords.name[language], note: baselineWords.note[language] };
    await call(keepBaseline, input, { context: this.#context, path: ['timeline', 'keepBaseline'] });
    this.#course = courseOf(await this.#plan(), this.tasks);
  }

  /** The first phase as it went, and its gate. */
  async finishResearch(): Promise<void> {
    const keys = new Set(researchKeys.map((key) => this.tasks.get(key)));
    const now = minuteOf(eveningOf(addDays(this.#ground.today, -1)));
    const course = this.#courseNow();
    await this.#apply(
      factsAt(course, now, (id) => keys.has(id), true),
      reasons.research,
    );
    for (const decision of decisions) {
      const { language, people } = this.#ground;
      const taskId = known(this.tasks, decision.gate);
      const at = course.schedule.network.outline.indexOf.get(taskId) ?? 0;
      const day = dayEndedAt(course.schedule.finish[at] ?? 0);
      const { action } = decision;
      const demanded = {
        text: action.text[language],
        ownerId: known(people, action.owner),
        dueDay: addDays(day, action.dueInDays),
      };
      await call(
        decideGate,
        {
          taskId,
          day,
          verdict: decision.verdict,
          note: decision.note[language],
          actions: [{ ...demanded, isDone: false }],
        },
        { context: this.#actingAs(decision.by), path: ['timeline', 'decide'] },
      );
      await this.#apply(
        [{ kind: 'set-actions', taskId, actions: [{ ...demanded, isDone: true }] }],
        reasons.action,
      );
    }
  }

  /** What was known so many days ago; of what went on, that it would go as planned. */
  async follow(daysAgo: number): Promise<void> {
    const statusAt = eveningOf(addDays(this.#ground.today, -1 - daysAgo));
    const facts = await this.#news(minuteOf(statusAt), false);
    await this.#apply([{ kind: 'change-settings', change: { statusAt } }, ...facts], reasons.week);
  }

  /** What goes on turns out to take longer. */
  async slip(): Promise<void> {
    const now = minuteOf(eveningOf(addDays(this.#ground.today, -1)));
    await this.#apply(await this.#news(now, true), reasons.slip);
  }

  async keepForecast(): Promise<void> {
    await call(keepScheduleForecast, {}, { context: this.#context, path: ['timeline', 'keepForecast'] });
  }

  /** Facts that the plan does not say yet. */
  async #news(at: Minute, foresees: boolean): Promise<PlanEdit[]> {
    const tasks = new Map((await this.#plan()).tasks.map((task) => [task.id, task]));
    return factsAt(this.#courseNow(), at, () => true, foresees).filter((edit) => {
      const known = edit.kind === 'change-task' ? tasks.get(edit.id) : undefined;
      const isSame = edit.kind === 'change-task' && known?.remainingMinutes === edit.change.remainingMinutes;
      return known?.actualFinish === null && !(isSame && known.actualStart !== null);
    });
  }

  /** For the months in which the plan stands: nothing moves until the gate does. */
  async tieMoney(): Promise<void> {
    const taskId = known(this.tasks, tie.task);
    const gate = (await this.#plan()).tasks.find(({ id }) => id === taskId);
    if (gate === undefined) throw new Error(`the sample has no ${tie.task}`);
    const month = monthOf(dayEndedAt(minuteOf(gate.finish)));
    const lineId = known(this.#ground.lines, tie.line);
    await this.#apply([{ kind: 'tie-line', lineId, tie: { taskId, month } }], reasons.tie);
  }

  async #plan(): Promise<Timeline> {
    return (await call(timelineGet, undefined, { context: this.#context })).timeline;
  }

  async #apply(edits: PlanEdit[], reason: Words): Promise<void> {
    const input = { edits, reason: reason[this.#ground.language] };
    await call(applyPlanEdits, input, { context: this.#context, path: ['timeline', 'apply'] });
  }

  #courseNow(): Course {
    if (this.#course === null) throw new Error('the plan is laid out first');
    return this.#course;
  }

  #actingAs(person: string): ServiceContext {
    return { ...this.#context, actingAs: known(this.#ground.people, person) };
  }
}
