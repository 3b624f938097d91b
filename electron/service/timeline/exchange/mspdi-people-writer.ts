import { minutesOf } from '#shared/domain/schedule/time-units.ts';
import type { ExportFacts } from './export-facts.ts';
import { durationElement, element, holding, momentElement } from './mspdi-element.ts';

/** The owners of tasks: calendars based on the plan's own, resources, and an assignment for each task. */
export function peopleXml(
  { timeline, ownerOf, departmentOf, schedule }: ExportFacts,
  calendarCount: number,
): { readonly calendars: string; readonly resources: string; readonly assignments: string } {
  const owners = [...new Set(timeline.tasks.flatMap(({ ownerId }) => ownerId ?? []))].filter((id) =>
    ownerOf.has(id),
  );
  const uidOf = new Map(owners.map((id, at) => [id, at + 1]));
  const calendars = owners.map((id, at) =>
    holding('Calendar', [
      element('UID', calendarCount + at + 1),
      element('Name', ownerOf.get(id) ?? ''),
      element('IsBaseCalendar', false),
      element('IsBaselineCalendar', false),
      element('BaseCalendarUID', 1),
    ]),
  );
  const resources = owners.map((id, at) => {
    const departmentId = timeline.tasks.find((task) => task.ownerId === id)?.departmentId ?? null;
    return holding('Resource', [
      element('UID', at + 1),
      element('ID', at + 1),
      element('Name', ownerOf.get(id) ?? ''),
      element('Type', 1),
      element('IsNull', false),
      element('Group', departmentId === null ? null : (departmentOf.get(departmentId) ?? null)),
      element('MaxUnits', 1),
      element('CalendarUID', calendarCount + at + 1),
    ]);
  });
  const { isSummary } = schedule.network.outline;
  const assignments = timeline.tasks.flatMap((task, at) => {
    const uid = task.ownerId === null ? undefined : uidOf.get(task.ownerId);
    if (uid === undefined || isSummary[at] === 1) return [];
    const minutes = minutesOf(task.duration, timeline.settings.units);
    return holding('Assignment', [
      element('UID', at + 1),
      element('TaskUID', at + 1),
      element('ResourceUID', uid),
      momentElement('Finish', task.finish),
      momentElement('Start', task.start),
      element('Units', task.unitsBp / 10_000),
      durationElement('Work', Math.round((minutes * task.unitsBp) / 10_000)),
    ]);
  });
  const lines = (list: readonly string[]) => list.map((each) => `${each}\n`).join('');
  return { calendars: lines(calendars), resources: lines(resources), assignments: lines(assignments) };
}
