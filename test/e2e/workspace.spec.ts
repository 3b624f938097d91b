import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runScript } from '#test/support/child.ts';
import { expect, test } from '#test/support/host.ts';
import { damage, oddWorkspaces } from '#test/support/odd-workspaces.ts';
import { traces } from '#test/support/workspace-files.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { watchPlaces } from './pages/places.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { ShellPage } from './pages/shell-page.ts';
import { openByPath, WelcomePage } from './pages/welcome-page.ts';

// A refusal is an answer with status 422, and what is still asked of a workspace that was closed is answered with 409:
// Chromium tells both on the page's console.
test.use({ expectedProblems: /status of (409|422)/ });

test.describe('from the welcome screen', () => {
  test.use({ template: 'none' });

  test('a workspace is made, renamed, copied, closed and opened again', async ({ host, folders }) => {
    const shell = new ShellPage(host.page);
    const welcome = new WelcomePage(host);
    await welcome.create('Plan 2023', folders.workspacePath);
    await expect(shell.workspaceMenu('Plan 2023')).toBeVisible();
    await shell.goTo('Settings');
    await new SettingsPage(host.page).rename('Plan 2024');
    await expect(shell.workspaceMenu('Plan 2024')).toBeVisible();
    await shell.expectUndo('Rename the workspace “Plan 2023” to “Plan 2024”');
    await shell.undo();
    await expect(shell.workspaceMenu('Plan 2023')).toBeVisible();
    await shell.redo();
    await expect(shell.workspaceMenu('Plan 2024')).toBeVisible();

    const copy = join(folders.root, 'copy.tongzhou');
    await welcome.saveCopy(copy);
    await expect(shell.notice('The copy is saved')).toContainText(copy);
    expect(existsSync(copy)).toBe(true);
    await new SettingsPage(host.page).rename('Plan 2025');
    await expect(shell.workspaceMenu('Plan 2025')).toBeVisible();

    await shell.chooseFromWorkspaceMenu('Close the workspace');
    await expect(welcome.heading).toBeVisible();
    await welcome.recentPlace('Plan 2025').getByRole('button').first().click();
    await expect(shell.workspaceMenu('Plan 2025')).toBeVisible();
    await openByPath(host, copy, () => shell.chooseFromWorkspaceMenu('Open a workspace…'));
    await expect(shell.workspaceMenu('Plan 2024')).toBeVisible();
    await shell.goTo('Settings');
    await expect(new SettingsPage(host.page).workspace).toContainText(copy);
  });

  test('a name is asked for, and a file that exists is never written over', async ({ host, folders }) => {
    const welcome = new WelcomePage(host);
    await oddWorkspaces.notOurs(folders.workspacePath);
    const before = await traces(folders.workspacePath);
    await welcome.create('', folders.workspacePath);
    await expect(welcome.newWorkspace.getByRole('alert')).toHaveText('Enter a name.');
    await welcome.newWorkspace.getByRole('textbox', { name: 'Name' }).fill('Plan 2023');
    await welcome.newWorkspace.getByRole('button', { name: 'Create' }).click();
    await expect(welcome.newWorkspace.getByRole('alert')).toContainText(
      'exists already and is not overwritten. Choose another file name.',
    );
    await expect(welcome.newWorkspace.getByRole('textbox', { name: 'Name' })).toHaveValue('Plan 2023');
    expect(await traces(folders.workspacePath)).toEqual(before);
  });

  const refused = [
    { what: 'notOurs', sentence: 'This is not a Tongzhou workspace. The file was not touched.' },
    { what: 'empty', sentence: 'The file is damaged and can’t be opened as it is. It is kept untouched' },
    { what: 'newer', sentence: 'A newer Tongzhou wrote this file. Update the program to open it.' },
  ] as const;
  for (const { what, sentence } of refused) {
    test(`a file that can't be opened (${what}) is refused with its reason and left alone`, async ({
      host,
      folders,
    }) => {
      const { page } = host;
      const welcome = new WelcomePage(host);
      const path = join(folders.root, `${what}.tongzhou`);
      await oddWorkspaces[what](path);
      const before = await traces(path);
      await openByPath(host, path, () => page.getByRole('button', { name: 'Choose a file…' }).click());
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(sentence);
      expect(await traces(path)).toEqual(before);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(welcome.heading).toBeVisible();
    });
  }

  test('a missing file stays in the list, marked, until it is taken off', async ({ host, folders }) => {
    const { page } = host;
    const welcome = new WelcomePage(host);
    await openByPath(host, join(folders.root, 'gone.tongzhou'), () =>
      page.getByRole('button', { name: 'Choose a file…' }).click(),
    );
    await expect(page.getByRole('dialog')).toContainText(
      'can’t be found. It may have been moved or deleted.',
    );
    await page.keyboard.press('Escape');
    await welcome.create('Plan 2023', folders.workspacePath);
    await new ShellPage(page).chooseFromWorkspaceMenu('Close the workspace');
    await welcome.moveAway(folders.workspacePath);
    const place = welcome.recentPlace('Plan 2023');
    await expect(place).toContainText('File not found');
    await place.getByRole('button', { name: 'Take “Plan 2023” off the list' }).click();
    await expect(place).toBeHidden();
    await expect(welcome.recent).toContainText('Workspaces that you have opened are listed here.');
  });

  test('a dropped file whose path the page is not told is asked for', async ({ host }) => {
    const { page } = host;
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'Plan.tongzhou'));
      return transfer;
    });
    await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped });
    const dialog = page.getByRole('dialog', { name: 'Open a workspace' });
    await expect(dialog).toContainText('“Plan.tongzhou”');
    await expect(dialog.getByRole('textbox', { name: 'File path' })).toBeFocused();
  });
});

test('a copy is never written over another file', async ({ host, folders }) => {
  const welcome = new WelcomePage(host);
  const copy = join(folders.root, 'copy.tongzhou');
  await writeFile(copy, 'mine');
  const before = await traces(copy);
  await welcome.saveCopy(copy);
  const told = host.page.locator('.ant-notification-notice, [role="dialog"]');
  await expect(told.filter({ hasText: 'exists already and is not overwritten' })).toBeVisible();
  expect(await traces(copy)).toEqual(before);
});

test('a workspace in use elsewhere is opened for reading, says so, and changes nothing', async ({
  host,
  folders,
}) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const welcome = new WelcomePage(host);
  await shell.goTo('Budget');
  const budget = new BudgetPage(page);
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  await shell.chooseFromWorkspaceMenu('Close the workspace');
  await expect(welcome.heading).toBeVisible();

  const holder = runScript('hold-workspace', [folders.workspacePath]);
  await holder.line();
  await welcome.recent.getByRole('listitem').getByRole('button').first().click();
  await expect(page.getByRole('button', { name: 'Read-only The file is in use elsewhere' })).toBeVisible();
  await shell.goTo('Budget');
  await expect(budget.main.getByRole('button', { name: 'Add line', exact: true })).toBeDisabled();
  await expect(shell.undoButton).toHaveAttribute('aria-disabled', 'true');
  const month = await budget.firstMonth();
  await budget.cell(budget.line('Feed ads'), month).click();
  await page.keyboard.type('5');
  await expect(budget.editor(budget.line('Feed ads'), month)).toHaveCount(0);
  await budget.expectAmount(budget.line('Feed ads'), month, '100');

  await holder.finish();
  await shell.chooseFromWorkspaceMenu('Close the workspace');
  await welcome.recent.getByRole('listitem').getByRole('button').first().click();
  await shell.goTo('Budget');
  await expect(budget.main.getByRole('button', { name: 'Add line', exact: true })).toBeEnabled();
});

test('a backup is made, listed and restored, and what it replaces is kept', async ({ host }) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  const settings = new SettingsPage(page);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await shell.goTo('Settings');
  await settings.makeBackup();
  await expect(shell.notice('The backup is made')).toBeVisible();
  const byHand = settings.backupRows().filter({ hasText: 'By hand' });
  await expect(byHand).toHaveCount(1);

  await shell.goTo('Budget');
  await budget.changeTotal('20000');
  await budget.expectFigure('Total', '20,000.00');
  await shell.goTo('Settings');
  await byHand.getByRole('button', { name: /^Restore/ }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('The file that is replaced is kept as a backup');
  await question.getByRole('button', { name: 'Restore' }).click();
  await expect(shell.notice('Restored the backup')).toBeVisible();
  await shell.goTo('Budget');
  await budget.expectFigure('Total', '10,000.00');
  await shell.expectUndo('Change the total budget: 0.00 → 10,000.00');
  await shell.goTo('Settings');
  await expect(settings.backupRows().filter({ hasText: 'Replaced by a restore' })).toHaveCount(1);
});

test('a damaged file is kept, and its newest good backup restored', async ({ host, folders }) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  const welcome = new WelcomePage(host);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await shell.expectUndo('Change the total budget: 0.00 → 10,000.00');
  await shell.chooseFromWorkspaceMenu('Close the workspace');
  await expect(welcome.heading).toBeVisible();
  await damage(folders.workspacePath);

  await welcome.recent.getByRole('listitem').getByRole('button').first().click();
  const dialog = page.getByRole('dialog', { name: '“test.tongzhou” is damaged' });
  await expect(dialog).toContainText('The file is damaged and can’t be opened as it is.');
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(dialog).toBeHidden();
  await shell.goTo('Budget');
  await budget.expectFigure('Total', '10,000.00');
  await shell.expectUndo('Change the total budget: 0.00 → 10,000.00');
});

test('a dialog stands in its place from its first frame to its last', async ({ host, folders }) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const welcome = new WelcomePage(host);
  await shell.chooseFromWorkspaceMenu('Close the workspace');
  await expect(welcome.heading).toBeVisible();
  await damage(folders.workspacePath);

  const places = await watchPlaces(page, '[role=dialog] .ant-btn');
  await welcome.recent.getByRole('listitem').getByRole('button').first().click();
  const dialog = page.getByRole('dialog', { name: '“test.tongzhou” is damaged' });
  await expect(dialog.getByRole('button', { name: 'Restore this backup' })).toBeVisible();
  await expect(dialog).not.toHaveClass(/zoom/);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toBeHidden();

  const seen = await places();
  expect(Object.keys(seen)).toEqual(
    expect.arrayContaining(['Restore this backup', 'Salvage what can be read', 'Close']),
  );
  for (const [button, its] of Object.entries(seen)) expect(its, button).toHaveLength(1);
});

test('what can still be read of a damaged file is salvaged into a new one', async ({ host, folders }) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const welcome = new WelcomePage(host);
  await shell.chooseFromWorkspaceMenu('Close the workspace');
  await expect(welcome.heading).toBeVisible();
  await damage(folders.workspacePath);
  const before = await traces(folders.workspacePath);
  await welcome.recent.getByRole('listitem').getByRole('button').first().click();
  const dialog = page.getByRole('dialog', { name: '“test.tongzhou” is damaged' });
  await dialog.getByRole('button', { name: 'Salvage what can be read' }).click();
  const outcome = dialog.getByText(/Salvaged into a new file|Nothing in this file can be read any more/);
  await expect(outcome.or(shell.notice('Nothing in this file')).first()).toBeVisible();
  const { hash } = await traces(folders.workspacePath);
  expect(hash).toBe(before.hash);
});
