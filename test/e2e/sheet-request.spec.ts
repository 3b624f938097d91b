import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { RequestsPage } from './pages/requests-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* A reallocation is written beside the sheet, which answers it. */

test.use({ template: 'sample' });

test('the sheet shows what a request beside it would move, until it is put away', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const budget = new BudgetPage(console_);
  const requests = new RequestsPage(console_);
  await shell.goTo('Budget');
  await shell.choosePerson('Gu Ming');
  const giving = budget.line('Search bidding');
  const taking = budget.line('Feed ads');
  await budget.expectAmount(giving, 'total', '2,349,600.00');

  await requests.start('Request reallocation');
  await expect(budget.previews(giving)).toHaveCount(0);
  await requests.describe({
    from: 'Search bidding',
    to: 'Feed ads',
    amount: '180000',
    reason: 'Feed ads bring more first purchases',
  });
  await expect(budget.previews(giving).first()).toBeVisible();
  await expect(budget.previews(taking).first()).toBeVisible();
  await budget.expectAmount(giving, 'total', '2,169,600.00');
  await budget.expectAmount(taking, 'total', '3,240,000.00');
  await requests.press('Submit for approval');
  await expect(requests.drawer).toContainText('Waiting');
  await budget.expectAmount(giving, 'total', '2,169,600.00');

  await console_.keyboard.press('Escape');
  await expect(requests.drawer).toBeHidden();
  await expect(budget.previews(giving)).toHaveCount(0);
  await budget.expectAmount(giving, 'total', '2,349,600.00');
  await budget.expectAmount(taking, 'total', '3,060,000.00');
});

test('a request that is approved beside the sheet is in it', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const budget = new BudgetPage(console_);
  const requests = new RequestsPage(console_);
  await shell.goTo('Budget');
  await shell.choosePerson('Gu Ming');
  await requests.start('Request reallocation');
  const move = { from: 'Search bidding', to: 'Feed ads', amount: '9000', reason: 'A further placement' };
  await requests.describe(move);
  await requests.press('Submit for approval');
  await expect(requests.drawer).toContainText('Waiting');
  await shell.choosePerson('He Zhiyuan');
  await requests.press('Approve');
  await requests.press('Approve');
  await expect(requests.drawer).toContainText('Approved');
  const taking = budget.line('Feed ads');
  await budget.expectAmount(taking, 'total', '3,069,000.00');
  await expect(budget.previews(taking)).toHaveCount(0);
});
