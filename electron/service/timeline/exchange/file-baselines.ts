import type { BaselineContent, ScheduleBaseline } from '#shared/domain/timeline/baseline.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { filled } from '../../exports/export-words.ts';
import type { FilePlan } from './file-plan.ts';
import type { PlacedPlan } from './place-plan.ts';

export interface NamedBaseline {
  readonly name: string;
  readonly content: BaselineContent;
}

/** The baselines of a file, each with the tasks that it knows, as they were planned then. */
export function baselinesOf(
  { baselines, title }: FilePlan,
  { timeline, idOf }: PlacedPlan,
  language: Language,
  standing: readonly Pick<ScheduleBaseline, 'name'>[],
): NamedBaseline[] {
  const words = messagesByLanguage[language].timelineFiles;
  const taken = new Set(standing.map(({ name }) => nameKey(name)));
  const byId = new Map<string, BaselineContent['tasks'][number]>(
    timeline.tasks.map((task) => [task.id, task]),
  );
  return baselines.map(({ number, tasks }) => {
    const kept = [...tasks].flatMap(([key, planned]) => {
      const task = byId.get(idOf.get(key) ?? '');
      return task === undefined ? [] : { ...task, ...planned };
    });
    const pattern = number === 0 ? words.firstBaseline : words.numberedBaseline;
    const name = freeName(
      filled(pattern, { title, number: String(number) })
        .trim()
        .slice(0, 190),
      taken,
    );
    return { name, content: { settings: timeline.settings, tasks: kept, lines: [], phased: [] } };
  });
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(nameKey(free)); number += 1) free = `${name} (${number})`;
  taken.add(nameKey(free));
  return free;
}
