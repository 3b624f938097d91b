import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type AdsFile, writeAdsFile } from '#test/support/ads-file.ts';
import { expect, test } from '#test/support/host.ts';
import { realDataFolder } from '#test/support/import-files.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { EntriesPage } from './pages/entries-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* Spend comes in as files: mapped, previewed row by row, written in one step, and taken back in one. */

// The service answers a refusal with this status, and the browser says so.
test.use({ expectedProblems: /status of 422/ });

const LINES = ['Feed ads', 'Search', 'Short video'] as const;

async function planLines(page: Page): Promise<void> {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  for (const name of LINES) await budget.addLine({ name });
}

/** From the list to the preview, each campaign to a line of its own. */
async function previewAds(page: Page, file: Pick<AdsFile, 'path' | 'campaigns'>): Promise<ImportPage> {
  const wizard = new ImportPage(page);
  await new EntriesPage(page).startImport();
  await wizard.choose(file.path);
  await wizard.goOn();
  for (const [index, { id }] of file.campaigns.entries()) {
    await wizard.mapValue(id, LINES[index] ?? LINES[0]);
  }
  await wizard.askForPreview();
  await wizard.expectPreview();
  return wizard;
}

test('a file comes in whole, comes in only once, and goes out by one undo', async ({ console_, folders }) => {
  test.slow();
  const file = await writeAdsFile(folders.root, 1143);
  const shell = new ShellPage(console_);
  const entries = new EntriesPage(console_);
  await planLines(console_);
  await entries.open();
  await expect(console_.getByText('What was spent stands here')).toBeVisible();

  const wizard = await previewAds(console_, file);
  await expect(wizard.sentence).toContainText(`1,143 entries will be written, ${file.sum} in total`);
  await expect(wizard.figure('Sum to be written (CNY)')).toHaveText(file.sum);
  await expect(console_.getByText(`${file.rounded} amounts had more than two decimals`)).toBeVisible();
  await shell.expectUndo(/^Undo: Add the line/);
  await wizard.write();
  await expect(entries.sentence).toHaveText(`1,143 of 1,143 entries pass, ${file.sum} in total.`);
  const label = `Import entries from “ads.csv”: 1,143 new, 0 changed, ${file.sum} in all`;
  await expect(shell.notice(label)).toBeVisible();

  const again = await previewAds(console_, file);
  await expect(again.sentence).toHaveText(
    'All 1,143 rows of the file are here already. There is nothing to write.',
  );
  await expect(again.foot.getByRole('button', { name: /^Import/ })).toBeHidden();
  await again.leave();
  await shell.expectUndo(label);

  await shell.undo();
  await expect(console_.getByText('No entries yet', { exact: true })).toBeVisible();
  await shell.redo();
  await expect(entries.sentence).toContainText(file.sum);
});

test('the columns are matched by hand where their names say nothing', async ({ console_, folders }) => {
  const path = join(folders.root, 'plain.csv');
  const rows = [
    'a;b;c',
    '13.09.2023;1.234,50;x',
    '04.09.2023;2.000,00;y',
    '31.02.2023;5,00;y',
    '05.09.2023;-7;y',
  ];
  await writeFile(path, `${rows.join('\n')}\n`);
  const wizard = new ImportPage(console_);
  await planLines(console_);
  await new EntriesPage(console_).open();
  await new EntriesPage(console_).startImport();
  await wizard.choose(path);
  await expect(wizard.fact('Separator')).toHaveText('semicolon');
  await wizard.goOn();
  await wizard.askForPreview();
  await expect(wizard.fault).toContainText('Say which column holds the amount.');
  await wizard.takeColumn('a', 'Date');
  await expect(console_.getByRole('radio', { name: 'D-M-Y' })).toBeChecked();
  await wizard.takeColumn('b', 'Amount');
  await wizard.takeColumn('c', 'Note');
  await wizard.chooseSegment('One for all');
  await wizard.askForPreview();
  await expect(wizard.fault.first()).toContainText('Choose the line that all of it goes to.');
  const line = console_.getByRole('combobox', { name: 'All of it goes to' });
  await line.fill('Search');
  await line.press('Enter');
  await wizard.askForPreview();
  await wizard.expectPreview();

  await wizard.showFate('Refused 4');
  await expect(wizard.row(4)).toContainText('a: “31.02.2023” is not a date');
  await expect(wizard.row(2)).toContainText('b: “1.234,50” can be read in two ways');
  await expect(wizard.row(5)).toContainText('below zero, so it needs a refund reason');
  await expect(wizard.row(4).locator('.tz-cell-fault')).toHaveText(['31.02.2023', '5,00']);
  await expect(wizard.foot.getByRole('button', { name: 'Close' })).toBeVisible();
});

test('a file that can’t be read says why, and the next one is taken', async ({ console_, folders }) => {
  const wizard = new ImportPage(console_);
  await planLines(console_);
  await new EntriesPage(console_).open();
  await new EntriesPage(console_).startImport();
  const broken = join(folders.root, 'broken.csv');
  await writeFile(broken, 'Date,Spent\n2023-08-01,"12\n2023-08-02,3\n');
  await wizard.choose(broken);
  await expect(wizard.fault).toContainText('A quotation mark in line 2 isn’t closed as it should be.');
  const old = join(folders.root, 'old.xls');
  await writeFile(old, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]));
  await wizard.choose(old);
  await expect(wizard.fault).toContainText('has a password, or is an old .xls');
  const chinese = join(folders.root, '花费.csv');
  await writeFile(chinese, Buffer.from('c8d5c6da2cbba8b7d10a323032332d30382d30312c31322e35300a', 'hex'));
  await wizard.choose(chinese);
  await expect(wizard.fact('Encoding')).toHaveText('GB18030');
  await expect(console_.getByRole('columnheader', { name: '日期' })).toBeVisible();
  await wizard.goOn();
  await wizard.expectColumn('花费', 'Amount');
});

test('stopped while it is written, an import leaves nothing behind', async ({ console_, folders }) => {
  test.slow();
  const file = await writeAdsFile(folders.root, 150_000, 'long.csv');
  const shell = new ShellPage(console_);
  const entries = new EntriesPage(console_);
  await planLines(console_);
  await entries.open();
  const wizard = await previewAds(console_, file);
  await wizard.write();
  await expect(wizard.progress).toBeVisible();
  await wizard.stop();
  await expect(wizard.foot).toContainText('The import was cancelled. Nothing was written.');
  await shell.expectUndo(/^Undo: Add the line/);

  await wizard.write();
  await expect(entries.sentence).toContainText(`150,000 of 150,000 entries pass, ${file.sum}`, {
    timeout: 90_000,
  });
});

test('the way of matching is remembered under its name, and forgotten', async ({ console_, folders }) => {
  const shell = new ShellPage(console_);
  const first = await writeAdsFile(folders.root, 30, 'first.csv');
  const second = await writeAdsFile(folders.root, 40, 'second.csv');
  await planLines(console_);
  await new EntriesPage(console_).open();
  const wizard = await previewAds(console_, first);
  await wizard.goBack();
  await console_.getByRole('textbox', { name: /^Remember this mapping as/ }).fill('Our platform');
  await wizard.askForPreview();
  await wizard.expectPreview();
  await wizard.write();
  await shell.expectUndo(/^Undo: Import entries from “first.csv”/);

  await new EntriesPage(console_).startImport();
  await wizard.choose(second.path);
  await wizard.goOn();
  await expect(console_.getByText('Matched as remembered: “Our platform”.')).toBeVisible();
  await expect(console_.getByText('Every value is decided')).toBeVisible();
  await console_.getByRole('button', { name: 'Forget' }).click();
  await shell.expectUndo('Forget the import profile “Our platform”');
  await expect(console_.getByText('Matched as remembered')).toBeHidden();
});

test('the real advertising export: 1,143 rows, 58,705.23', async ({ console_ }) => {
  test.skip(realDataFolder === undefined, 'the real files are not on this machine');
  const path = join(realDataFolder ?? '', 'ads/KAG_conversion_data.csv');
  const campaigns = ['1178', '936', '916'].map((id) => ({ id, rows: 0 }));
  const entries = new EntriesPage(console_);
  await planLines(console_);
  await entries.open();
  const wizard = await previewAds(console_, { path, campaigns });
  await expect(wizard.figure('To be written (entries)')).toHaveText('1,143');
  await wizard.write();
  await expect(entries.sentence).toHaveText('1,143 of 1,143 entries pass, 58,705.23 in total.');
  const again = await previewAds(console_, { path, campaigns });
  await expect(again.sentence).toContainText('There is nothing to write.');
});
