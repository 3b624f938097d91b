import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allBackups } from '#db/backups/list-backups.ts';
import { backupFolder } from '#db/backups/backup-places.ts';
import { restoreBackup } from '#db/backups/restore-backup.ts';
import { headOfCopy } from '#db/snapshot.ts';
import { buildScript } from '#test/support/built-script.ts';
import { backUp, type FileTask, oneMore } from '#test/support/file-tasks.ts';
import {
  AT,
  copyAsKilled,
  countIn,
  departmentCount,
  makeWorkspace,
  open,
  removeDepartments,
  temporaryFolder,
  value,
  WORKSPACE_ID,
} from '#test/support/workspace-files.ts';

/*
 * kill -9 before the single steps of each task (each change to the file system and each statement), on files as a
 * first death left them: with a log beside them that is not folded in. Whatever the step, the workspace opens with
 * all that was committed, or as the task would have left it; never with anything between.
 */

const run = promisify(execFile);

let script = '';
beforeAll(async () => {
  script = await buildScript('die-at');
});

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder('memory');
});
afterEach(() => folder.remove());

/** Most of a step's time is the start of its process. */
const AT_ONCE = 4;

interface Trial {
  readonly step: number;
  readonly root: string;
  readonly home: string;
  readonly path: string;
}

async function runTask(
  task: FileTask,
  trial: Trial,
  extra: string,
): Promise<{ outcome: string; steps: number } | null> {
  const args = [script, String(trial.step), task, trial.root, trial.path, extra];
  try {
    return JSON.parse((await run(process.execPath, args)).stdout);
  } catch (error) {
    if (error instanceof Error && 'signal' in error && error.signal === 'SIGKILL') return null;
    throw error;
  }
}

/** Five departments in the file, and one of them removed in the log. */
let original: string;
async function layOriginal(): Promise<void> {
  original = join(folder.path, 'original');
  const made = join(folder.path, 'made.tongzhou');
  await makeWorkspace(made, 5);
  await copyAsKilled(made, original, (workspace) => removeDepartments(workspace, ['first-0']));
}

async function freshTrial(step: number): Promise<Trial> {
  const home = join(folder.path, `trial-${step}`);
  const root = join(home, 'backups');
  await mkdir(root, { recursive: true });
  const path = join(home, 'work.tongzhou');
  return { step, home, root, path };
}

async function putOriginal({ path }: Trial): Promise<void> {
  await copyFile(original, path);
  await copyFile(`${original}-wal`, `${path}-wal`);
}

type Prepare = (trial: Trial) => Promise<string>;
/** Says what is left after a death, in a few words. */
type Look = (trial: Trial, extra: string) => Promise<string>;

interface Deaths {
  /** What was left, from the first step on, each change of it once; the last is what the task itself left. */
  readonly left: string[];
  readonly steps: number;
}

/** @param stride 1 for every step; more where most steps are statements in a file that has no name yet. */
async function killAtEachStep(task: FileTask, prepare: Prepare, look: Look, stride = 1): Promise<Deaths> {
  const left: string[] = [];
  for (let first = 1; ; first += AT_ONCE * stride) {
    const steps = Array.from({ length: AT_ONCE }, (_gap, index) => first + index * stride);
    const ends = await Promise.all(steps.map((step) => killBefore(step, task, prepare, look)));
    for (const { state, isFinished } of ends) {
      if (left.at(-1) !== state) left.push(state);
      if (isFinished) return { left, steps: first };
    }
  }
}

async function killBefore(
  step: number,
  task: FileTask,
  prepare: Prepare,
  look: Look,
): Promise<{ state: string; isFinished: boolean }> {
  const trial = await freshTrial(step);
  const extra = await prepare(trial);
  const finished = await runTask(task, trial, extra);
  if (finished !== null && finished.outcome !== 'ok') throw new Error(`${task} was ${finished.outcome}`);
  const state = await look(trial, extra);
  await rm(trial.home, { recursive: true });
  return { state, isFinished: finished !== null };
}

async function countOpened(path: string): Promise<string> {
  const outcome = await open(path, { known: { left: null } });
  if (outcome.kind === 'refused') return outcome.refusal.reason;
  const count = await departmentCount(outcome.value);
  await outcome.value.close();
  return outcome.value.readOnly ?? String(count);
}

/** The causes and contents of the backups, which have to be whole. */
async function backupsIn(root: string): Promise<string> {
  const listed = await allBackups(root, WORKSPACE_ID);
  const described = listed.map(async ({ file, cause }) => {
    const path = join(backupFolder(root, WORKSPACE_ID), file);
    return (await headOfCopy(path)) === null ? `${cause} torn` : `${cause} of ${await countIn(path)}`;
  });
  return (await Promise.all(described)).toSorted().join(', ') || 'no backup';
}

/** What may not lie in a workspace's folder: neither hidden nor what SQLite and the lock keep. */
async function strangersIn(trial: Trial): Promise<string[]> {
  const names = await readdir(trial.home);
  return names.filter(
    (name) => !name.startsWith('.tongzhou-') && !/^(backups|work\.tongzhou(-\w+)?)$/.test(name),
  );
}

async function putOriginalAlone(trial: Trial): Promise<string> {
  await putOriginal(trial);
  return '';
}

/** The original in its place, and a backup with nine departments to restore. */
async function prepareRestore(trial: Trial): Promise<string> {
  await makeWorkspace(trial.path, 9);
  const made = value(await backUp({ root: trial.root, path: trial.path, extra: '' }, 'manual'));
  await putOriginal(trial);
  return made.file;
}

describe('killed at any step', { timeout: 240_000 }, () => {
  test('making a new workspace leaves none, or all of it', async () => {
    const { left, steps } = await killAtEachStep(
      'create',
      async () => '',
      async (trial) => {
        const state = await countOpened(trial.path);
        if (state === 'file-missing') await makeWorkspace(trial.path, 2);
        return [state, ...(await strangersIn(trial))].join();
      },
      3,
    );
    expect(left).toEqual(['file-missing', '40']);
    expect(steps).toBeGreaterThan(30);
  });

  test('a backup leaves the workspace and the backups before it whole', async () => {
    await layOriginal();
    const { left, steps } = await killAtEachStep(
      'backup',
      putOriginalAlone,
      async (trial) => `${await backupsIn(trial.root)}, ${await countOpened(trial.path)} in the file`,
    );
    expect(left).toEqual(['no backup, 4 in the file', 'manual of 4, 4 in the file']);
    expect(steps).toBeGreaterThan(20);
  });

  test('a copy is there whole or not at all', async () => {
    await layOriginal();
    const { left } = await killAtEachStep(
      'copy',
      async (trial) => {
        await putOriginal(trial);
        return join(trial.home, 'copy.tongzhou');
      },
      async (trial, copy) => `${await countOpened(copy)}, ${await countOpened(trial.path)}`,
    );
    expect(left).toEqual(['file-missing, 4', '4, 4']);
  });

  test('a restore leaves the old file with its log, or the backup with the old file kept', async () => {
    await layOriginal();
    const { left, steps } = await killAtEachStep('restore', prepareRestore, async (trial, file) => {
      const state = `${await countOpened(trial.path)}; ${await backupsIn(trial.root)}`;
      const again = { root: trial.root, path: trial.path, file, workspaceId: WORKSPACE_ID, at: AT };
      const second = await restoreBackup(again);
      const strangers = await strangersIn(trial);
      return [state, second.kind, await countOpened(trial.path), ...strangers].join('; ');
    });
    expect(left).toEqual([
      '4; manual of 9; ok; 9',
      '4; manual of 9, replaced of 4; ok; 9',
      '9; manual of 9, replaced of 4; ok; 9',
    ]);
    expect(steps).toBeGreaterThan(40);
  });

  test('a restore over a damaged file keeps that one aside, log and all', async () => {
    await layOriginal();
    const prepare = async (trial: Trial): Promise<string> => {
      const file = await prepareRestore(trial);
      await writeFile(trial.path, 'not a database any more');
      return file;
    };
    const { left } = await killAtEachStep('restore', prepare, async (trial) => {
      const state = await countOpened(trial.path);
      const names = await readdir(trial.home);
      const log = names.filter((name) => name.endsWith('-wal') && !name.startsWith('.'));
      return [state, ...log].join('; ');
    });
    const own = 'work.tongzhou-wal';
    const aside = 'work (damaged 2026-03-01 080000).tongzhou-wal';
    expect(left).toEqual([
      `file-corrupt; ${own}`,
      `file-corrupt; ${aside}; ${own}`,
      `file-corrupt; ${aside}`,
      `9; ${aside}`,
    ]);
  });

  test('a migration leaves the old schema or, once its backup is there, the new one', async () => {
    await layOriginal();
    const { left, steps } = await killAtEachStep('migrate', putOriginalAlone, async (trial) => {
      const state = `${await countOpened(trial.path)}; ${await backupsIn(trial.root)}`;
      const newer = value(await open(trial.path, { migrations: oneMore }));
      const count = await departmentCount(newer);
      await newer.close();
      return `${state}; then ${count} and ${await countIn(trial.path, 'added')} added`;
    });
    expect(left).toEqual([
      '4; no backup; then 4 and 3 added',
      '4; migration of 4; then 4 and 3 added',
      'file-newer; migration of 4; then 4 and 3 added',
    ]);
    expect(steps).toBeGreaterThan(40);
  });
});
