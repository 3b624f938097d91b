import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, expect, test } from '@playwright/test';

const program = process.env['TONGZHOU_PACKAGED'] ?? '';

/** The packaged program as it ships, its fuses set: it starts, lays out the sample on disk, and ends well. */
test('the packaged program shows its first screen and makes a workspace', async ({ viewport }, info) => {
  expect(viewport).not.toBeNull();
  const home = await mkdtemp(join(tmpdir(), 'tongzhou-packaged-'));
  const running = spawn(
    program,
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--remote-debugging-port=0',
      '--lang=en',
      `--user-data-dir=${join(home, 'profile')}`,
    ],
    { env: { ...process.env, HOME: home, LANGUAGE: 'en' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await debuggingAddress(running.stderr), { noDefaults: true });
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('no window was opened');
  await expect(page.getByRole('heading', { name: 'Tongzhou' })).toBeVisible();
  await info.attach('first screen', { body: await page.screenshot(), contentType: 'image/png' });
  await page.getByRole('radio', { name: /^Sample/ }).check();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expect(page.getByText('12,000,000.00').first()).toBeVisible();

  const ended = once(running, 'exit');
  running.kill('SIGTERM');
  const [code] = await ended;
  expect(code).toBe(0);
  expect(await readFile(join(home, 'profile/data/log/tongzhou.log'), 'utf8')).toContain('service stopped');
  await rm(home, { recursive: true });
});

async function debuggingAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      output.resume();
      return address;
    }
  }
  throw new Error('the program ended before it opened a window');
}

/** The fuses stand in the binary behind a known mark: version, count, then one character for each. */
test('its fuses are set', async () => {
  const binary = await readFile(program);
  const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const at = binary.indexOf(mark) + mark.length;
  const wire = binary.subarray(at + 2, at + 2 + 7).toString('latin1');
  // RunAsNode off, cookies encrypted, NODE_OPTIONS off, --inspect off, asar integrity on, only from asar on,
  // one V8 snapshot for all processes.
  expect(wire).toBe('0100110');
});
