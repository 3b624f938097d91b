import { expect, test } from '#test/support/host.ts';
import { BoardPage } from './pages/board-page.ts';
import { LoadPage } from './pages/load-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* What a room looks at: gates on the overview, milestones by month, and who has too much to do. */
test.use({ template: 'sample' });

test('the overview says how likely the gates are, what comes next and what slipped, each leading to the plan', async ({
  console_: page,
}) => {
  await expect(page.getByRole('region', { name: 'Every area in one sentence' })).toContainText(
    /gate 2 is \d+\s% likely on time/,
  );
  const gates = page.getByRole('region', { name: 'Gates' });
  await expect(gates.getByRole('row', { name: /Gate 1 Plan approved/ })).toContainText('Conditional');
  const second = gates.getByRole('row', { name: /Gate 2 Ready to go live/ });
  await expect(second).toContainText(/P10 .*, P50 .*, P80/);
  await expect(second).toContainText(/\d+\s%/);
  const slip = page.getByRole('region', { name: 'Slipped this week' }).getByRole('listitem').first();
  await expect(slip).toContainText('Recommendation engine upgrade');
  await expect(slip).toContainText(/\d+ working days later.*moves \d+ more/);
  await expect(slip).toContainText('Tags of the recommendation engine are redefined');
  await expect(slip.getByRole('link', { name: 'Gate 2 Ready to go live' })).toBeVisible();

  const next = page.getByRole('region', { name: 'Next milestones' });
  await expect(next.getByRole('row', { name: /Recommendation engine ready/ })).toContainText(
    /\d+ working days late/,
  );
  await slip.getByRole('link', { name: 'Recommendation engine upgrade' }).click();
  await expect(page).toHaveURL(/\/timeline\?task=.+drawer=why/);
  await page.goBack();
  await second.getByRole('link').click();
  await expect(page).toHaveURL(/\/timeline\?task=.+drawer=gate/);
  await expect(page.getByRole('dialog')).toContainText('Gate 2 Ready to go live');
});

test('milestones stand in their months, with how they stand', async ({ console_: page }) => {
  await new ShellPage(page).goTo('Timeline');
  const board = new BoardPage(page);
  await board.open();
  await expect(board.sentence).toContainText(/of 14 milestones and gates are passed; 1 will miss its day/);
  await expect(board.months.getByText(/^Status date/)).toHaveCount(1);
  const earlier = page.getByRole('button', { name: 'A month earlier' });
  const gate = board.milestone('Gate 1 Plan approved');
  while ((await earlier.getAttribute('aria-disabled')) !== 'true') await earlier.click();
  await expect(board.milestone('Kick-off')).toContainText('Done');
  const later = page.getByRole('button', { name: 'A month later' });
  while (!(await gate.isVisible())) await later.click();
  await expect(gate).toContainText('Conditional go');
  while (!(await board.milestone('Recommendation engine ready').isVisible())) await later.click();
  await expect(board.milestone('Recommendation engine ready')).toContainText(/\d working days late/);
  while ((await later.getAttribute('aria-disabled')) !== 'true') await later.click();
  const last = board.milestone('Programme closed');
  await expect(last).toContainText(/\d+\s% chance/);
});

test('who has too much to do is named, with the tasks behind every week', async ({ console_: page }) => {
  await new ShellPage(page).goTo('Timeline');
  const load = new LoadPage(page);
  await load.open();
  await expect(load.sentence).toContainText(/of 14 people have weeks ahead with too much to do/);
  await expect(load.cells('Campaign operations').first()).toBeVisible();
  const overload = load.overloads.getByRole('row', { name: /Ye Zhao/ }).first();
  await expect(overload).toContainText('Head finance bloggers');
  await expect(overload).toContainText('Mid-tier creators’ stories');

  const first = load.cells('Technology').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(load.cells('Technology').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(load.drawer).toContainText(/\d+(\.\d)? hours are needed of \d+/);
  await page.keyboard.press('Escape');
  await expect(load.drawer).toBeHidden();

  await overload.getByRole('button', { name: 'Ye Zhao' }).click();
  await expect(load.drawer).toContainText('Over-allocated');
  await load.drawer.getByRole('link', { name: 'Head finance bloggers' }).click();
  await expect(page).toHaveURL(/\/timeline\?task=/);
});

test('levelling is a proposal that is looked at, applied with a reason, and undone', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  await shell.goTo('Timeline');
  const load = new LoadPage(page);
  await load.open();
  const overloaded = load.overloads.getByRole('row', { name: /Ye Zhao/ });
  const before = await overloaded.count();
  expect(before).toBeGreaterThan(0);
  await load.level();
  await expect(load.drawer).toContainText('The plan’s finish stays.');
  await expect(load.drawer).toContainText(/Hours too many go from [\d.]+ to [\d.]+\./);
  const waiting = load.drawer.getByRole('checkbox', { name: 'Mid-tier creators’ stories' });
  await waiting.uncheck();
  await expect(load.drawer.getByRole('row', { name: /Mid-tier creators/ })).toBeHidden();
  await waiting.check();
  const apply = load.drawer.getByRole('button', { name: 'Apply the proposal' });
  await load.drawer.getByRole('textbox', { name: 'Reason' }).fill('');
  await expect(apply).toBeDisabled();
  await load.drawer.getByRole('textbox', { name: 'Reason' }).fill('One after the other');
  await apply.click();
  await expect(load.drawer).toBeHidden();
  await expect.poll(() => overloaded.count()).toBeLessThan(before);
  await shell.undo();
  await expect(overloaded).toHaveCount(before);
});
