import { expect, test } from '#test/support/host.ts';
import { HistoryPage } from './pages/history-page.ts';
import { PlanDrawers } from './pages/plan-drawers.ts';
import { RecordDrawer } from './pages/record-drawer.ts';
import { choose } from './pages/select-field.ts';
import { ShellPage } from './pages/shell-page.ts';
import { TimelinePage } from './pages/timeline-page.ts';

/* A change of dates shows what it would move before it is made; what followed carries its cause. */

// Refusals are answers, which a browser also tells on its console.
test.use({ template: 'sample', expectedProblems: /422/ });

const CHANGED = 'End-to-end stress test';
const FOLLOWS = 'Repairs and retest';
const CHANGE_AND_FOLLOWERS = /^Undo: .*“End-to-end stress test”.*tasks followed/;
const GATE = 'Gate 2 Ready to go live';

test.beforeEach(async ({ console_ }) => {
  const shell = new ShellPage(console_);
  await shell.goTo('Timeline');
  await shell.choosePerson('Gu Ming');
});

test('a longer task is previewed, refused without a reason, applied with one, and undone as a whole', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const timeline = new TimelinePage(page);
  const drawers = new PlanDrawers(page);
  await drawers.open(shell, 'task', CHANGED);
  const before = (await drawers.known('Start and finish').textContent()) ?? '';
  await drawers.type('Duration', '14d');

  await expect(timeline.dock).toContainText(/moves \d+ tasks/);
  await expect(timeline.dock).toContainText(GATE);
  const moved = timeline.dock
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: FOLLOWS, exact: true }) });
  await expect(moved).toContainText('+5');
  await expect(moved).toContainText(CHANGED);
  await expect(timeline.dock).toContainText('People affected');
  await shell.expectUndo(null);

  await timeline.dock.getByRole('button', { name: 'Apply change' }).click();
  await expect(timeline.dock.getByRole('alert')).toHaveText('Say why.');
  await timeline.applyChange('The load generators come a week later');
  await shell.expectUndo(CHANGE_AND_FOLLOWERS);
  await expect(drawers.known('Start and finish')).not.toHaveText(before);
  await expect(drawers.field('Duration')).toHaveValue('14d');

  await shell.undo();
  await expect(drawers.field('Duration')).toHaveValue('9d');
  await expect(drawers.known('Start and finish')).toHaveText(before);
});

test('what is discarded leaves no trace, and what moves nothing else is taken at once', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const timeline = new TimelinePage(page);
  const drawers = new PlanDrawers(page);
  await drawers.open(shell, 'task', CHANGED);
  await drawers.type('Duration', '12d');
  await timeline.dock.getByRole('button', { name: 'Discard' }).click();
  await expect(timeline.dock).toBeHidden();
  await expect(drawers.field('Duration')).toHaveValue('9d');
  await shell.expectUndo(null);

  await drawers.type('Deliverable', 'Report of the stress test, signed');
  await expect(timeline.dock).toBeHidden();
  await shell.expectUndo(`Change the task “${CHANGED}”`);
});

test('a cycle is refused beside the field, with its tasks, and what was typed stays', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const drawers = new PlanDrawers(page);
  await drawers.open(shell, 'task', FOLLOWS);
  const code = await drawers.field('Code').inputValue();
  await drawers.open(shell, 'task', CHANGED);
  await drawers.type('Predecessors', code);
  await expect(drawers.fault).toContainText(FOLLOWS);
  await expect(drawers.field('Predecessors')).toHaveValue(code);
  await drawers.type('Duration', 'a while');
  await expect(drawers.fault).toContainText('a while');
  await expect(drawers.field('Duration')).toHaveValue('a while');
});

test('why a date is so leads back along the driving links, over the holidays by name', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const drawers = new PlanDrawers(page);
  await drawers.open(shell, 'why', GATE);
  const steps = drawers.drawer.locator('.tz-why-step');
  await expect(steps.first()).toContainText(GATE);
  await expect(steps.filter({ hasText: CHANGED }).first()).toBeVisible();
  await expect(steps.last()).toContainText('Actual start');
  await expect(steps.last()).toContainText('National Day');
  await steps.last().getByRole('button').click();
  await expect(drawers.field('Name')).toHaveValue('Recommendation engine upgrade');
});

test('every task that followed says in History what moved it', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const timeline = new TimelinePage(page);
  const drawers = new PlanDrawers(page);
  await drawers.open(shell, 'task', CHANGED);
  await drawers.type('Duration', '14d');
  await timeline.applyChange('The load generators come a week later');
  await shell.expectUndo(CHANGE_AND_FOLLOWERS);
  const label = await shell.undoLabel();
  const history = new HistoryPage(page);
  await shell.goTo('History');
  await history.record(label).first().getByRole('link').first().click();
  const record = new RecordDrawer(page);
  await expect(record.drawer).toContainText('The load generators come a week later');
  const followed = record.row(FOLLOWS);
  await expect(followed).toContainText(CHANGED);
});

test('a task earns by weighted steps, each done or not', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const drawers = new PlanDrawers(page);
  await drawers.open(shell, 'task', CHANGED);
  await choose(drawers.drawer.getByRole('combobox', { name: 'Earned value' }), 'By weighted steps');
  await drawers.press('Add a step');
  await drawers.press('Add a step');
  const second = drawers.drawer.getByRole('group', { name: 'Step 2' });
  await second.getByRole('textbox', { name: 'Weight' }).fill('0.5');
  await second.getByRole('textbox', { name: 'Weight' }).press('Enter');
  await expect(drawers.fault).toContainText('a whole number from 1 to 10,000');
  await second.getByRole('textbox', { name: 'Weight' }).fill('3');
  await second.getByRole('textbox', { name: 'Weight' }).press('Enter');
  await expect(drawers.fault).toHaveCount(0);
  await second.getByRole('checkbox', { name: 'Step 2 is done' }).check();
  await shell.expectUndo(/^Undo: .*“End-to-end stress test”/);

  await page.reload();
  await expect(second.getByRole('checkbox')).toBeChecked();
  await expect(second.getByRole('textbox', { name: 'Weight' })).toHaveValue('3');
});
