import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#electron/start/project-root.ts';
import { expect, test } from '#test/support/host.ts';
import { startLoopback } from '#test/support/loopback-process.ts';
import { ShellPage } from './pages/shell-page.ts';

test('a second start hands its file to the window that is there, and ends', async ({
  electronHost,
  electron,
  console_,
}) => {
  const other = join(electronHost.folders.root, 'Other plan.tongzhou');
  const maker = await startLoopback([
    '--data-folder',
    join(electronHost.folders.root, 'maker'),
    '--workspace',
    other,
  ]);
  await maker.stop();
  const second = spawn('path' in electron ? electron.path : '', [
    projectRoot,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${electronHost.folders.profile}`,
    other,
  ]);
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect(console_.getByRole('button', { name: 'Workspace: Other plan' })).toBeVisible();
  expect(electronHost.app.windows()).toHaveLength(1);
});

test('it comes back as it was left: the workspace, the place of its window, the language of its menu', async ({
  electronHost,
}) => {
  const place = { x: 40, y: 60, width: 1200, height: 760 };
  await electronHost.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  await electronHost.page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await expect(electronHost.page.getByRole('link', { name: '总览' })).toBeVisible();
  const page = await electronHost.restart();
  await expect(page.getByRole('link', { name: '总览' })).toBeVisible();
  await expect(page).toHaveTitle(/test/);
  const state = await electronHost.app.evaluate(({ BrowserWindow, Menu }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    menu: Menu.getApplicationMenu()?.items.map(({ label }) => label),
  }));
  expect(state.bounds).toEqual(place);
  expect(state.menu?.slice(0, 3)).toEqual(['文件', '编辑', '显示']);
});

test('it ends only when its workspace is closed', async ({ electronHost }) => {
  await electronHost.restart();
  const log = await readFile(join(electronHost.folders.data, 'log/tongzhou.log'), 'utf8');
  const [, ...sinceDesktop] = log.split(/started for the desktop/);
  expect(sinceDesktop).toHaveLength(2);
  expect(sinceDesktop[0]).toContain('service stopped');
});

test('a workspace left behind has no journal beside it', async ({ electronHost, console_ }) => {
  await console_.getByRole('button', { name: 'Workspace: test' }).click();
  await console_.getByRole('menuitem', { name: 'Close the workspace' }).click();
  await expect(console_.getByRole('button', { name: 'Create' })).toBeVisible();
  expect(existsSync(electronHost.folders.workspacePath)).toBe(true);
  expect(existsSync(`${electronHost.folders.workspacePath}-wal`)).toBe(false);
});

test('its menu leaves the page the keys that are the page’s', async ({ electronHost }) => {
  const keys = await electronHost.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? [];
    return items.flatMap((item) => item.submenu?.items ?? []).map((item) => item.accelerator ?? '');
  });
  expect(keys.filter((key) => /\+(Z|Y|K|F|P)$/i.test(key))).toEqual([]);
});

test('the keys of the menu are those that the keyboard help shows', async ({ electronHost, console_ }) => {
  const accelerators = await electronHost.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : [])),
  );
  await new ShellPage(console_).goTo('Settings');
  await console_.keyboard.press('?');
  const shown = console_.getByRole('heading', { name: 'Program window' }).locator('xpath=..').locator('kbd');
  const written = accelerators.map((keys) => keys.replace('CmdOrCtrl', 'Ctrl').replaceAll('+', ' '));
  await expect(shown).toHaveText(written.map((keys) => keys.replace('Plus', '+')));
});
