import { openAsBlob } from 'node:fs';
import { violationsOn } from '#test/support/axe.ts';
import { expect, test } from '#test/support/host.ts';
import { openWorkbook } from '#test/support/workbook-arithmetic.ts';
import { MonthsPage } from './pages/months-page.ts';
import { ShellPage } from './pages/shell-page.ts';

// A refusal is an answer with a status of its own.
test.use({ template: 'sample', expectedProblems: /Failed to load resource: .* 422/ });

const FINANCE = 'Shen Lan';

test('a month is closed by finance, locked, and reopened with a reason', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const months = new MonthsPage(console_);
  await shell.goTo('Budget');
  await months.open();
  await expect(months.sentence).toContainText('No month is closed yet');
  await expect(months.state(0)).toHaveText('Can be closed');

  await months.openMonth(0);
  await months.closeNext.click();
  await expect(months.drawer.getByRole('alert')).toContainText('Choose who you are');
  await shell.choosePerson(FINANCE);
  await months.closeNext.click();
  await expect(months.state(0)).toHaveText('Closed');
  await expect(months.state(1)).toHaveText('Can be closed');
  await shell.expectUndo(/^Undo: Close /);

  // The drawer stays with the month, which now offers the other way.
  await months.drawer.getByRole('button', { name: /^Reopen / }).click();
  const reopen = months.drawer.getByRole('button', { name: /^Reopen / });
  await reopen.click();
  await expect(months.drawer.getByRole('alert')).toContainText('Say why');
  await months.drawer.getByRole('textbox').fill('An invoice came late');
  await reopen.click();
  await expect(months.state(0)).toHaveText('Can be closed');
  await expect(months.sentence).toContainText('No month is closed yet');
});

test('the workbook opens with another reader, and its formulas work out to what it says', async ({
  console_,
  host,
}) => {
  const shell = new ShellPage(console_);
  const months = new MonthsPage(console_);
  await shell.goTo('Budget');
  await months.open();
  await months.openMonth(0);
  await months.choose('All to date');
  const save = months.drawer.getByRole('button', { name: 'Save XLSX' });
  const file = await host.download(() => save.click());
  expect(file.name).toMatch(/^test month end \d{4}-\d{2} at record \d+ with all entries en\.xlsx$/i);
  const book = await openWorkbook(await openAsBlob(file.path));
  for (const { place, formula, written, anew } of book.worked()) {
    expect(anew, `${place} =${formula}`).toBeCloseTo(written, 6);
  }
  const plan = (await months.grid.locator('[row-index="0"] [col-id="plan"]').innerText()).replaceAll(',', '');
  const lines = book.rows('Lines');
  const head = lines.find((row) => row.includes('Month plan')) ?? [];
  expect(lines.at(-1)?.[head.indexOf('Month plan')]).toBe(Number(plan));
});

test('the month that the address names is opened, or said not to be there', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const months = new MonthsPage(console_);
  await shell.goToAddress('/budget/months?month=1999-01');
  await expect(months.drawer).toContainText('The programme has no such month');
  await shell.goToAddress('/budget/months?month=never');
  await expect(months.drawer).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the list and beside it, ${theme}`, async ({ console_ }) => {
    const shell = new ShellPage(console_);
    const months = new MonthsPage(console_);
    await console_.emulateMedia({ colorScheme: theme });
    await shell.goTo('Budget');
    await months.open();
    expect(await violationsOn(console_)).toEqual([]);
    await months.openMonth(0);
    await months.choose('A day');
    expect(await violationsOn(console_, '.tz-drawer')).toEqual([]);
  });
}
