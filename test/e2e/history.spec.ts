import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/host.ts';
import { HistoryPage } from './pages/history-page.ts';
import { RecordDrawer } from './pages/record-drawer.ts';
import { ShellPage } from './pages/shell-page.ts';

// A refused step is an answer with status 422, which Chromium tells on the console.
test.use({ template: 'sample', expectedProblems: /status of 422/ });

const ADDED = 'Add the department “Legal”';
const CHANGED = 'Change the department “Legal”';

async function addAndChangeDepartment(page: Page, shell: ShellPage): Promise<void> {
  await shell.goToAddress('/catalogue?show=newDepartment');
  const form = shell.drawer('New department');
  await form.getByLabel('Name').fill('Legal');
  await form.getByRole('button', { name: 'Add department' }).click();
  await shell.expectUndo(ADDED);
  await shell.main.getByRole('button', { name: 'Open “Legal”' }).click();
  const duty = shell.drawer('Legal').getByLabel('Duty');
  await duty.fill('Contracts');
  await duty.blur();
  await shell.expectUndo(CHANGED);
  await page.keyboard.press('Escape');
}

test('any step is opened, undone and redone from History, and what stands in the way is named', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const history = new HistoryPage(page);
  const record = new RecordDrawer(page);
  await addAndChangeDepartment(page, shell);
  await shell.goTo('History');
  await page.getByRole('link', { name: ADDED, exact: true }).click();
  await expect(record.row('Legal')).toContainText('Added');

  await record.undoStep.click();
  await expect(record.refusal).toContainText('Later steps stand on this one (1)');
  await record.refusal.getByRole('link').click();
  await expect(record.sentence).toHaveText(CHANGED);
  await expect(record.sentence).toBeFocused();
  await expect(record.row('Legal')).toContainText('Contracts');
  await record.undoStep.click();
  await expect(record.fact('State')).toHaveText('Undone');

  await page.goBack();
  await expect(record.sentence).toHaveText(ADDED);
  await record.undoStep.click();
  await expect(record.redoStep).toBeVisible();
  await expect(history.record(ADDED)).toContainText('Undone');
  await expect(history.record(`Undo: ${ADDED}`)).toBeVisible();
  await record.redoStep.click();
  await expect(record.fact('State')).toHaveText('In effect');

  await record.row('Legal').getByRole('link', { name: 'Legal' }).click();
  await expect(shell.heading('Catalogue')).toBeVisible();
  await expect(shell.drawer('Legal')).toBeVisible();
});

test('what the template wrote says why it stays', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const record = new RecordDrawer(page);
  await shell.goToAddress('/history?record=1');
  await expect(record.fact('State')).toHaveText('Written by the template, can’t be undone');
  await expect(record.undoStep).toHaveCount(0);
  await shell.goToAddress('/history?record=99999');
  await expect(page.getByText('There is no record no. 99999')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the list is narrowed down by words, person and record, and walked by the arrow keys', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const history = new HistoryPage(page);
  await addAndChangeDepartment(page, shell);
  await shell.goTo('History');
  const words = page.getByRole('textbox', { name: 'Words or reason' });
  await words.fill('legal');
  await words.press('Enter');
  await expect(history.records).toHaveCount(2);
  await history.record(CHANGED).getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(new RecordDrawer(page).sentence).toHaveText(ADDED);
  await page.keyboard.press('Escape');
  await expect(history.record(ADDED).getByRole('link')).toBeFocused();

  // A word of the sentence itself finds it as well.
  await words.fill('change the department');
  await words.press('Enter');
  await expect(history.records).toHaveCount(1);
  await words.fill('nothing like this');
  await words.press('Enter');
  await expect(page.getByText('No record fits')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear the filter' }).last().click();
  await expect(history.record(CHANGED)).toBeVisible();

  const record = page.getByRole('combobox', { name: 'Everything' });
  await record.click();
  await record.fill('Legal');
  await page.getByTitle('Department · Legal').click();
  await expect(history.records).toHaveCount(2);
  await page.reload();
  await expect(history.records).toHaveCount(2);
  await expect(page.getByText('Department · Legal')).toBeVisible();
});

test('a table stands as it did before a step, and the records are verified', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  await addAndChangeDepartment(page, shell);
  await shell.goTo('History');
  await page.getByRole('link', { name: ADDED, exact: true }).click();
  const record = new RecordDrawer(page);
  await record.drawer.getByRole('link', { name: 'Data at that time' }).click();
  const legal = page.getByRole('row', { name: /Legal/ });
  await expect(legal).toBeVisible();
  await expect(legal).not.toContainText('Contracts');
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(legal).toContainText('Contracts');
  const day = page.getByRole('textbox', { name: 'Day' });
  await day.fill('2001-01-01');
  await day.press('Enter');
  await expect(page.getByText(/^Departments on 1 Jan 2001, .*: none yet\.$/).first()).toBeVisible();

  await shell.goTo('History');
  await page.getByRole('button', { name: 'Verify the records' }).click();
  await expect(page.getByLabel('Result of the verification')).toContainText('records join without a gap');
});
