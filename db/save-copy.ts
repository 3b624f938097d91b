import { dirname, resolve } from 'node:path';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import { takenName } from './create.ts';
import { dropStaleParts, partIn, publishNew, removeParts } from './durable-files.ts';
import { refusalOfFault } from './fault.ts';
import { snapshot } from './snapshot.ts';
import type { ReadSource } from './workspace.ts';

/** Saves the workspace as it stands under another name; what has that name already is never replaced. */
export async function saveCopy(source: ReadSource, given: string): Promise<Outcome<string>> {
  const path = resolve(given);
  const part = partIn(dirname(path));
  try {
    const taken = await takenName(path);
    if (taken !== null) return refused('path-exists', { path: taken }, 'path');
    await dropStaleParts(dirname(path));
    const made = await snapshot(source, part);
    if (made.kind === 'refused') return made;
    await publishNew(part, path);
    return accepted(path);
  } catch (error) {
    const refusal = await refusalOfFault(error, path);
    if (refusal === null) throw error;
    const reason = refusal.reason === 'file-missing' ? 'path-not-writable' : refusal.reason;
    return refused(reason, refusal.params, 'path');
  } finally {
    await removeParts(part);
  }
}
