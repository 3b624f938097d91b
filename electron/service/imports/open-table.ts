import { CsvReader } from './csv-reader.ts';
import { importLimits, megabytes } from './import-limits.ts';
import { ReadingRefused } from './reading-refused.ts';
import type { TableReader } from './table-reader.ts';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** The container of an old .xls, and of a workbook with a password: which of the two can't be told cheaply. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Tells by its first bytes, never by its name, what a file is. @throws ReadingRefused */
export async function openTable(bytes: Buffer, sheet: string | undefined): Promise<TableReader> {
  if (bytes.length === 0) throw new ReadingRefused('import-empty');
  if (startsWith(bytes, OLE)) throw new ReadingRefused('import-encrypted');
  const isWorkbook = startsWith(bytes, ZIP);
  const limit = isWorkbook ? importLimits.workbookBytes : importLimits.csvBytes;
  if (bytes.length > limit) {
    const params = { sizeMb: megabytes(bytes.length), limitMb: megabytes(limit) };
    throw new ReadingRefused('import-too-large', params);
  }
  if (!isWorkbook) return new CsvReader(bytes);
  // Only now: the library behind it is most of the worker's code.
  const { WorkbookReader } = await import('./workbook-reader.ts');
  return new WorkbookReader(bytes, sheet);
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
