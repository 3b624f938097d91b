import { expect, test } from '#test/support/host.ts';
import { CalendarsPage } from './pages/calendars-page.ts';
import { ShellPage } from './pages/shell-page.ts';
import { choose } from './pages/select-field.ts';

/* Working time by year: what was announced, what was not, and what a change of it would move. */

test.use({ template: 'sample' });

test.beforeEach(async ({ console_ }) => {
  const shell = new ShellPage(console_);
  await shell.goTo('Timeline');
  await shell.choosePerson('Gu Ming');
  await shell.goToAddress('/timeline/calendars?year=2026');
});

test('holidays and make-up days are marked by name; a year without an announcement is warned of', async ({
  console_: page,
}) => {
  const calendars = new CalendarsPage(page);
  await expect(calendars.warning).toContainText('2027');
  await expect(calendars.day('Feb', 17)).toContainText('Spring Festival');
  await expect(calendars.day('Feb', 14)).toContainText('W');
  await expect(calendars.month('Feb')).toHaveAccessibleName('Feb, 16 working days');
  await expect(page.getByRole('row').filter({ hasText: 'Make-up working day' }).first()).toBeVisible();
  await calendars.main.getByRole('button', { name: 'Year after' }).click();
  await expect(calendars.sentence).toContainText('not announced');
  await expect(calendars.month('Feb')).toHaveAccessibleName('Feb, 20 working days');
});

test('holidays of a year to come are added to the national calendar, after a preview of what they move', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const calendars = new CalendarsPage(page);
  await shell.goToAddress('/timeline/calendars?year=2027&drawer=change');
  await calendars.addException('2027-02-05', '2027-02-11', '春节');
  await expect(calendars.dock).toContainText(/moves \d+ tasks/);
  await expect(calendars.dock).toContainText('Spring Festival');
  await expect(calendars.month('Feb')).toHaveAccessibleName('Feb, 15 working days');
  await shell.expectUndo(null);
  await calendars.dock.getByRole('button', { name: 'Discard' }).click();
  await expect(calendars.month('Feb')).toHaveAccessibleName('Feb, 20 working days');

  await calendars.addException('2027-02-05', '2027-02-11', '春节');
  await calendars.dock.getByRole('textbox', { name: 'Reason' }).fill('As announced today');
  await calendars.dock.getByRole('button', { name: 'Apply change' }).click();
  await expect(calendars.dock).toBeHidden();
  await shell.expectUndo(/^Undo: Add the calendar “National calendar”; \d+ tasks followed/);
  await expect(calendars.day('Feb', 8)).toContainText('Spring Festival');
  await shell.undo();
  await expect(calendars.month('Feb')).toHaveAccessibleName('Feb, 20 working days');
});

test('a person gets a calendar with leave, and a week of their own', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const calendars = new CalendarsPage(page);
  await calendars.main.getByRole('button', { name: 'New calendar' }).click();
  await calendars.drawer.getByRole('button', { name: 'Create calendar' }).click();
  await expect(calendars.drawer.getByRole('alert')).toBeVisible();
  await calendars.drawer.getByText('Person', { exact: true }).click();
  await choose(calendars.drawer.getByRole('combobox', { name: 'Person' }), 'Luo Qing');
  await calendars.drawer.getByRole('button', { name: 'Create calendar' }).click();
  await shell.expectUndo('Add the calendar “Luo Qing”');
  await expect(calendars.list.getByRole('button', { name: /Luo Qing/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await calendars.addException('2026-03-09', '2026-03-10', 'Leave');
  await shell.expectUndo('Change the calendar “Luo Qing”');
  await expect(calendars.day('Mar', 9)).toContainText('Leave');
  const hours = calendars.drawer.getByRole('textbox', { name: 'Working hours' });
  await hours.fill('after lunch');
  await hours.press('Enter');
  await expect(calendars.drawer.getByRole('alert')).toContainText('9:00-12:00');
  await expect(hours).toHaveValue('after lunch');
});
