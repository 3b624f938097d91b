import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { EntriesPage } from './pages/entries-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* What was spent, bill by bill. */

test.beforeEach(async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const budget = new BudgetPage(console_);
  await shell.goTo('Budget');
  await budget.addLine({ name: 'Feed ads' });
  await budget.addLine({ name: 'Search' });
  await new EntriesPage(console_).open();
});

test('bills are keyed in one after the other, and the form keeps what is refused', async ({ console_ }) => {
  const entries = new EntriesPage(console_);
  await entries.startNewEntry();
  await console_.keyboard.press('ControlOrMeta+Enter');
  await expect(entries.fault(entries.newEntry)).toHaveText([
    'Choose a date.',
    'Choose a line.',
    'Enter an amount.',
  ]);

  await entries.fillDay(entries.newEntry, '2026-02-31');
  await expect(entries.fault(entries.newEntry).first()).toContainText(
    '“2026-02-31” is no day of the calendar.',
  );
  await entries.keyIn({ day: '2026/2/28', line: 'Feed ads', amount: '-１，２３４.5' });
  await console_.keyboard.press('ControlOrMeta+Enter');
  await expect(entries.fault(entries.newEntry)).toHaveText([
    'A refund is a negative amount. Enter its reason.',
  ]);
  await expect(entries.newEntry.getByRole('textbox', { name: 'Date' })).toHaveValue('2026-02-28');
  await entries.newEntry.getByRole('textbox', { name: 'Refund reason' }).fill('sent twice');
  await console_.keyboard.press('ControlOrMeta+Enter');
  await expect(entries.sentence).toHaveText('1 entry, −1,234.50.');

  const amount = entries.newEntry.getByRole('textbox', { name: /^Amount/ });
  await expect(amount).toBeFocused();
  await console_.keyboard.type('2000');
  await console_.keyboard.press('ControlOrMeta+Enter');
  await expect(entries.sentence).toHaveText('2 entries, 765.50 in total.');
  await expect(entries.newEntry).toContainText('Added: 28 Feb 2026, Feed ads, 2,000.00');
  await console_.keyboard.press('Escape');
  await expect(entries.newEntry).toBeHidden();
});

test('an entry is changed field by field, removed, and brought back', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const entries = new EntriesPage(console_);
  await entries.startNewEntry();
  for (const vendor of ['Acme', 'Brook']) {
    await entries.keyIn({ day: '2026-03-01', line: 'Search', amount: '100', vendor });
    await console_.keyboard.press('ControlOrMeta+Enter');
    await expect(entries.row(vendor)).toBeVisible();
  }
  await console_.keyboard.press('Escape');

  const drawer = await entries.openRow('Acme');
  await drawer.getByRole('textbox', { name: /^Amount/ }).fill('250');
  await drawer.getByRole('textbox', { name: /^Note/ }).fill('second part');
  await console_.keyboard.press('Escape');
  await expect(entries.row('Acme')).toContainText('250.00');
  await expect(entries.row('Acme')).toContainText('second part');
  await expect(entries.sentence).toHaveText('2 entries, 350.00 in total.');

  await entries.search('brook');
  await expect(entries.sentence).toHaveText('1 of 2 entries pass, 100.00 in total.');
  expect(await shell.address()).toContain('text=brook');
  await entries.tick('Brook');
  await console_.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(console_.getByText('No entry passes the filter')).toBeVisible();
  await shell.notice('Delete entries: 1').getByRole('button', { name: 'Undo' }).click();
  await expect(entries.row('Brook')).toBeVisible();
});

test('all that pass the filter are ticked, far beyond what is read, and go as one command', async ({
  console_,
  folders,
}) => {
  const shell = new ShellPage(console_);
  const entries = new EntriesPage(console_);
  const importing = new ImportPage(console_);
  const path = join(folders.root, 'many.csv');
  const rows = Array.from({ length: 900 }, (_, row) => {
    const vendor = `${row % 3 === 0 ? 'Acme' : 'Brook'} ${String(row).padStart(3, '0')}`;
    return `2026-0${1 + (row % 9)}-15,${row % 2 === 0 ? 'Feed ads' : 'Search'},1.00,${vendor}`;
  });
  await writeFile(path, ['Date,Line,Amount,Vendor', ...rows, ''].join('\n'));
  await entries.startImport();
  await importing.choose(path);
  await importing.goOn();
  await importing.askForPreview();
  await importing.expectPreview();
  await importing.write();
  await expect(entries.sentence).toHaveText('900 of 900 entries pass, 900.00 in total.');

  await entries.tickAll.check();
  await expect(entries.selected).toHaveText('All 900 selected');
  await entries.row('Brook').first().getByRole('checkbox').uncheck();
  await expect(entries.selected).toHaveText('899 selected');
  await entries.goToLastRow();
  await expect(entries.row('2026-01-15').last().getByRole('checkbox')).toBeChecked();
  await entries.search('acme');
  await expect(entries.sentence).toHaveText('300 of 900 entries pass, 300.00 in total.');
  await expect(entries.selected).toBeHidden();

  await entries.row('Acme').first().locator('[col-id="vendor"]').click();
  await console_.keyboard.press('ControlOrMeta+a');
  await expect(entries.selected).toHaveText('All 300 selected');
  await expect(entries.tickAll).toBeChecked();
  await console_.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(console_.getByText('No entry passes the filter')).toBeVisible();
  await expect(entries.sentence).toHaveText('0 of 600 entries pass, 0.00 in total.');
  await shell.notice('Delete entries: 300, 300.00 in all').getByRole('button', { name: 'Undo' }).click();
  await expect(entries.sentence).toHaveText('300 of 900 entries pass, 300.00 in total.');
  await expect(entries.tickAll).not.toBeChecked();
});

test('what is filtered goes out as a file, and text stays text', async ({ host, console_ }) => {
  const entries = new EntriesPage(console_);
  await entries.startNewEntry();
  for (const vendor of ['=1+1', 'Brook']) {
    await entries.keyIn({ day: '2026-03-01', line: 'Search', amount: '-100', reason: 'r', vendor });
    await console_.keyboard.press('ControlOrMeta+Enter');
    await expect(entries.row(vendor)).toBeVisible();
  }
  await console_.keyboard.press('Escape');
  await entries.search('=1');
  await expect(entries.sentence).toContainText('1 of 2 entries pass');
  const saved = await host.download(async () => {
    await console_.getByRole('button', { name: 'Export' }).click();
    await console_.getByRole('menuitem', { name: 'Export CSV' }).click();
  });
  const text = await readFile(saved.path, 'utf8');
  expect(saved.name).toMatch(/\.csv$/);
  expect(text).toContain(',-100.00,');
  expect(text).not.toMatch(/(?:^|[,"])=1\+1/m);
  expect(text).not.toContain('Brook');
});
