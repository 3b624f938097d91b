import { findDateOrder, readDay } from '#shared/domain/import/date-text.ts';
import type { DateOrder } from '#shared/domain/import/import.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { parsePredecessors } from '#shared/domain/schedule/predecessor-text.ts';
import { foldText, parseDuration } from '#shared/domain/schedule/time-text.ts';
import type { TimeAmount } from '#shared/domain/schedule/time-units.ts';
import type { ImportAnswer, ImportColumns, ImportField } from '#shared/domain/timeline/import-answer.ts';
import { taskCodeSchema } from '#shared/domain/timeline/task.ts';
import { isMoment, type Moment } from '#shared/values/moment.ts';
import { type FileLink, type FilePlan, type FileTask, LostParts } from './file-plan.ts';
import type { TableRows } from './table-rows.ts';

export interface TablePlan {
  readonly plan: FilePlan;
  readonly skipped: ImportAnswer['skipped'];
}

/** A row that is kept, before links are looked for. */
interface ReadRow {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly level: number | null;
  readonly duration: TimeAmount | null;
  readonly predecessors: string;
  readonly start: Moment | null;
  readonly finish: Moment | null;
  readonly department: string | null;
  readonly owner: string | null;
  readonly doneBp: number;
}

interface Fault {
  readonly reason: Refusal['reason'];
  readonly params: Readonly<Record<string, string | number>>;
}

const MOST_TOLD = 1000;
const LONGEST_NAME = 200;
const BEGIN = '09:00';
const END = '18:00';
const ONE_DAY: TimeAmount = { hundredths: 100, unit: 'd' };
const CLOCK = /(\d{1,2}):(\d{2})(?::\d{2})?/;
const OUTLINE_NUMBER = /^\d+(?:\.\d+)*\.?$/;

/** Makes a plan of a table's rows; a row that can't be read is passed over, with the reason. */
export function planOfTable(table: TableRows, columns: ImportColumns, title: string): TablePlan {
  const lost = new LostParts();
  const skipped: ImportAnswer['skipped'] = [];
  const cellOf = cellReader(table, columns);
  const order = dateOrderIn(table, cellOf);
  const kept: ReadRow[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of table.rows) {
    const read = readRow(row, (field) => cellOf(cells, field), {
      order,
      isWorkbook: table.format === 'xlsx',
    });
    const fault =
      'reason' in read
        ? read
        : seen.has(read.id)
          ? { reason: 'row-repeats-id' as const, params: { text: read.id } }
          : null;
    if (fault === null && !('reason' in read)) {
      if (read.id !== '') seen.add(read.id);
      kept.push(read);
    } else if (fault !== null && skipped.length < MOST_TOLD) {
      skipped.push({ row, reason: fault.reason, params: { ...fault.params } });
    }
  }
  const tasks = tasksOf(kept);
  return {
    skipped,
    plan: {
      format: table.format,
      title,
      projectStart: earliest(kept),
      statusAt: null,
      units: null,
      latestPulls: null,
      ownCalendar: null,
      tasks,
      links: linksOf(kept, lost),
      baselines: [],
      lost: lost.list(),
    },
  };
}

type CellOf = (cells: readonly string[], field: ImportField) => string;

function cellReader({ headers }: TableRows, columns: ImportColumns): CellOf {
  const places = new Map(
    Object.entries(columns).map(([field, header]) => [field, header === null ? -1 : headers.indexOf(header)]),
  );
  return (cells, field) => cells[places.get(field) ?? -1] ?? '';
}

function dateOrderIn({ rows }: TableRows, cellOf: CellOf): DateOrder {
  const samples = rows.flatMap(({ cells }) => [cellOf(cells, 'start'), cellOf(cells, 'finish')]);
  return findDateOrder(samples.filter((text) => text.trim() !== '')).order;
}

interface DateRules {
  readonly order: DateOrder;
  readonly isWorkbook: boolean;
}

function readRow(row: number, cell: (field: ImportField) => string, rules: DateRules): ReadRow | Fault {
  const written = cell('name');
  const name = written
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
  if (name === '') return { reason: 'row-without-name', params: {} };
  const duration = durationIn(cell('duration'));
  if (duration !== null && 'reason' in duration) return duration;
  const start = momentIn(cell('start'), BEGIN, rules);
  const finish = momentIn(cell('finish'), END, rules);
  if (typeof start === 'object' && start !== null) return start;
  if (typeof finish === 'object' && finish !== null) return finish;
  const doneBp = doneIn(cell('done'));
  if (typeof doneBp === 'object') return doneBp;
  return {
    row,
    id: cell('id').trim(),
    name,
    level: levelIn(cell('level'), written),
    duration,
    predecessors: cell('predecessors').trim(),
    start,
    finish,
    department: nullWhereBlank(cell('department')),
    owner: nullWhereBlank(cell('owner')),
    doneBp,
  };
}

function durationIn(text: string): TimeAmount | Fault | null {
  if (text.trim() === '') return null;
  const read = parseDuration(text);
  return read.kind === 'ok' ? read.value : { reason: read.refusal.reason, params: read.refusal.params };
}

/** A day alone begins, or ends, when work does. */
function momentIn(text: string, clock: string, { order, isWorkbook }: DateRules): Moment | Fault | null {
  const written = text.trim();
  if (written === '' || /^n\/?a$/i.test(written)) return null;
  const read = readDay(written, { order, serials: isWorkbook });
  if (read.kind === 'refused')
    return { reason: 'row-date-unreadable', params: { text: written.slice(0, 60) } };
  const [, hour, minute] = CLOCK.exec(written) ?? [];
  const time = hour === undefined ? clock : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
  const at = `${read.day}T${time === '00:00' ? clock : time}`;
  return isMoment(at) ? at : { reason: 'row-date-unreadable', params: { text: written.slice(0, 60) } };
}

/** '45%', '45' and, as spreadsheets keep percentages, '0.45'. */
function doneIn(text: string): number | Fault {
  const written = foldText(text).trim();
  if (written === '') return 0;
  const digits = written.replace(/ ?%$/, '');
  const number = Number(digits);
  const isShare = digits === written && number < 1 && written.includes('.');
  const percent = isShare ? number * 100 : number;
  if (!/^\d{1,3}(?:\.\d+)?$/.test(digits) || percent > 100) {
    return { reason: 'row-done-unreadable', params: { text: written.slice(0, 60) } };
  }
  return Math.round(percent * 100);
}

/** Its own column, or the blanks before the name: two, or one of full width, a level. */
function levelIn(text: string, name: string): number | null {
  const written = text.trim();
  if (/^\d{1,2}$/.test(written)) return Math.max(0, Number(written) - 1);
  const [blanks = ''] = /^[ \u3000\t]+/u.exec(name) ?? [];
  if (blanks === '') return null;
  const narrow = blanks.replace(/[^ ]/gu, '').length;
  return Math.floor(narrow / 2) + (blanks.length - narrow);
}

function tasksOf(rows: readonly ReadRow[]): FileTask[] {
  const levels = levelsOf(rows);
  return rows.map((row, at): FileTask => {
    const level = levels[at] ?? 0;
    const isSummary = (levels[at + 1] ?? 0) > level;
    return {
      key: keyOf(row),
      code: taskCodeSchema.safeParse(row.id).success ? row.id : null,
      level,
      facts: factsOf(row, isSummary),
      calendar: null,
      departmentName: row.department,
      ownerName: row.owner,
      stated: { start: row.start, finish: row.finish },
    };
  });
}

/** Numbers like 1.2.3 say the level where nothing else does. */
function levelsOf(rows: readonly ReadRow[]): number[] {
  const areStated = rows.some(({ level }) => level !== null);
  const areNumbered =
    rows.every(({ id }) => OUTLINE_NUMBER.test(id)) && rows.some(({ id }) => /\d\.\d/.test(id));
  let before = -1;
  return rows.map(({ level, id }) => {
    const written = areStated ? (level ?? 0) : areNumbered ? id.replace(/\.$/, '').split('.').length - 1 : 0;
    before = Math.min(written, before + 1);
    return before;
  });
}

/** A start holds a task only where nothing else does: of one that waits for others it is what the file came to. */
function factsOf(row: ReadRow, isSummary: boolean): FileTask['facts'] {
  const isHeld = !isSummary && row.predecessors === '' && row.start !== null;
  const isBegun = !isSummary && row.doneBp > 0 && row.start !== null;
  return {
    name: row.name,
    isGate: false,
    unitsBp: 10_000,
    duration: row.duration ?? ONE_DAY,
    constraint: isHeld ? { kind: 'SNET', at: row.start } : { kind: 'ASAP', at: null },
    deadline: null,
    doneBp: isBegun ? row.doneBp : 0,
    actualStart: isBegun ? row.start : null,
    actualFinish: isBegun && row.doneBp === 10_000 ? row.finish : null,
    remainingMinutes: null,
    note: '',
    deliverable: '',
  };
}

function linksOf(rows: readonly ReadRow[], lost: LostParts): FileLink[] {
  const byReference = new Map<string, string>();
  for (const row of rows) {
    if (row.id !== '') byReference.set(foldText(row.id).toLowerCase(), keyOf(row));
  }
  const find = (reference: string): string | null => byReference.get(reference.toLowerCase()) ?? null;
  return rows.flatMap((row) =>
    row.predecessors.split(/[,;、，；\n]/u).flatMap((text) => {
      const read = parsePredecessors(text, find);
      if (read.kind === 'ok')
        return read.value.map(({ predecessorId, kind, lag }) => ({
          predecessorKey: predecessorId,
          successorKey: keyOf(row),
          kind,
          lag,
        }));
      lost.add('linkUnreadable', `${row.name}: ${text.trim()}`);
      return [];
    }),
  );
}

function keyOf({ id, row }: ReadRow): string {
  return id === '' ? `row ${row}` : id;
}

function earliest(rows: readonly ReadRow[]): Moment | null {
  const starts = rows.flatMap(({ start }) => start ?? []).toSorted();
  return starts[0] ?? null;
}

function nullWhereBlank(text: string): string | null {
  const written = text.trim();
  return written === '' ? null : written;
}
