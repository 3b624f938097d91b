import { expect, test } from '#test/support/host.ts';
import { PlanDrawers } from './pages/plan-drawers.ts';
import { choose } from './pages/select-field.ts';
import { ShellPage } from './pages/shell-page.ts';
import { TimelinePage } from './pages/timeline-page.ts';

/* A gate lets work through by a decision that its criteria allow; a baseline says what was agreed. */

// Refusals are answers, which a browser also tells on its console.
test.use({ template: 'sample', expectedProblems: /422/ });

const GATE = 'Ready to print';
const BEHIND = 'Print the leaflets';

test.beforeEach(async ({ console_ }) => {
  const shell = new ShellPage(console_);
  await shell.goTo('Timeline');
  await shell.choosePerson('Gu Ming');
});

test('a task behind a gate cannot start before the gate lets it through', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const drawers = new PlanDrawers(page);
  const gate = await drawers.add(shell, 'Gate', GATE);
  await drawers.add(shell, 'Task', BEHIND, gate);
  await drawers.type('Percent complete', '10');
  await expect(drawers.fault).toContainText(GATE);
  await expect(drawers.field('Percent complete')).toHaveValue('10');

  await drawers.open(shell, 'gate', GATE);
  await expect(drawers.known('Cannot start')).toHaveText('1 task');
  await drawers.drawer.getByRole('radio', { name: 'Conditional go' }).check();
  await drawers.press('Record the decision');
  await expect(drawers.fault).toBeVisible();
  await drawers.field('Action').fill('Have the proofs read once more');
  await drawers.drawer.getByRole('textbox', { name: 'Due' }).fill('2030-01-31');
  await drawers.drawer.getByRole('textbox', { name: 'Due' }).press('Enter');
  await drawers.field('Note').fill('Agreed in the weekly meeting');
  await drawers.press('Record the decision');
  await expect(drawers.standing).toContainText('Conditional go');
  await expect(drawers.drawer.getByRole('checkbox', { name: /^Have the proofs read/ })).toBeVisible();
  await expect(drawers.history).toContainText('Agreed in the weekly meeting');
  await expect(drawers.history).toContainText('Gu Ming');
  await expect(drawers.known('Cannot start')).toHaveText('0 tasks');

  await drawers.open(shell, 'task', BEHIND);
  await drawers.type('Percent complete', '10');
  await expect(drawers.field('Percent complete')).toHaveValue(/^10\s%$/);
  await shell.expectUndo(/Print the leaflets/);
  // Within a field the keys take back what is typed.
  await shell.undoButton.click();
  await expect(drawers.field('Percent complete')).toHaveValue(/^0\s%$/);
  await shell.expectUndo(/conditional go/);
  await shell.undoButton.click();
  await drawers.open(shell, 'gate', GATE);
  await expect(drawers.standing).toContainText('Not decided yet');
});

test('a criterion is met by what was measured; with all of them met the gate says go', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const drawers = new PlanDrawers(page);
  await drawers.add(shell, 'Gate', GATE);
  await drawers.open(shell, 'gate', GATE);
  await drawers.press('Add a criterion');
  const row = drawers.drawer.getByRole('button', { name: /Criterion 1/ }).first();
  await row.click();
  await drawers.type('Criterion', 'Faults in the proofs');
  await choose(drawers.drawer.getByRole('combobox', { name: 'How it is judged' }), 'at most');
  await drawers.press('Record the decision');
  await expect(drawers.fault).toContainText('Faults in the proofs');

  await drawers.type('Measured', 'many');
  await expect(drawers.fault.first()).toContainText('number');
  await expect(drawers.field('Measured')).toHaveValue('many');
  await drawers.type('Measured', '0');
  await expect(drawers.drawer.locator('.tz-criterion-row')).toContainText('Met');
  await drawers.press('Record the decision');
  await expect(drawers.standing).toContainText('Go');
  await shell.expectUndo(/^Undo: Gate “Ready to print”: go/);
});

test('a baseline is kept, and what moves after it is compared in working days', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const timeline = new TimelinePage(page);
  const drawers = new PlanDrawers(page);
  await shell.goToAddress('/timeline?drawer=baselines');
  await drawers.drawer.getByRole('textbox', { name: 'Name', exact: true }).fill('After the review');
  await drawers.press('Keep baseline');
  await shell.expectUndo(/^Undo: Keep the schedule baseline “After the review”/);
  await expect(drawers.drawer.locator('.tz-baselines li')).toHaveCount(2);

  await drawers.open(shell, 'task', 'End-to-end stress test');
  await drawers.type('Duration', '11d');
  await timeline.applyChange('Two more days of load');
  await shell.goToAddress('/timeline?drawer=baselines');
  const compared = drawers.drawer.getByRole('grid', { name: 'Compare' });
  await expect(compared.getByRole('row').filter({ hasText: 'Repairs and retest' })).toContainText('+2');
  await expect(drawers.drawer.locator('.tz-sentence')).toContainText('later');

  const newest = drawers.drawer.locator('.tz-baselines li').first();
  await newest.getByRole('textbox').fill('Plan of the review');
  await newest.getByRole('textbox').press('Enter');
  await shell.expectUndo('Rename the schedule baseline “After the review” to “Plan of the review”');
  await newest.getByRole('button', { name: 'Delete the baseline Plan of the review' }).click();
  await expect(drawers.drawer.locator('.tz-baselines li')).toHaveCount(1);
});
