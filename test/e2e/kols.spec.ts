import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { KolsPage } from './pages/kols-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* The people who carry the message: who they are, what is signed with them, and what came of it. */

// Refusals are answers, which a browser also tells on its console.
test.use({ expectedProblems: /422/ });

test.describe('from an empty roster', () => {
  test('a KOL is added as people type, and a handle of another case is the same account', async ({
    console_,
  }) => {
    const shell = new ShellPage(console_);
    const kols = new KolsPage(console_);
    await shell.goTo('KOLs');
    await expect(kols.main).toContainText('The roster is empty');
    await kols.add({ name: 'Qin Lan', handle: 'QinLan', followers: '123.4万' });
    await shell.expectUndo('Add KOL “Qin Lan”');
    await expect(kols.section('Tier')).toContainText('Head');
    await expect(kols.section('Tier')).toContainText('By the rules');

    await kols.showTab('Roster');
    const again = await kols.startNew();
    await kols.fill(again, { name: 'Another', handle: '＠ｑｉｎｌａｎ', followers: 'many' });
    await console_.keyboard.press('ControlOrMeta+Enter');
    await expect(kols.fault(again)).toContainText('can’t be read as a count');
    await again.getByRole('textbox', { name: 'Followers' }).fill('');
    await console_.keyboard.press('ControlOrMeta+Enter');
    await expect(kols.fault(again)).toContainText('Qin Lan');
    await expect(again.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Another');
    await console_.keyboard.press('Escape');
    // While a field has the focus, the keys of Undo are its own.
    await expect(again).toBeHidden();
    await expect(kols.row('Qin Lan')).toBeVisible();
    await shell.undo();
    await expect(kols.main).toContainText('The roster is empty');
  });

  test('a contract commits money on its line; more than is there is refused beside the field', async ({
    console_,
  }) => {
    const shell = new ShellPage(console_);
    const budget = new BudgetPage(console_);
    const kols = new KolsPage(console_);
    await shell.goTo('Budget');
    await budget.changeTotal('10000');
    await budget.addLine({ name: 'Short video', amount: '1000' });
    await shell.goTo('KOLs');
    await kols.add({ name: 'Qin Lan', handle: 'qinlan' });

    const drawer = await kols.startContract();
    await kols.fillContract(drawer, { title: 'Two videos', line: 'Short video', amount: '1200' });
    await expect(drawer).toContainText('“Short video” would be overspent by 200.00.');
    await console_.keyboard.press('ControlOrMeta+Enter');
    await expect(kols.fault(drawer)).toBeVisible();
    await expect(drawer.getByRole('textbox', { name: /^Amount/ })).toHaveValue('1200');
    await expect(drawer.getByRole('textbox', { name: /^Why the line may be overspent/ })).toBeVisible();

    await kols.fillContract(drawer, { amount: '700' });
    await expect(drawer).toContainText('“Short video” has enough available.');
    await console_.keyboard.press('ControlOrMeta+Enter');
    await expect(drawer).toBeHidden();
    const contracts = kols.section('Contracts');
    await expect(contracts.getByRole('row').filter({ hasText: 'Two videos' })).toContainText('700.00');
    await expect(contracts).toContainText('In force');
    await contracts.getByRole('link', { name: /^CT-/ }).click();
    await expect(console_.getByRole('dialog')).toContainText('Contract');
    await expect(console_.getByRole('dialog')).toContainText('300.00');
  });
});

test.describe('with the sample', () => {
  test.use({ template: 'sample' });

  test('the roster is grouped by tier, narrowed down and compared', async ({ console_ }) => {
    const shell = new ShellPage(console_);
    const kols = new KolsPage(console_);
    await shell.goToAddress('/kols');
    await expect(kols.sentence).toContainText('30 KOLs');
    // What is ticked stands in the address, which is told a moment later.
    const byTier = kols.main.getByRole('checkbox', { name: 'By tier' });
    await byTier.click();
    await expect(byTier).toBeChecked();
    await expect(kols.row('Head: 6')).toBeVisible();
    await byTier.click();
    await expect(kols.row('Head: 6')).toBeHidden();

    const names = kols.grid.locator('.ag-row [col-id="name"]');
    await expect(names.nth(1)).toHaveText(/./);
    const [first = '', second = ''] = await names.allTextContents();
    await kols.tick(first);
    await expect(kols.main.getByRole('button', { name: 'Compare 1' })).toBeDisabled();
    await kols.tick(second);
    await kols.main.getByRole('button', { name: 'Compare 2' }).click();
    const figures = kols.section('Side by side');
    await expect(figures.getByRole('columnheader')).toHaveText(['Figure', first, second]);
    const rate = figures
      .getByRole('row', { name: /^Click to purchase/ })
      .getByRole('button')
      .first();
    await expect(await kols.explanationOf(rate)).toContainText('95 % interval (Wilson)');
    await kols.main.getByRole('button', { name: 'Back to the roster' }).click();
    await expect(kols.row(first)).toBeVisible();
  });

  test('tiers are compared, and every figure says how it came about', async ({ console_ }) => {
    const shell = new ShellPage(console_);
    const kols = new KolsPage(console_);
    await shell.goToAddress('/kols');
    await kols.showTab('Tiers');
    await expect(kols.sentence).toContainText('of the cost');
    const figures = kols.section('Figures of the tiers');
    const cpa = figures.getByRole('row', { name: /^CPA/ }).getByRole('button').first();
    await expect(await kols.explanationOf(cpa)).toContainText('CPA = cost ÷ purchases');
    const shares = kols.section('Shares of cost and results');
    await shares.getByRole('radio', { name: 'Exposures' }).check({ force: true });
    await expect(shares).toContainText('Cost against Exposures');
    const ranking = kols.section('Rank in tier');
    await ranking.getByRole('radio', { name: 'Mid-tier' }).check({ force: true });
    await expect(ranking.getByRole('row').nth(1)).toContainText('1');
    await ranking.getByRole('link').first().click();
    await expect(kols.section('From exposure to purchase')).toBeVisible();
  });

  test('a proposed tier is turned down with a reason, and nothing changes without one', async ({
    console_,
  }) => {
    const shell = new ShellPage(console_);
    const kols = new KolsPage(console_);
    await shell.goToAddress('/kols/tiers');
    await kols.main
      .getByRole('region', { name: /proposed changes? of tier$/ })
      .getByRole('link')
      .first()
      .click();
    const tier = kols.section('Tier');
    await tier.getByRole('button', { name: /^Keep / }).click();
    await expect(tier.getByRole('alert')).toContainText('Say why');
    await tier.getByRole('textbox', { name: 'Reason' }).fill('licence is on its way');
    await tier.getByRole('button', { name: /^Keep / }).click();
    await expect(tier).toContainText('Set by hand: licence is on its way');
    await expect(tier.getByRole('button', { name: /^Keep / })).toHaveCount(0);
  });

  test('results of a day are typed by keyboard, and what can’t be is said beside it', async ({
    console_,
  }) => {
    const shell = new ShellPage(console_);
    const kols = new KolsPage(console_);
    await shell.goToAddress('/kols');
    await kols.grid.locator('.ag-row [col-id="name"]').first().dblclick();
    await expect(kols.section('Deliverables')).toBeVisible();
    await kols.section('Deliverables').getByRole('button', { name: 'Enter results' }).first().click();
    const drawer = kols.drawer('Enter results');
    await drawer.getByRole('textbox', { name: 'Exposures', exact: true }).fill('1.2万');
    await drawer.getByRole('textbox', { name: 'Clicks', exact: true }).fill('-5');
    await console_.keyboard.press('ControlOrMeta+Enter');
    await expect(kols.fault(drawer)).toBeVisible();
    await expect(drawer.getByRole('textbox', { name: 'Exposures', exact: true })).toHaveValue('1.2万');
    await drawer.getByRole('textbox', { name: 'Clicks', exact: true }).fill('240');
    await console_.keyboard.press('ControlOrMeta+Enter');
    await expect(drawer).toBeHidden();
    await shell.expectUndo(/^Undo: Enter/);
  });

  test('a KOL is found by name, and the overview leads to the tiers', async ({ console_ }) => {
    const shell = new ShellPage(console_);
    const kols = new KolsPage(console_);
    await (await shell.search('steady')).filter({ hasText: 'Steady Days' }).first().click();
    await expect(kols.heading('Steady Days')).toBeVisible();
    await expect(kols.section('History')).toContainText('Steady Days');
    await shell.goTo('Overview');
    const tiers = kols.section('KOL tiers');
    await expect(tiers.getByRole('row').filter({ hasText: 'Mid-tier' })).toContainText('Within plan');
    await tiers.getByRole('link', { name: 'Show tiers' }).click();
    await expect(kols.section('Cost and purchases')).toBeVisible();
  });
});
