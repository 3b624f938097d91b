import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkspaceFile } from '#db/create.ts';
import { refusalOfFault } from '#db/fault.ts';
import { refused } from '#shared/domain/refusal.ts';
import { type Child, type ChildOptions, runScript } from '#test/support/child.ts';
import {
  AT,
  addDepartments,
  commandMeta,
  copyAsKilled,
  countIn,
  departmentCount,
  layOut,
  makeWorkspace,
  open,
  removeDepartments,
  temporaryFolder,
  traces,
  value,
} from '#test/support/workspace-files.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
const children: Child[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, '计划.tongzhou');
});
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill();
  await folder.remove();
});

function hold(args: readonly string[], options?: ChildOptions): Child {
  const child = runScript('hold-workspace', args, options);
  children.push(child);
  return child;
}

async function said(child: Child): Promise<unknown> {
  return JSON.parse(await child.line());
}

describe('a new file', () => {
  test('stands under its name when it is laid out, alone in its folder', async () => {
    const made = value(
      await createWorkspaceFile(path, AT, async (workspace) => {
        await layOut(workspace, 2);
        expect(await readdir(folder.path)).not.toContain(basename(path));
      }),
    );
    expect(await made.state()).toMatchObject({ kind: 'open', path, readOnly: null, damaged: false });
    await made.close();
    expect(await readdir(folder.path)).toEqual([basename(path)]);
  });

  test('never takes the place of another', async () => {
    await makeWorkspace(path, 3);
    const before = await traces(path);
    const taken = refused('path-exists', { path }, 'path');
    expect(await createWorkspaceFile(path, AT, (workspace) => layOut(workspace, 1))).toEqual(taken);
    // Also where the other one comes while it is being built.
    const second = join(folder.path, 'second.tongzhou');
    const late = await createWorkspaceFile(second, AT, async (workspace) => {
      await layOut(workspace, 1);
      await writeFile(second, 'somebody else’s');
    });
    expect(late).toEqual(refused('path-exists', { path: second }, 'path'));
    expect(await readFile(second, 'utf8')).toBe('somebody else’s');
    expect({ ...(await traces(path)), beside: [] }).toEqual({ ...before, beside: [] });
    expect((await readdir(folder.path)).toSorted()).toEqual(['second.tongzhou', basename(path)]);
  });

  test('leaves nothing where laying it out fails', async () => {
    const failure = new Error('in the middle');
    const making = createWorkspaceFile(path, AT, async (workspace) => {
      await layOut(workspace, 2);
      throw failure;
    });
    await expect(making).rejects.toBe(failure);
    expect(await readdir(folder.path)).toEqual([]);
  });

  test.each([
    ['a folder that is not there', 'nowhere/x.tongzhou'],
    ['a name too long for the disk', `${'长'.repeat(200)}.tongzhou`],
  ])('%s is refused', async (_name, name) => {
    const outcome = await createWorkspaceFile(join(folder.path, name), AT, (workspace) =>
      layOut(workspace, 1),
    );
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'path-not-writable', field: 'path' },
    });
    expect(await readdir(folder.path)).toEqual([]);
  });
});

describe('a file that is open elsewhere', () => {
  test('opens read-only, and shows what is committed there', async () => {
    await makeWorkspace(path, 3);
    const other = hold([path, '4']);
    expect(await said(other)).toEqual({ readOnly: null, departments: 7 });
    const here = value(await open(path));
    expect(here.readOnly).toBe('in-use');
    expect(await departmentCount(here)).toBe(7);
    await expect(addDepartments(here, 'x', 1)).rejects.toThrow('read-only');
    await here.close();
    expect(await other.finish()).toBe(0);
    expect(await readdir(folder.path)).toEqual([basename(path)]);
  });

  test('is free again at once when its holder was killed, with all it had committed', async () => {
    await makeWorkspace(path, 3);
    const other = hold([path, '4']);
    await other.line();
    await other.kill();
    expect(await readdir(folder.path)).toContain(`${basename(path)}-lock`);
    const here = value(await open(path));
    expect(here.readOnly).toBeNull();
    expect(await departmentCount(here)).toBe(7);
    await addDepartments(here, 'x', 1);
    await here.close();
    expect(await readdir(folder.path)).toEqual([basename(path)]);
  });

  test('counts also within one process, and through a link', async () => {
    await makeWorkspace(path, 3);
    await symlink(path, join(folder.path, 'link.tongzhou'));
    const first = value(await open(path));
    const second = value(await open(join(folder.path, 'link.tongzhou')));
    expect(second.readOnly).toBe('in-use');
    expect(second.path).toBe(path);
    await addDepartments(first, 'x', 1);
    expect(await departmentCount(second)).toBe(4);
    await second.close();
    await addDepartments(first, 'y', 1);
    await first.close();
    const third = value(await open(path));
    expect(third.readOnly).toBeNull();
    expect(await departmentCount(third)).toBe(5);
    await third.close();
  });

  test('two that open it at the same moment don’t both write', async () => {
    await makeWorkspace(path, 1);
    const both = [hold([path, '0']), hold([path, '0']), hold([path, '0'])];
    const answers = await Promise.all(both.map(said));
    const writers = answers.filter((answer) => JSON.stringify(answer).includes('"readOnly":null'));
    expect(writers).toHaveLength(1);
  });
});

describe('a file that is not to be written', () => {
  test('by choice is left as it was, and others may write it meanwhile', async () => {
    await makeWorkspace(path, 3);
    const before = await traces(path);
    const viewer = value(await open(path, { readOnly: true }));
    expect(viewer.readOnly).toBe('chosen');
    expect(await departmentCount(viewer)).toBe(3);
    await viewer.close();
    expect(await traces(path)).toEqual(before);

    const elsewhere = hold([path, '0', 'read-only']);
    expect(await said(elsewhere)).toEqual({ readOnly: 'chosen', departments: 3 });
    const writer = value(await open(path));
    expect(writer.readOnly).toBeNull();
    await addDepartments(writer, 'x', 1);
    await writer.close();
    expect(await elsewhere.finish()).toBe(0);
    expect(await countIn(path)).toBe(4);
  });

  test('in a folder without the right to write', async () => {
    const place = join(folder.path, 'place');
    await mkdir(place);
    const inPlace = join(place, 'x.tongzhou');
    await makeWorkspace(inPlace, 3);
    await chmod(folder.path, 0o755);
    await chmod(inPlace, 0o444);
    await chmod(place, 0o555);
    const before = await traces(inPlace);
    const viewer = hold([inPlace, '0'], { asNobody: true });
    expect(await said(viewer)).toEqual({ readOnly: 'place', departments: 3 });
    expect(await traces(inPlace)).toEqual(before);
    expect(await viewer.finish()).toBe(0);
    expect(await traces(inPlace)).toEqual(before);
    await chmod(place, 0o755);
  });

  test('in such a folder with a log that somebody’s death left', async () => {
    const place = join(folder.path, 'place');
    await mkdir(place);
    const inPlace = join(place, 'x.tongzhou');
    await makeWorkspace(path, 3);
    await copyAsKilled(path, inPlace, (workspace) => removeDepartments(workspace, ['first-0']));
    await chmod(folder.path, 0o755);
    for (const name of ['x.tongzhou', 'x.tongzhou-wal']) await chmod(join(place, name), 0o444);
    await chmod(place, 0o555);
    const before = await traces(inPlace);
    const viewer = hold([inPlace, '0'], { asNobody: true });
    expect(await said(viewer)).toEqual({ readOnly: 'place', departments: 2 });
    expect(await viewer.finish()).toBe(0);
    expect(await traces(inPlace)).toEqual(before);
    await chmod(place, 0o755);
  });

  test('a file that may not even be read', async () => {
    await makeWorkspace(path, 3);
    await chmod(folder.path, 0o755);
    await chmod(path, 0);
    const viewer = hold([path, '0'], { asNobody: true });
    expect(await said(viewer)).toEqual({ reason: 'file-not-readable', params: { path } });
    await chmod(path, 0o644);
  });
});

describe('reading and writing at once', () => {
  test('a read is answered while a long command is still at work', async () => {
    await makeWorkspace(path, 3);
    const workspace = value(await open(path));
    const order: string[] = [];
    let started = (): void => undefined;
    const underWay = new Promise<void>((resolve) => {
      started = resolve;
    });
    const writing = workspace
      .write(commandMeta('test.long'), async (writer, record) => {
        await writer.updateTable('department').set({ duty: 'x' }).execute();
        started();
        await sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 150000)
          insert into department select 'n' || i, 'n' || i, 'n' || i, 'A', 'other', '', i from n`.execute(
          writer,
        );
        record.describe({ key: 'departmentAdded', params: {} });
      })
      .then(() => order.push('written'));
    await underWay;
    for (const read of ['read once', 'read twice']) {
      expect(await departmentCount(workspace)).toBe(3);
      order.push(read);
    }
    await writing;
    expect(order).toEqual(['read once', 'read twice', 'written']);
    expect(await departmentCount(workspace)).toBe(150_003);
    await workspace.close();
  });

  test('closing lets the command under way finish, and takes no further one', async () => {
    await makeWorkspace(path, 3);
    const workspace = value(await open(path));
    const writing = addDepartments(workspace, 'x', 2000);
    const closing = workspace.close();
    await writing;
    await closing;
    await expect(addDepartments(workspace, 'y', 1)).rejects.toThrow('closed');
    const again = value(await open(path));
    expect(await departmentCount(again)).toBe(2003);
    await again.close();
  });

  test('a command that finds the disk full leaves nothing of itself, and the next one works', async () => {
    await makeWorkspace(path, 3);
    const workspace = value(await open(path));
    const filling = workspace.write(commandMeta('test.fill'), async (writer, record) => {
      record.describe({ key: 'departmentAdded', params: {} });
      await sql`pragma max_page_count = 60`.execute(writer);
      await sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 50000)
        insert into department select 'n' || i, 'n' || i, 'n' || i, 'A', 'other', '', i from n`.execute(
        writer,
      );
    });
    const failure = await filling.then(
      () => null,
      (error: unknown) => error,
    );
    expect(await refusalOfFault(failure, path)).toMatchObject({ reason: 'disk-full' });
    expect(await departmentCount(workspace)).toBe(3);
    await addDepartments(workspace, 'x', 1);
    expect(await departmentCount(workspace)).toBe(4);
    await workspace.close();
  });
});
