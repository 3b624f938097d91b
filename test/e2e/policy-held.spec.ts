import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { RequestsPage } from './pages/requests-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* With a baseline, what leaves the policy's band is not planned before somebody else grants an exception. */

// Refusals are answers, which a browser also tells on its console.
test.use({ template: 'sample', expectedProblems: /422/ });

test('an edit outside the band waits as a draft, is seen in the sheet, and takes an exception to be approved', async ({
  console_,
}) => {
  const shell = new ShellPage(console_);
  const budget = new BudgetPage(console_);
  const requests = new RequestsPage(console_);
  await shell.goTo('Budget');
  await shell.choosePerson('Gu Ming');
  const feed = budget.line('Feed ads');
  const months = await budget.sheet
    .getByRole('columnheader')
    .evaluateAll((heads) =>
      heads.map((head) => head.getAttribute('col-id') ?? '').filter((id) => /^\d{4}-\d{2}$/.test(id)),
    );
  const [first = '', last = ''] = [months[4], months[7]];
  await budget.cell(feed, first).click();
  await budget.cell(feed, last).click({ modifiers: ['Shift'] });
  await console_.keyboard.press('Delete');

  await expect(budget.heldNote()).toContainText('PE-');
  await expect(budget.previews(feed)).toHaveCount(4);
  await budget.expectAmount(feed, 'total', '2,040,000.00');
  await expect(budget.policyRow('Precise advertising').getByRole('cell').nth(1)).toHaveText('60.0');
  await budget.heldNote().getByRole('link').click();

  await expect(requests.drawer).toContainText('Draft');
  await requests.press('Submit for approval');
  await requests.press('Submit for approval');
  await expect(requests.fault()).toHaveText('Say why.');
  await requests.drawer.getByRole('textbox', { name: /^Why it is asked for/ }).fill('A pause until spring');
  await requests.press('Submit for approval');
  await expect(requests.drawer).toContainText('Waiting');

  await shell.choosePerson('Shen Lan');
  await requests.press('Approve');
  await requests.drawer
    .getByRole('textbox', { name: /^Reason of the exception/ })
    .fill('Agreed by the board');
  const until = requests.drawer.getByRole('textbox', { name: /^Exception holds until/ });
  await until.fill('2099-12-31');
  // Enter sends the form as well.
  await until.press('Enter');
  await expect(requests.drawer).toContainText('Shen Lan');
  await expect(requests.drawer).toContainText('Agreed by the board');
  await shell.choosePerson('He Zhiyuan');
  await requests.press('Approve');
  await requests.press('Approve');
  await expect(requests.drawer).toContainText('Approved');
  await console_.keyboard.press('Escape');

  await shell.goTo('Budget');
  await expect(budget.heldNote()).toBeHidden();
  await expect(budget.previews(feed)).toHaveCount(0);
  await budget.expectAmount(feed, 'total', '2,040,000.00');
  await expect(budget.policy).toContainText('Agreed by the board');
  await shell.undo();
  await budget.expectAmount(feed, 'total', '3,060,000.00');
});
