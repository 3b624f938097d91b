import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Beyond this size the log starts anew; the one before is kept beside it. */
const LARGEST_LOG_BYTES = 1_000_000;

/** A log in the data folder, one dated line each. It is for support and never leaves the machine. */
export function openLogFile(dataFolder: string): (line: string) => void {
  const folder = join(dataFolder, 'log');
  const file = join(folder, 'tongzhou.log');
  try {
    mkdirSync(folder, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) {
      renameSync(file, join(folder, 'tongzhou.before.log'));
    }
  } catch {
    return () => undefined;
  }
  return (line) => {
    try {
      appendFileSync(file, `${new Date().toISOString()} ${line.replaceAll('\n', '\n  ')}\n`);
    } catch {
      return;
    }
  };
}

/** What a failure says of itself, whole. */
export function failureText(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
