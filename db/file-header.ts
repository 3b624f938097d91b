/** 'TZhw' in the SQLite header (application_id): says that a file is a workspace of this console. */
export const APPLICATION_ID = 0x545a6877;

/** As many bytes as the header has; see "The Database Header" in SQLite's file format. */
export const HEADER_BYTES = 100;

const MAGIC = 'SQLite format 3\0';

export interface FileHeader {
  readonly pageSize: number;
  /** Pages in the file by its own account; what the journal holds comes on top. */
  readonly pageCount: number;
  /** Whether changes go through a write-ahead log, as in every workspace that was opened once. */
  readonly writesAhead: boolean;
  readonly applicationId: number;
}

/** Null where the bytes don't begin like an SQLite file. */
export function parseHeader(bytes: Uint8Array): FileHeader | null {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) return null;
  const padded = new Uint8Array(HEADER_BYTES);
  padded.set(bytes.subarray(0, HEADER_BYTES));
  const view = new DataView(padded.buffer);
  const pageSize = view.getUint16(16);
  return {
    // 65536 doesn't fit into the field and is written as 1.
    pageSize: pageSize === 1 ? 65_536 : pageSize,
    pageCount: view.getUint32(28),
    writesAhead: view.getUint8(18) === 2 && view.getUint8(19) === 2,
    applicationId: view.getUint32(68),
  };
}
