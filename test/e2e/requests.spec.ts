import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { RequestsPage } from './pages/requests-page.ts';
import { choose } from './pages/select-field.ts';
import { ShellPage } from './pages/shell-page.ts';

/* Money moves between lines only when somebody else approves it. */

// Refusals are answers, which a browser also tells on its console.
test.use({ template: 'sample', expectedProblems: /422/ });

const FEED_ADS = { from: 'Search bidding', to: 'Feed ads' };

test.beforeEach(async ({ console_ }) => {
  const shell = new ShellPage(console_);
  await shell.goTo('Budget');
  await new RequestsPage(console_).open();
});

test('a reallocation is asked for, seen before and after, approved by another person, and undone as a whole', async ({
  console_,
}) => {
  const shell = new ShellPage(console_);
  const requests = new RequestsPage(console_);
  await shell.choosePerson('Gu Ming');
  await requests.start('Request reallocation');
  await requests.describe({ ...FEED_ADS, amount: '180000', reason: 'Feed ads bring more first purchases' });
  await expect(requests.changed('Plan', 'Search bidding')).toContainText('−180,000.00');
  await expect(requests.changed('Plan', 'Feed ads')).toContainText('+180,000.00');
  await requests.press('Submit for approval');
  await expect(requests.drawer).toContainText('Waiting');
  await expect(requests.drawer).toContainText('You can’t approve your own request.');
  await expect(requests.drawer.getByRole('button', { name: 'Approve' })).toBeHidden();

  await shell.choosePerson('He Zhiyuan');
  await requests.press('Approve');
  await requests.drawer.getByRole('textbox', { name: /^Comment/ }).fill('agreed on Monday');
  await requests.press('Approve');
  await expect(requests.drawer).toContainText('agreed on Monday');
  await expect(requests.drawer).toContainText('In effect');
  const applied = await shell.undoLabel();
  expect(applied).toContain('Search bidding');
  await console_.keyboard.press('Escape');

  await shell.goTo('Budget');
  const budget = new BudgetPage(console_);
  await budget.expectAmount(budget.line('Feed ads'), 'total', '3,240,000.00');
  await shell.undo();
  await budget.expectAmount(budget.line('Feed ads'), 'total', '3,060,000.00');
  await shell.redo();
  await budget.expectAmount(budget.line('Feed ads'), 'total', '3,240,000.00');
});

test('what does not add up, and what is spent already, is refused beside the form, which keeps what was typed', async ({
  console_,
}) => {
  const shell = new ShellPage(console_);
  const requests = new RequestsPage(console_);
  await shell.choosePerson('Gu Ming');
  await requests.start('Request reallocation');
  await requests.describe({ ...FEED_ADS, amount: '100', toAmount: '99.99', reason: 'one fen' });
  await requests.press('Submit for approval');
  await expect(requests.fault()).toContainText('0.01');
  await requests.describe({ ...FEED_ADS, amount: '9000000', reason: 'too much' });
  await requests.press('Submit for approval');
  await expect(requests.fault()).toBeVisible();
  await expect(requests.drawer.getByRole('textbox', { name: 'Reason' })).toHaveValue('too much');
  await expect(requests.drawer.getByRole('textbox', { name: /^Amount/ }).first()).toHaveValue('9,000,000.00');
});

test('a draw names its cause and its evidence, and a rejection says why', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const requests = new RequestsPage(console_);
  await shell.choosePerson('Zhou Yu');
  await requests.start('Draw on the reserve');
  await requests.describe({
    from: 'Traffic surge reserve',
    to: 'Stress test service',
    amount: '20000',
    reason: 'The campaign doubles the traffic',
  });
  await requests.press('Submit for approval');
  await expect(requests.fault().first()).toBeVisible();
  await requests.drawer.getByRole('radio', { name: 'Traffic surge' }).check();
  await requests.drawer.getByRole('textbox', { name: 'Evidence' }).fill('Load report of 20 November');
  await requests.press('Submit for approval');
  await expect(requests.fault().first()).toContainText('Choose the risk that the draw is for.');
  await choose(requests.drawer.getByRole('combobox', { name: 'For which risk' }), 'R-001');
  await requests.press('Submit for approval');
  await expect(requests.drawer).toContainText('Waiting');
  await expect(requests.drawer.getByRole('link', { name: /^R-001/ })).toBeVisible();

  await shell.choosePerson('Shen Lan');
  await requests.press('Reject');
  await requests.press('Reject');
  await expect(requests.fault()).toHaveText('Say why.');
  await requests.drawer.getByRole('textbox', { name: /^Why it is rejected/ }).fill('covered by the contract');
  await requests.press('Reject');
  await expect(requests.drawer).toContainText('Rejected');
  await expect(requests.drawer).toContainText('covered by the contract');
});
