import { readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeBackup } from '#db/backups/make-backup.ts';
import { createWorkspaceFile } from '#db/create.ts';
import { refusalOfFault } from '#db/fault.ts';
import { saveCopy } from '#db/save-copy.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import {
  AT,
  addDepartments,
  departmentCount,
  layOut,
  makeWorkspace,
  open,
  value,
  WORKSPACE_ID,
} from '#test/support/workspace-files.ts';

/*
 * Goes through what people do on a disk that is full. Argument: a folder on a small disk of its own. Prints what came
 * of each step as one object.
 */
const [disk = ''] = process.argv.slice(2);
const path = join(disk, 'work.tongzhou');
const said: Record<string, unknown> = {};

function reason(outcome: Outcome<unknown>): string {
  return outcome.kind === 'refused' ? outcome.refusal.reason : 'ok';
}

/** Leaves `spare` bytes free. */
async function fill(spare: number): Promise<void> {
  await rm(join(disk, 'ballast'), { force: true });
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, 'ballast'), new Uint8Array(Math.max(0, bavail * bsize - spare)));
}

await makeWorkspace(path, 50);
const workspace = value(await open(path));
await addDepartments(workspace, 'room', 5);
const source = { file: path, mode: 'read-only' } as const;

await fill(64 * 1024);
said['command'] = await addDepartments(workspace, 'full', 3000).then(
  () => 'ok',
  async (error: unknown) => (await refusalOfFault(error, path))?.reason ?? String(error),
);
said['countAfter'] = await departmentCount(workspace);
const order = {
  root: join(disk, 'backups'),
  workspaceId: WORKSPACE_ID,
  path,
  source,
  cause: 'manual',
  at: AT,
} as const;
said['backup'] = reason(await makeBackup(order));
said['copy'] = reason(await saveCopy(source, join(disk, 'copy.tongzhou')));
said['create'] = reason(
  await createWorkspaceFile(join(disk, 'new.tongzhou'), AT, (fresh) => layOut(fresh, 10)),
);
await fill(0);
said['copyOnNothing'] = reason(await saveCopy(source, join(disk, 'copy.tongzhou')));
said['createOnNothing'] = reason(
  await createWorkspaceFile(join(disk, 'new.tongzhou'), AT, (fresh) => layOut(fresh, 10)),
);
await workspace.close();
await fill(0);
const onNothing = await open(path);
said['openOnNothing'] = reason(onNothing);
if (onNothing.kind === 'ok') await onNothing.value.close();
const viewer = await open(path, { readOnly: true });
said['lookOnNothing'] = reason(viewer);
if (viewer.kind === 'ok') await viewer.value.close();
await rm(join(disk, 'ballast'));
const again = value(await open(path));
await addDepartments(again, 'again', 1);
said['countAgain'] = await departmentCount(again);
await again.close();
said['left'] = (await readdir(disk)).toSorted();
said['leftOfBackups'] = await readdir(join(disk, 'backups', WORKSPACE_ID)).catch(() => []);
console.log(JSON.stringify(said));
