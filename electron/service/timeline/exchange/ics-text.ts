import type { Task } from '#shared/domain/timeline/task.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { filled } from '../../exports/export-words.ts';
import type { ExportFacts } from './export-facts.ts';
import type { PlanFileWords } from './plan-file-words.ts';

/** RFC 5545: lines of at most 75 bytes, the rest on lines that begin with a blank. */
const LINE_BYTES = 75;

/**
 * Milestones and gates as events of a whole day (RFC 5545). A task keeps its event: calendars that were given an
 * earlier file move it.
 */
export function writeIcs(facts: ExportFacts, words: PlanFileWords): string {
  const { timeline, schedule, programme } = facts;
  const { isSummary } = schedule.network.outline;
  const milestones = timeline.tasks.filter(
    (task, at) => isSummary[at] !== 1 && (task.isGate || task.duration.hundredths === 0),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tongzhou//Tongzhou timeline//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(programme)}`,
    ...milestones.flatMap((task) => eventLines(task, facts, words)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  task: Task,
  { timeline, position, ownerOf, departmentOf }: ExportFacts,
  words: PlanFileWords,
): string[] {
  const day = dayEndedAt(minuteOf(task.finish));
  const phase = timeline.tasks.find(({ id }) => id === task.parentId);
  const said = words.calendarText;
  const department = departmentOf.get(task.departmentId ?? '');
  const owner = ownerOf.get(task.ownerId ?? '');
  const notes = [
    phase === undefined ? '' : filled(said.phase, { name: phase.name }),
    filled(said.code, { code: task.code }),
    department === undefined ? '' : filled(said.department, { name: department }),
    owner === undefined ? '' : filled(said.owner, { name: owner }),
    task.deadline === null ? '' : filled(said.deadline, { day: dayEndedAt(minuteOf(task.deadline)) }),
    task.actualFinish === null ? '' : said.done,
    task.note,
  ].filter((text) => text !== '');
  return [
    'BEGIN:VEVENT',
    `UID:${task.id}@tongzhou`,
    `DTSTAMP:${stamp(position.at ?? `${day}T00:00:00.000Z`)}`,
    `SEQUENCE:${position.seq}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(`${task.isGate ? '■' : '◆'} ${task.name}`)}`,
    `DESCRIPTION:${escaped(notes.join('\n'))}`,
    `CATEGORIES:${escaped(task.isGate ? words.kind.gate : words.kind.milestone)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

/** '2026-06-22T01:00:00.000Z' as '20260622T010000Z'. */
function stamp(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}|\p{Cs}/gu, ' ')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
}

/** Between characters, never within one. */
export function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}
