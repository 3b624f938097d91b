import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, expect, type Page, test } from '@playwright/test';
import { EntriesPage } from './pages/entries-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { ShellPage } from './pages/shell-page.ts';

const program = process.env['TONGZHOU_PACKAGED'] ?? '';

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

test.describe('the packaged program', () => {
  let home: string;
  let running: ChildProcess;
  let page: Page;

  /** The packaged program as it ships, its fuses set: neither Node nor `--inspect` can drive it, the page can be. */
  test.beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'tongzhou-packaged-'));
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const profile = `--user-data-dir=${join(home, 'profile')}`;
    const started = spawn(program, [...sandbox, '--remote-debugging-port=0', '--lang=en', profile], {
      env: { ...process.env, HOME: home, LANGUAGE: 'en' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running = started;
    const browser = await chromium.connectOverCDP(await debuggingAddress(started.stderr), {
      noDefaults: true,
    });
    const [context] = browser.contexts();
    const opened = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (opened === undefined) throw new Error('no window was opened');
    page = opened;
  });

  test.afterEach(async () => {
    if (running.exitCode === null) running.kill('SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });

  test('it shows its first screen, makes a workspace, reads a file, and ends well', async () => {
    await expect(page.getByRole('heading', { name: 'Tongzhou' })).toBeVisible();
    await test.info().attach('first screen', { body: await page.screenshot(), contentType: 'image/png' });
    await page.getByRole('radio', { name: /^Sample/ }).check();
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
    await expect(page.getByText('12,000,000.00').first()).toBeVisible();

    // A file is read by a worker of the service, which starts from within the archive.
    const spend = join(home, 'spend.csv');
    const rows = [
      'Date,Amount,Line',
      '2026-06-01,120.50,Stress test service',
      '2026-06-02,80,Stress test service',
    ];
    await writeFile(spend, `${rows.join('\n')}\n`);
    await new ShellPage(page).goTo('Budget');
    await new EntriesPage(page).open();
    await new EntriesPage(page).startImport();
    const wizard = new ImportPage(page);
    await wizard.choose(spend);
    await wizard.goOn();
    await expect(page.getByRole('combobox', { name: 'Line for “Stress test service”' })).toBeVisible();
    await wizard.askForPreview();
    await wizard.expectPreview();
    await expect(wizard.row(2)).toContainText('120.50');

    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    const [code] = await ended;
    expect(code).toBe(0);
    expect(await readFile(join(home, 'profile/data/log/tongzhou.log'), 'utf8')).toContain('service stopped');
  });
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
