import { readDepartments, readPeople } from '#db/queries/catalogue-queries.ts';
import { insertScheduleBaseline, readScheduleBaselines } from '#db/queries/schedule-baseline-queries.ts';
import { readTimeline, storeTimeline } from '#db/queries/timeline-queries.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { refused } from '#shared/domain/refusal.ts';
import type { ScheduleBaseline } from '#shared/domain/timeline/baseline.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { command, query, refuse, valueOf } from '../../base.ts';
import type { ServiceParts } from '../../service-parts.ts';
import { baselinesOf } from './file-baselines.ts';
import { allLost, shownTasks } from './import-preview.ts';
import { type PlaceContext, placePlan } from './place-plan.ts';
import { readPlanFileOf } from './read-plan-file.ts';

export const readPlanImport = query.timeline.readImport.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const { plan, headers, columns, skipped } = valueOf(await readPlanFileOf(input.file, input.columns));
  const before = await readTimeline(reader);
  const places = await placeContext(reader, parts);
  const placed = valueOf(placePlan(before, plan, 'replace', places));
  const appended = placePlan(before, plan, 'append', places);
  const importId = parts.newId<'plan_import'>();
  const fileName = input.file.name.slice(-200);
  parts.planImports.keep(importId, { fileName, language: input.language, plan });
  return {
    importId,
    format: plan.format,
    name: fileName,
    title: plan.title,
    counts: {
      tasks: plan.tasks.length,
      links: plan.links.length,
      calendars: placed.calendarCount,
      baselines: plan.baselines.length,
    },
    tasks: shownTasks(plan, placed),
    differentDates: {
      replace: placed.differentDates,
      append: appended.kind === 'ok' ? appended.value.differentDates : null,
    },
    lost: allLost(plan.lost, placed.lost),
    headers: [...headers],
    columns,
    skipped,
  };
});

export const commitPlanImport = command.timeline.commitImport.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const { plan, fileName, language } = valueOf(parts.planImports.find(input.importId));
  if (plan.tasks.length === 0) refuse(refused('plan-columns-missing', {}, 'columns').refusal);
  const before = await readTimeline(writer);
  const isReplacing = input.mode === 'replace' && before.tasks.length > 0;
  if (isReplacing && input.reason === '') refuse(refused('reason-missing', {}, 'reason').refusal);
  const placed = valueOf(placePlan(before, plan, input.mode, await placeContext(writer, parts)));
  await storeTimeline(writer, before, placed.timeline, () => parts.newId<'timeline'>());
  const standing = await readScheduleBaselines(writer);
  for (const { name, content } of baselinesOf(plan, placed, language, standing)) {
    const baseline: ScheduleBaseline = {
      id: parts.newId<'schedule_baseline'>(),
      name,
      note: fileName,
      madeAt: parts.now(),
      madeBy: person?.name ?? null,
      taskCount: content.tasks.length,
    };
    await insertScheduleBaseline(writer, baseline, nameKey(name), content);
  }
  parts.planImports.forget(input.importId);
  const params = { fileName, taskCount: plan.tasks.length, beforeCount: before.tasks.length };
  record.describe({ key: isReplacing ? 'planReplaced' : 'planImported', params }, input.reason);
  const known = new Set(before.tasks.map(({ id }) => id));
  const first = placed.timeline.tasks.find(({ id }) => !known.has(id));
  return { seq: await record.position(), taskCount: plan.tasks.length, firstId: first?.id ?? null };
});

async function placeContext(reader: Reader | Writer, parts: ServiceParts): Promise<PlaceContext> {
  return {
    people: await readPeople(reader),
    departments: await readDepartments(reader),
    newId: () => parts.newId(),
  };
}
