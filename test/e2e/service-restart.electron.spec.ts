import { writeAdsFile } from '#test/support/ads-file.ts';
import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { EntriesPage } from './pages/entries-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { ShellPage } from './pages/shell-page.ts';

test('a service that died comes back, and what was typed in a form is still there', async ({ host }) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  await shell.expectUndo('Add the line “Feed ads” to Precise advertising');

  const drawer = await budget.fillNewLine({ name: 'Search', amount: '2400', shape: 'Front-loaded' });
  await drawer.getByRole('textbox', { name: 'Note' }).fill('asked twice');
  const banner = page.getByRole('status').filter({ hasText: 'The service is back. You can go on.' });
  await Promise.all([expect(banner).toBeVisible(), host.killService()]);

  await expect(drawer.getByRole('textbox', { name: 'Name' })).toHaveValue('Search');
  await expect(drawer.getByRole('textbox', { name: 'Note' })).toHaveValue('asked twice');
  await expect(drawer.getByRole('textbox', { name: /^Planned amount/ })).toHaveValue('2,400.00');
  await drawer.getByRole('button', { name: 'Add line' }).click();
  await expect(drawer).toBeHidden();
  await budget.expectPlanned('3,600.00');
  await shell.expectUndo('Add the line “Search” to Precise advertising');
  await shell.undo();
  await shell.undo();
  await shell.expectUndo('Change the total budget: 0.00 → 10,000.00');
});

test('a cell that is being typed in stays open over a restart of the service', async ({ host }) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  const first = await budget.firstMonth();
  await budget.cell(budget.line('Feed ads'), first).click();
  await page.keyboard.type('345.6');
  const banner = page.getByRole('status').filter({ hasText: 'The service is back. You can go on.' });
  await Promise.all([expect(banner).toBeVisible(), host.killService()]);
  await expect(budget.editor(budget.line('Feed ads'), first)).toHaveValue('345.6');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await budget.expectAmount(budget.line('Feed ads'), first, '345.67');
  await shell.expectUndo(/^Undo: Plan of Feed ads in .*: 100.00 → 345.67$/);
});

test('a service that dies again and again is brought back each time', async ({ host }) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const banner = page.getByRole('status').filter({ hasText: 'The service is back. You can go on.' });
  // Back is what was there before.
  await shell.goTo('Catalogue');
  await expect(page.getByRole('grid', { name: 'Departments' })).toContainText('Marketing');
  await shell.goTo('Overview');
  for (let deaths = 0; deaths < 2; deaths += 1) {
    await Promise.all([expect(banner).toBeVisible(), host.killService()]);
    await expect(banner).toBeHidden();
  }
  await shell.goTo('Catalogue');
  await expect(page.getByRole('grid', { name: 'Departments' })).toContainText('Marketing');
});

test('a file that is being mapped when the service dies is read again by itself', async ({
  host,
  folders,
}) => {
  const { page } = host;
  const file = await writeAdsFile(folders.root, 50);
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  const entries = new EntriesPage(page);
  const wizard = new ImportPage(page);
  await shell.goTo('Budget');
  await budget.addLine({ name: 'Feed ads' });
  await entries.open();
  await entries.startImport();
  await wizard.choose(file.path);
  await wizard.goOn();
  for (const { id } of file.campaigns) await wizard.mapValue(id, 'Feed ads');
  const banner = page.getByRole('status').filter({ hasText: 'The service is back. You can go on.' });
  await Promise.all([expect(banner).toBeVisible(), host.killService()]);

  await wizard.askForPreview();
  await wizard.expectPreview();
  await wizard.write();
  await expect(entries.sentence).toHaveText(`50 of 50 entries pass, ${file.sum} in total.`);
});
