import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import { importLimits, megabytes } from './import-limits.ts';

export interface TakenFile {
  readonly name: string;
  /** Shared, so that the worker reads it without a copy and the file outlives the worker. */
  readonly bytes: SharedArrayBuffer;
  readonly sheet: string | undefined;
}

const LONGEST_NAME = 200;

/** Takes a file in unless it is too large for any kind of table. */
export async function takeFile(file: File, sheet: string | undefined): Promise<Outcome<TakenFile>> {
  if (file.size > importLimits.csvBytes) {
    const params = { sizeMb: megabytes(file.size), limitMb: megabytes(importLimits.csvBytes) };
    return refused('import-too-large', params);
  }
  const bytes = new SharedArrayBuffer(file.size);
  new Uint8Array(bytes).set(new Uint8Array(await file.arrayBuffer()));
  return accepted({ name: file.name.slice(-LONGEST_NAME), bytes, sheet });
}
