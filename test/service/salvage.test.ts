import { copyFile, open as openFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkspaceFile } from '#db/create.ts';
import { ask, openHandle, closeHandle, withHandle } from '#db/driver/sqlite-handle.ts';
import { verifyLedger } from '#db/ledger/verify.ts';
import { type SalvagedFile, salvageFile } from '#db/salvage/salvage.ts';
import { refused } from '#shared/domain/refusal.ts';
import type { Workspace } from '#db/workspace.ts';
import {
  AT,
  addDepartments,
  addPeople,
  commandMeta,
  copyAsKilled,
  departmentCount,
  layOut,
  open,
  removeDepartments,
  temporaryFolder,
  traces,
  value,
} from '#test/support/workspace-files.ts';

const PAGE = 4096;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder('memory');
  path = join(folder.path, '计划.tongzhou');
});
afterEach(() => folder.remove());

/** 700 departments after a change to each and a removal; people of some departments, and some of none. */
async function layWorkspace(): Promise<void> {
  const made = await createWorkspaceFile(path, AT, async (workspace) => {
    await layOut(workspace, 500);
    await addDepartments(workspace, 'second', 201);
    await removeDepartments(workspace, ['second-0']);
    await addPeople(workspace, 'first-7', 150);
    await addPeople(workspace, null, 20);
    await renameAll(workspace);
  });
  await value(made).close();
}

async function renameAll(workspace: Workspace): Promise<void> {
  await workspace.write(commandMeta('test.rename'), async (writer, record) => {
    await writer.updateTable('department').set({ duty: '改过' }).where('position', '<', 50).execute();
    record.describe({ key: 'departmentChanged', params: { name: 'x' } });
  });
}

/** The pages that a table's rows lie on, its root first. */
async function pagesOf(name: string): Promise<number[]> {
  const handle = await openHandle(path, 'immutable');
  const rows = await ask<{ page: number }>(
    handle,
    `select pageno as page from dbstat where name = ? order by path`,
    [name],
  );
  await closeHandle(handle);
  return rows.map((row) => row.page);
}

async function wreck(pages: readonly number[], fill = 0xa5): Promise<void> {
  const file = await openFile(path, 'r+');
  for (const page of pages) await file.write(new Uint8Array(PAGE).fill(fill), 0, PAGE, (page - 1) * PAGE);
  await file.close();
}

async function salvage(): Promise<SalvagedFile> {
  const before = await traces(path);
  const salvaged = value(await salvageFile(path, AT));
  const after = await traces(path);
  expect({ ...after, beside: [] }).toEqual({ ...before, beside: [] });
  expect(after.beside).toEqual([...before.beside, basename(salvaged.path)].toSorted());
  return salvaged;
}

function tableIn(salvaged: SalvagedFile, table: string) {
  return salvaged.tables.find((one) => one.table === table);
}

/** Opens what was salvaged as any workspace, writes a command into it, and verifies its ledger. */
async function use(salvaged: SalvagedFile): Promise<{ departments: number; verified: string }> {
  const workspace = value(await open(salvaged.path));
  expect(workspace.readOnly).toBeNull();
  await addDepartments(workspace, 'after', 1);
  const departments = (await departmentCount(workspace)) - 1;
  const { kind } = await verifyLedger(workspace.reader, workspace.watched);
  await workspace.close();
  return { departments, verified: kind };
}

describe('salvaging', () => {
  test('a whole file copies all of it', async () => {
    await layWorkspace();
    const salvaged = await salvage();
    expect(salvaged.path).toBe(join(folder.path, '计划 (salvaged).tongzhou'));
    expect(salvaged.tables.filter((table) => !table.complete)).toEqual([]);
    expect(tableIn(salvaged, 'department')?.rows).toBe(700);
    expect(tableIn(salvaged, 'person')?.rows).toBe(170);
    expect(await use(salvaged)).toEqual({ departments: 700, verified: 'intact' });
    // Another time it takes another name.
    expect((await salvage()).path).toBe(join(folder.path, '计划 (salvaged 2).tongzhou'));
  });

  test.each([
    ['some pages of a table', (pages: number[]) => [pages[2], pages[3], pages[7]]],
    ['the last page of a table', (pages: number[]) => [pages.at(-1)]],
    ['the first page of a table', (pages: number[]) => [pages[1]]],
    ['the root of a table', (pages: number[]) => [pages[0]]],
    ['all pages of a table', (pages: number[]) => pages],
  ])('%s are read from the ledger instead, and nothing is lost', async (_name, choose) => {
    await layWorkspace();
    const pages = await pagesOf('department');
    expect(pages.length).toBeGreaterThan(8);
    await wreck(choose(pages).filter((page) => page !== undefined));
    expect(await open(path)).toEqual(refused('file-corrupt', { path }));
    const salvaged = await salvage();
    expect(tableIn(salvaged, 'department')).toEqual({ table: 'department', rows: 700, complete: true });
    expect(await use(salvaged)).toEqual({ departments: 700, verified: 'intact' });
  });

  test('what the table and the ledger both lost is missing, said so, and nothing refers to it', async () => {
    await layWorkspace();
    await wreck([...(await pagesOf('department')).slice(1, 4), ...(await pagesOf('change')).slice(1, 12)]);
    const salvaged = await salvage();
    const departments = tableIn(salvaged, 'department');
    expect(departments?.complete).toBe(false);
    expect(departments?.rows).toBeGreaterThan(300);
    expect(departments?.rows).toBeLessThan(700);
    expect(tableIn(salvaged, 'change')?.complete).toBe(false);
    expect(tableIn(salvaged, 'workspace')).toEqual({ table: 'workspace', rows: 1, complete: true });
    expect(await use(salvaged)).toEqual({ departments: departments?.rows, verified: 'broken' });
    const dangling = await withHandle(salvaged.path, 'immutable', (handle) =>
      ask(handle, 'pragma foreign_key_check'),
    );
    expect(dangling).toEqual([]);
  });

  test('a lost record is left out with its changes, so that nothing is undone by half', async () => {
    await layWorkspace();
    await wreck((await pagesOf('change')).slice(3, 5));
    const salvaged = await salvage();
    const half = await withHandle(salvaged.path, 'immutable', (handle) =>
      ask(
        handle,
        `select seq from transaction_record r
         where change_count <> (select count(*) from change c where c.transaction_seq = r.seq)`,
      ),
    );
    expect(half).toEqual([]);
    expect(await use(salvaged)).toMatchObject({ departments: 700 });
  });

  test('a file without a header that makes sense', async () => {
    await layWorkspace();
    const file = await openFile(path, 'r+');
    await file.write(new Uint8Array(100), 0, 100, 0);
    await file.close();
    const salvaged = await salvage();
    expect(await use(salvaged)).toEqual({ departments: 700, verified: 'intact' });
  });

  test('a file that was cut off', async () => {
    await layWorkspace();
    await truncate(path, Math.floor((await stat(path)).size * 0.85));
    const salvaged = await salvage();
    expect(salvaged.tables.some((table) => !table.complete)).toBe(true);
    expect((await use(salvaged)).departments).toBeGreaterThan(0);
  });

  test('what was committed after the file was last folded in', async () => {
    await layWorkspace();
    const killed = join(folder.path, 'killed.tongzhou');
    await copyAsKilled(path, killed, (workspace) => removeDepartments(workspace, ['first-0', 'first-499']));
    path = killed;
    await wreck((await pagesOf('person')).slice(-2));
    const salvaged = await salvage();
    expect(tableIn(salvaged, 'person')).toMatchObject({ rows: 170, complete: true });
    expect(await use(salvaged)).toEqual({ departments: 698, verified: 'intact' });
  });

  test('says where nothing is left, or where it never was one of ours', async () => {
    await writeFile(path, '');
    expect(await salvageFile(path, AT)).toEqual(refused('nothing-to-salvage', { path }));
    await writeFile(path, 'a letter '.repeat(2000));
    expect(await salvageFile(path, AT)).toEqual(refused('nothing-to-salvage', { path }));
    await writeFile(path, new Uint8Array(20 * PAGE));
    expect(await salvageFile(path, AT)).toEqual(refused('nothing-to-salvage', { path }));
    expect(await readdir(folder.path)).toEqual([basename(path)]);
    expect(await salvageFile(join(folder.path, 'nowhere'), AT)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'file-missing' },
    });
  });

  test('whatever pages are lost, it ends, and what it makes can be used', async () => {
    await layWorkspace();
    const original = path;
    const pages = (await stat(path)).size / PAGE;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 2, max: pages }), { minLength: 1, maxLength: pages / 2 }),
        fc.constantFrom(0, 0xa5, 0x0d),
        async (lost, fill) => {
          const trial = await temporaryFolder('memory');
          path = join(trial.path, 'x.tongzhou');
          await copyFile(original, path);
          await wreck(lost, fill);
          const outcome = await salvageFile(path, AT);
          const left = outcome.kind === 'ok' ? (await use(outcome.value)).verified : outcome.refusal.reason;
          expect(['intact', 'broken', 'rows-differ', 'nothing-to-salvage']).toContain(left);
          await trial.remove();
        },
      ),
      { numRuns: 12 },
    );
    path = original;
  });
});
