import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '#test/support/host.ts';
import { startLoopback } from '#test/support/loopback-process.ts';

test('the printed address opens the console, and a reload keeps it open', async ({ console_ }) => {
  await expect(console_.getByRole('link', { name: 'Budget', exact: true })).toBeVisible();
  expect(console_.url()).not.toContain('token');
  await console_.reload();
  await expect(console_.getByRole('link', { name: 'Budget', exact: true })).toBeVisible();
});

test.describe('without the token', () => {
  test.use({ expectedProblems: /401/ });

  test('the page shows nothing of the workspace', async ({ console_, chromium }) => {
    const context = await chromium?.newContext();
    const stranger = await context?.newPage();
    if (context === undefined || stranger === undefined) throw new Error('no browser');
    await stranger.goto(console_.url());
    await expect(
      stranger
        .getByRole('alert')
        .or(stranger.getByText(/address/))
        .first(),
    ).toBeVisible();
    await expect(stranger.getByRole('link', { name: 'Budget', exact: true })).toHaveCount(0);
    await context.close();
  });
});

test('a missing file is made, from the template that was asked for', async ({ folders }) => {
  const loopback = await startLoopback([
    '--data-folder',
    folders.data,
    '--workspace',
    folders.workspacePath,
    '--template',
    'sample',
    '--language',
    'zh-CN',
  ]);
  const state = await ask(loopback.url, loopback.token, 'workspace/state');
  const session = await ask(loopback.url, loopback.token, 'session/get');
  await loopback.stop();
  expect(state).toMatchObject({ kind: 'open', sample: true, path: folders.workspacePath });
  expect(session).toMatchObject({ preferences: { language: 'zh-CN' }, host: 'loopback' });
  expect(existsSync(`${folders.workspacePath}-wal`)).toBe(false);
});

test('a file that is not ours ends it with one sentence, and is not touched', async ({ folders }) => {
  const letter = join(folders.root, 'letter.txt');
  await writeFile(letter, 'Dear all,\n'.repeat(100));
  await expect(startLoopback(['--data-folder', folders.data, '--workspace', letter])).rejects.toThrow(
    /ended with 1: \S*letter\.txt: This is not a Tongzhou workspace\. The file was not touched\.$/,
  );
  expect(await readFile(letter, 'utf8')).toBe('Dear all,\n'.repeat(100));
});

test('a wrong command line ends it with one sentence', async ({ folders }) => {
  await expect(startLoopback(['--data-folder', folders.data, '--port', 'eighty'])).rejects.toThrow(
    /ended with 1: "eighty" is no port: choose a number from 0 to 65535\.$/,
  );
});

async function ask(url: string, token: string, procedure: string): Promise<unknown> {
  const response = await fetch(new URL(`/api/${procedure}`, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  return response.json();
}
