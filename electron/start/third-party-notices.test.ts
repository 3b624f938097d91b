import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from './project-root.ts';
import { writeNotices } from './third-party-notices.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongzhou-notices-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function aPackage(manifest: object): string {
  const place = join(folder, 'package');
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), JSON.stringify(manifest));
  return place;
}

async function noticesOf(...packages: string[]): Promise<string> {
  const target = join(folder, 'notices.txt');
  await writeNotices(new Set(packages), target);
  return readFileSync(target, 'utf8');
}

test('names what is shipped with its licence, bundled or not', async () => {
  const text = await noticesOf(join(projectRoot, 'node_modules/react'));
  expect(text).toMatch(/^react \d+\.\d+\.\d+ \(MIT\)$/m);
  expect(text).toMatch(/^sqlite3 \d+\.\d+\.\d+ \(BSD-3-Clause\)$/m);
  expect(text).toMatch(/^electron \d+\.\d+\.\d+ \(MIT\)$/m);
  expect(text).toContain('Copyright (c) Meta Platforms');
});

test('a package without a licence text is named with its author', async () => {
  const text = await noticesOf(
    aPackage({ name: 'small', version: '1.0.0', license: 'ISC', author: 'Ann Lee' }),
  );
  expect(text).toContain('small 1.0.0 (ISC)\n\nCopyright Ann Lee. Licence: ISC.');
});

test.each([['GPL-3.0-only'], ['(MIT AND LGPL-2.1)'], [undefined]])(
  'a licence of %s stops it',
  async (license) => {
    const place = aPackage({ name: 'strict', version: '1.0.0', license });
    await expect(noticesOf(place)).rejects.toThrow(/strict is under/);
  },
);

test('one permissive alternative is enough', async () => {
  const place = aPackage({ name: 'either', version: '1.0.0', license: '(GPL-2.0 OR MIT)' });
  expect(await noticesOf(place)).toContain('either 1.0.0');
});
