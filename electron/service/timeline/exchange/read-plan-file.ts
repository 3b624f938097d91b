import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { ImportAnswer, ImportColumns } from '#shared/domain/timeline/import-answer.ts';
import { columnsIn, NO_COLUMNS } from '#shared/domain/timeline/import-columns.ts';
import { importLimits, megabytes } from '../../imports/import-limits.ts';
import { untilRefused } from '../../imports/reading-refused.ts';
import type { FilePlan } from './file-plan.ts';
import { readMspdi } from './mspdi-plan.ts';
import { planOfTable } from './table-plan.ts';
import { readTableRows } from './table-rows.ts';

export interface ReadPlanFile {
  readonly plan: FilePlan;
  readonly headers: readonly string[];
  readonly columns: ImportColumns;
  readonly skipped: ImportAnswer['skipped'];
}

/** The container of .mpp, .xls and workbooks with a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const LESS_THAN = 0x3c;
const PASSED_OVER: ReadonlySet<number> = new Set([0, 9, 10, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

/** Reads a plan from a file, whatever its name: what it begins with says what it is. Refused as its readers do. */
export async function readPlanFileOf(
  file: File,
  columns: ImportColumns | undefined,
): Promise<Outcome<ReadPlanFile>> {
  if (file.size > importLimits.csvBytes) {
    const params = { sizeMb: megabytes(file.size), limitMb: megabytes(importLimits.csvBytes) };
    return refused('import-too-large', params);
  }
  const bytes = Buffer.from(await file.arrayBuffer());
  if (bytes.length === 0) return refused('import-empty');
  if (bytes.subarray(0, OLE.length).equals(OLE)) return refused('plan-is-mpp');
  return untilRefused(async () => {
    if (isXml(bytes)) {
      return accepted({ plan: await readMspdi(bytes), headers: [], columns: NO_COLUMNS, skipped: [] });
    }
    const table = await readTableRows(bytes);
    const chosen = columns === undefined ? columnsIn(table.headers) : knownColumns(columns, table.headers);
    const title = file.name.replace(/\.[^.]*$/, '').slice(0, 200);
    const none = { ...table, rows: [] };
    const { plan, skipped } = planOfTable(chosen.name === null ? none : table, chosen, title);
    return accepted({ plan, headers: table.headers, columns: chosen, skipped });
  });
}

/** The first character that is no blank and no mark of an encoding; in UTF-16 every other byte is zero. */
function isXml(bytes: Buffer): boolean {
  const first = bytes.subarray(0, 200).find((byte) => !PASSED_OVER.has(byte));
  return first === LESS_THAN;
}

/** A header that the file does not have is none. */
function knownColumns(columns: ImportColumns, headers: readonly string[]): ImportColumns {
  const known = { ...NO_COLUMNS };
  for (const [field, header] of Object.entries(columns)) {
    if (header !== null && headers.includes(header) && isField(field)) known[field] = header;
  }
  return known;
}

function isField(text: string): text is keyof ImportColumns {
  return text in NO_COLUMNS;
}
