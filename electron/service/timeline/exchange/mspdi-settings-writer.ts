import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { ExportFacts } from './export-facts.ts';
import { element, holding, minuteElement, momentElement } from './mspdi-element.ts';
import type { PlanFileWords } from './plan-file-words.ts';

/** As Microsoft Project numbers its own fields. */
export const FIELD = { department: 188_743_731, deliverable: 188_743_734, gate: 188_743_752 } as const;

/** The project's own fields, in the order of the format's schema. */
export function settingsXml({ programme, timeline, position }: ExportFacts, schedule: Schedule): string {
  const { settings } = timeline;
  const shifts = schedule.network.calendars[0]?.days.week.find((day) => day.length > 0) ?? [];
  return `${[
    element('SaveVersion', 14),
    element('Name', programme),
    element('Title', programme),
    element('CreationDate', position.at === null ? null : position.at.slice(0, 19)),
    element('LastSaved', position.at === null ? null : position.at.slice(0, 19)),
    element('ScheduleFromStart', true),
    momentElement('StartDate', settings.projectStart),
    minuteElement('FinishDate', schedule.projectFinish),
    element('CriticalSlackLimit', 0),
    element('CurrencyDigits', 2),
    element('CurrencySymbol', '¥'),
    element('CurrencyCode', 'CNY'),
    element('CalendarUID', 1),
    element('DefaultStartTime', clockText(shifts[0]?.from ?? 540)),
    element('DefaultFinishTime', clockText(shifts.at(-1)?.to ?? 1080)),
    element('MinutesPerDay', settings.units.minutesPerDay),
    element('MinutesPerWeek', settings.units.minutesPerWeek),
    element('DaysPerMonth', 20),
    element('DefaultTaskType', 1),
    element('DurationFormat', 7),
    element('WorkFormat', 2),
    element('HonorConstraints', settings.latestPulls),
    element('MultipleCriticalPaths', false),
    element('NewTasksEffortDriven', false),
    element('NewTasksEstimated', false),
    element('WeekStartDay', 1),
    momentElement('StatusDate', settings.statusAt),
    element('NewTasksAreManual', false),
  ].join('\n')}\n`;
}

/** What the console keeps and Microsoft Project has no field for. */
export function fieldsXml({ sheet, kind }: PlanFileWords): string {
  const named = [
    [FIELD.department, 'Text1', sheet.department],
    [FIELD.deliverable, 'Text2', sheet.deliverable],
    [FIELD.gate, 'Flag1', kind.gate],
  ] as const;
  return holding(
    'ExtendedAttributes',
    named.map(([id, name, alias]) =>
      holding('ExtendedAttribute', [
        element('FieldID', id),
        element('FieldName', name),
        element('Alias', alias),
      ]),
    ),
  );
}

function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
}
