import { readProgramme } from '#db/queries/budget-queries.ts';
import { readDepartments, readPeople } from '#db/queries/catalogue-queries.ts';
import { readBaselineContent, readScheduleBaselines } from '#db/queries/schedule-baseline-queries.ts';
import { readTimeline } from '#db/queries/timeline-queries.ts';
import { readPosition } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Position } from '#shared/domain/papers/papers.ts';
import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { BaselineContent, ScheduleBaseline } from '#shared/domain/timeline/baseline.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { type PlanVariance, planVariance } from '#shared/domain/timeline/variance.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import type { Day } from '#shared/values/day.ts';

/** What every file of a plan is made of. */
export interface ExportFacts {
  readonly programme: string;
  readonly position: Position;
  readonly today: Day;
  readonly timeline: Timeline;
  readonly schedule: Schedule;
  readonly ownerOf: ReadonlyMap<string, string>;
  readonly departmentOf: ReadonlyMap<string, string>;
  /** The one to compare with; null: none. */
  readonly baseline: ComparedBaseline | null;
}

export interface ComparedBaseline {
  readonly name: string;
  readonly taskOf: ReadonlyMap<string, Task>;
  readonly variance: PlanVariance;
}

/** Refused as scheduleTimeline does. */
export async function readExportFacts(
  reader: Reader,
  baselineId: string | null,
  today: Day,
): Promise<Outcome<ExportFacts>> {
  const timeline = await readTimeline(reader);
  const schedule = scheduleTimeline(timeline);
  if (schedule.kind === 'refused') return schedule;
  const people = await readPeople(reader);
  const departments = await readDepartments(reader);
  return accepted({
    programme: (await readProgramme(reader)).name,
    position: await readPosition(reader),
    today,
    timeline,
    schedule: schedule.value,
    ownerOf: new Map(people.map(({ id, name }) => [id, name])),
    departmentOf: new Map(departments.map(({ id, name }) => [id, name])),
    baseline: baselineId === null ? null : await readCompared(reader, baselineId, timeline, schedule.value),
  });
}

async function readCompared(
  reader: Reader,
  id: string,
  timeline: Timeline,
  schedule: Schedule,
): Promise<ComparedBaseline | null> {
  const content = await readBaselineContent(reader, id);
  const baseline = (await readScheduleBaselines(reader)).find((candidate) => candidate.id === id);
  if (content === undefined || baseline === undefined) return null;
  return {
    name: baseline.name,
    taskOf: new Map(content.tasks.map((task) => [task.id, task])),
    variance: planVariance(content, timeline, schedule),
  };
}

/** As many as Microsoft Project has room for: the one that is compared with first, then the oldest. */
export async function readBaselineContents(
  reader: Reader,
  firstId: string | null,
): Promise<BaselineContent[]> {
  const all = (await readScheduleBaselines(reader)).toReversed();
  const rank = ({ id }: ScheduleBaseline): number => (id === firstId ? 0 : 1);
  const contents: BaselineContent[] = [];
  for (const { id } of all.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_BASELINES)) {
    const content = await readBaselineContent(reader, id);
    if (content !== undefined) contents.push(content);
  }
  return contents;
}

const MOST_BASELINES = 11;

/** By task in the order of the plan: 0 at the top. */
export function levelsIn({ network }: Schedule): number[] {
  const { parentOf, fromTop } = network.outline;
  const levels: number[] = Array.from({ length: parentOf.length }, () => 0);
  for (const task of fromTop) {
    const parent = parentOf[task] ?? -1;
    if (parent >= 0) levels[task] = (levels[parent] ?? 0) + 1;
  }
  return levels;
}
