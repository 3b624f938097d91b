import { expect, test } from '#test/support/host.ts';
import { DeliverablesPage } from './pages/deliverables-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* A piece of content from brief to publication: nothing goes out that was not reviewed as it stands. */

// Refusals are answers, which a browser also tells on its console.
test.use({ template: 'sample', expectedProblems: /422/ });
test.setTimeout(180_000);

const KOL = 'Steady Days';
const TITLE = 'Notes on patience';
const PROMISE = 'This product is guaranteed, with a guaranteed return every month.';
const PLAIN =
  'What a cautious product does, month by month. ' +
  'Wealth-management products are not deposits. They carry risk; invest with care';

test.beforeEach(async ({ console_: page }) => {
  const shell = new ShellPage(page);
  await shell.choosePerson('Gu Ming');
  await shell.goToAddress('/kols/deliverables');
  await expect(new DeliverablesPage(page).sentence).toContainText('deliverables');
});

test('from brief to published, through a failed review, a passed one, and an edit that asks for another', async ({
  console_: page,
}) => {
  const its = new DeliverablesPage(page);
  await its.startNew({ kol: KOL, title: TITLE, due: '2099-03-20' });
  await its.press('Start the script');
  await its.expectStep('Script');
  await its.press('Hand in for review');
  await expect(its.drawer.getByRole('alert')).toContainText('has no script yet');

  await its.write(PROMISE);
  await expect(its.script.locator('mark')).not.toHaveCount(0);
  await its.press('Hand in for review');
  await its.expectStep('Review');
  await its.press('Run the review');
  await expect(its.drawer.locator('.tz-review-note')).toContainText('Reviewed by Gu Ming');
  await expect(its.drawer.locator('.tz-review-note')).toContainText('Not passed');
  const hit = its.findings.getByRole('button').first();
  await hit.focus();
  await page.keyboard.press('Enter');
  await expect(its.script.locator('mark').first()).toBeFocused();
  await expect(its.script.locator('mark').first()).toContainText(/\[against “.+”: guaranteed/);

  await its.write(PLAIN);
  await expect(its.drawer.locator('.tz-review-outdated')).toContainText('has to be reviewed again');
  await its.press('Review again');
  await expect(its.drawer.locator('.tz-review-note')).toContainText('Review passed');
  await its.press('Schedule');
  await its.expectStep('Scheduled');

  await its.write(`${PLAIN} `.concat('Ask your adviser.'));
  await its.expectStep('Review');
  await expect(its.drawer.locator('.tz-review-outdated')).toBeVisible();
  const first = its.drawer.locator('.tz-reviews > li').last();
  await first.getByRole('button', { name: 'Show the text' }).click();
  await expect(first).toContainText('This product is guaranteed, with a');
  await its.press('Review again');
  await its.press('Schedule');
  await its.press('Publish…');
  await its.press('Publish');
  await expect(its.drawer.getByRole('alert')).toContainText('Enter the link');
  await its.fill('Link', 'https://example.com/v/1');
  await its.press('Publish');
  await its.expectStep('Published');

  await its.fill('Exposure', '1.2万');
  await its.fill('Clicks', '-3');
  await its.press('Save');
  await expect(its.drawer.getByRole('alert')).toBeVisible();
  await its.fill('Clicks', '340');
  await its.press('Save');
  await expect(its.drawer.getByRole('row').filter({ hasText: '12,000' }).first()).toContainText('340');
  await its.show('Steps');
  await expect(its.drawer.locator('.tz-deliverable-steps li')).toHaveCount(7);
  await expect(its.drawer.locator('.tz-deliverable-steps')).toContainText('Gu Ming');
});

test('what did not pass is let through by a named reviewer with a reason, and sent back with one', async ({
  console_: page,
}) => {
  const its = new DeliverablesPage(page);
  await its.column('Review').getByRole('button', { name: 'The product I bought myself' }).click();
  await its.press('Let through…');
  await its.press('Let through');
  await expect(its.drawer.getByRole('alert')).toHaveText('Say why.');
  await its.fill('Why it is let through', 'The legal team read it');
  await its.press('Let through');
  await expect(its.drawer.locator('.tz-review-note')).toContainText('The legal team read it');
  await expect(its.drawer.locator('.tz-review-note')).toContainText('Gu Ming');
  await its.press('Schedule');
  await its.expectStep('Scheduled');
  await its.drawer.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Send back…' }).click();
  await its.fill('Why it is sent back', 'Another product');
  await its.press('Send back');
  await its.expectStep('Review');
});

test('cards are walked and moved by keyboard; what cannot move says why', async ({ console_: page }) => {
  const its = new DeliverablesPage(page);
  const brief = its.column('Brief').getByRole('button').first();
  const title = (await brief.textContent()) ?? '';
  await brief.focus();
  await page.keyboard.press('Alt+ArrowRight');
  const moved = its.column('Script').getByRole('button', { name: title, exact: true });
  await expect(moved).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(its.card(title).getByRole('alert')).toContainText('has no script yet');
  // To the last where there are fewer, then along the column.
  await page.keyboard.press('ArrowLeft');
  await expect(its.column('Brief').getByRole('button').last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(its.column('Brief').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(its.column('Brief').getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await its.expectStep('Brief');
});

test('a card is dragged on; a step that cannot be reached says so', async ({ console_: page }) => {
  const its = new DeliverablesPage(page);
  const card = its.column('Brief').getByRole('listitem').first();
  const title = (await card.getByRole('button').textContent()) ?? '';
  await card.dragTo(its.column('Published'), { targetPosition: { x: 60, y: 300 } });
  await expect(its.card(title).getByRole('alert')).toContainText('cannot go from here straight to');
  await its.card(title).dragTo(its.column('Script'), { targetPosition: { x: 60, y: 300 } });
  await expect(its.column('Script').getByRole('button', { name: title, exact: true })).toBeVisible();
});

test('what is tied to a task tells what a new day moves before it moves it', async ({ console_: page }) => {
  const its = new DeliverablesPage(page);
  await its.startNew({ kol: KOL, title: TITLE, due: '2099-03-20' });
  const task = its.drawer.getByRole('combobox', { name: 'Task of the timeline' });
  await task.fill('Head finance bloggers');
  await page.keyboard.press('Enter');
  await expect(its.drawer).toContainText('The task ends on');
  const due = its.drawer.getByRole('textbox', { name: 'Publication planned' });
  await expect(due).not.toHaveValue('2099-03-20');
  await its.day('Publication planned', '2027-12-20');
  const effect = its.drawer.getByRole('region', { name: 'What changes in the timeline' });
  await expect(effect).toContainText(/tasks? of the timeline moves? along|No other task/);
  const reason = its.drawer.getByRole('textbox', { name: 'Why it moves' });
  if (await reason.isVisible()) await reason.fill('The studio is booked');
  await its.press('Move it');
  await expect(its.drawer).toContainText('The task ends on 20 Dec 2027');
});

test('a version of the rules is made, edited and tried; the example says what it is', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  await shell.goToAddress('/kols/rules');
  const main = page.getByRole('main');
  const drawer = page.getByRole('dialog');
  await expect(main.locator('.tz-sentence')).toContainText('an example for the bank’s legal team to replace');
  await main.getByRole('button', { name: 'New version' }).click();
  await drawer.getByRole('textbox', { name: 'Name' }).fill('Rules of the bank');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(main.locator('.tz-sentence')).toContainText('Rules of the bank');
  await main.getByRole('button', { name: 'Open “No promise that the principal is safe”' }).click();
  const phrases = drawer.getByRole('textbox', { name: /^Phrases not to be used/ });
  await phrases.fill('');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(drawer.getByRole('alert')).toHaveText('Enter one line at least.');
  await phrases.fill('never lose\n\nsafe as houses');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(drawer).toBeHidden();
  await expect(main.getByRole('row', { name: /No promise that the principal is safe/ })).toContainText(
    'never lose, safe as houses',
  );
  await main.getByRole('textbox', { name: 'A text' }).fill('You will NEVER-LOSE with us.');
  await expect(main.locator('mark')).toContainText('NEVER-LOSE');
});

test('the calendar shows what is due and published, and opens it', async ({ console_: page }) => {
  const its = new DeliverablesPage(page);
  await page.getByRole('main').locator('.tz-segment').filter({ hasText: 'Calendar' }).click();
  const calendar = page.getByRole('table', { name: /^Deliverables of / });
  await expect(calendar.getByRole('columnheader')).toHaveCount(7);
  while (!(await calendar.getByRole('button').first().isVisible()))
    await page.getByRole('button', { name: 'A month earlier' }).click();
  await calendar.getByRole('button').first().click();
  await expect(its.drawer.getByRole('radio', { name: 'Results' })).toBeVisible();
});
