import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* What people type that is not what was meant: taken where it is clear, refused with a sentence where it is not. */

// A refusal is an answer with status 422, which Chromium tells on the page's console.
test.use({ expectedProblems: /status of 422/ });

const LONGEST_NAME = 200;

test('an amount is taken as people write it', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  const written = [
    ['1,234.50', '1,234.50'],
    ['¥1 235', '1,235.00'],
    ['1.2万', '12,000.00'],
    ['１２，３４５．６', '12,345.60'],
    ['CNY 20', '20.00'],
    ['3亿元', '300,000,000.00'],
  ] as const;
  await page.getByRole('button', { name: 'Change total' }).first().click();
  for (const [typed, amount] of written) {
    await budget.newTotal.fill(typed);
    await budget.drawer('Programme').getByRole('button', { name: 'Change total' }).click();
    await budget.expectFigure('Total', amount);
    await expect(budget.newTotal).toHaveValue(amount);
  }
});

test('an amount that can’t be meant is refused beside its field, and stays as typed', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  await page.getByRole('button', { name: 'Change total' }).first().click();
  const drawer = budget.drawer('Programme');
  const refused = [
    ['1.234', 'An amount has at most two decimals.'],
    ['12 apples', 'This is not an amount. Enter a number such as 1,234.50.'],
    ['99999999999999999', 'The amount is too large. Check the unit and the decimal point.'],
    ['1.234,50', 'This can be read in two ways. Write it like 1234.50.'],
  ] as const;
  for (const [typed, sentence] of refused) {
    await budget.newTotal.fill(typed);
    await budget.newTotal.blur();
    await expect(drawer.getByRole('alert')).toHaveText(sentence);
    await expect(budget.newTotal).toHaveValue(typed);
    await expect(drawer.getByRole('button', { name: 'Change total' })).toBeDisabled();
  }
  await budget.newTotal.fill('-5');
  await expect(drawer.getByRole('alert')).toContainText('The total −5.00 is below what is planned');
  await shell.expectUndo(null);
});

test('a cell refuses what its line can’t plan, and Escape leaves it as it was', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  const row = budget.line('Feed ads');
  const month = await budget.firstMonth();
  const refused = [
    ['-5', 'The sign doesn’t suit “Feed ads”: a spending line can’t plan below zero'],
    ['1.005', 'An amount has at most two decimals.'],
    ['lots', 'This is not an amount.'],
    ['1e12', 'The amount is above the limit of 1,000,000,000,000.00.'],
    ['888888888888888888', 'The amount is too large.'],
  ] as const;
  for (const [typed, sentence] of refused) {
    await budget.typeInto(row, month, typed);
    await expect(page.getByRole('tooltip').filter({ visible: true })).toContainText(sentence);
    await expect(budget.editor(row, month)).toHaveValue(typed);
    await page.keyboard.press('Escape');
    await expect(budget.editor(row, month)).toHaveCount(0);
  }
  await budget.expectAmount(row, month, '100');
  await shell.expectUndo('Add the line “Feed ads” to Precise advertising');
});

test('names: empty and taken ones are refused, what was typed stays', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  await budget.addLine({ name: 'Feed ads' });
  const drawer = await budget.fillNewLine({ name: '   ', amount: '12' });
  const name = drawer.getByRole('textbox', { name: 'Name' });
  const add = drawer.getByRole('button', { name: 'Add line' });
  const refused = [
    ['   ', 'Enter a name.'],
    ['ＦＥＥＤ ads', '“Feed ads” exists already. Choose another name.'],
    [' Feed  ads ', '“Feed ads” exists already. Choose another name.'],
    ['x'.repeat(500), 'A name has at most 200 characters and no line breaks.'],
  ] as const;
  for (const [typed, sentence] of refused) {
    await name.fill(typed);
    await add.click();
    await expect(drawer.getByRole('alert').first()).toHaveText(sentence);
    await expect(name).toHaveValue(typed);
    await expect(drawer.getByRole('textbox', { name: /^Planned amount/ })).toHaveValue('12.00');
  }
  await shell.goToAddress('/catalogue?show=newDepartment');
  const form = shell.drawer('New department');
  await form.getByRole('textbox', { name: 'Name' }).fill('marketing');
  await form.getByRole('button', { name: 'Add department' }).click();
  await expect(form.getByRole('alert').first()).toHaveText(
    '“Marketing” exists already. Choose another name.',
  );
  await shell.goToAddress('/budget?show=categories');
  const categories = shell.drawer('Budget categories');
  await categories.getByRole('textbox', { name: 'Name of the new category' }).fill('Technology tools');
  await categories.getByRole('button', { name: 'Add category' }).click();
  await expect(categories.getByRole('alert')).toHaveText(
    '“Technology tools” exists already. Choose another name.',
  );
});

test('names of any script are shown as they are, and break no screen', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  const names = [
    '🎉 推广 👨‍👩‍👧‍👦',
    'إعلانات مدفوعة',
    '<b>bold</b> {{name}} $t(x)',
    'ｗ'.repeat(LONGEST_NAME),
  ];
  for (const name of names) {
    await budget.addLine({ name, amount: '' });
    await shell.expectUndo(`Add the line “${name}” to Precise advertising`);
  }
  await expect(budget.sheet.getByRole('row').filter({ has: page.locator('.tz-sheet-line') })).toHaveCount(4);
  for (const screen of ['Budget', 'Overview', 'History'] as const) {
    await shell.goTo(screen);
    await expect(shell.main).toContainText('إعلانات مدفوعة');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${screen} is no wider than the window`).toBe(0);
  }
});

test('a period that drops planned money, and numbers that are none, are refused', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  await budget.openMenu('Programme name and period');
  const drawer = budget.drawer('Programme');
  const months = drawer.getByRole('textbox', { name: 'Months' });
  const refused = [
    ['6', 'still holds planned money and can’t leave the period.'],
    ['0', 'Enter a whole number from 1 to 120.'],
    ['twelve', 'Enter a whole number from 1 to 120.'],
    ['100000', 'Enter a whole number from 1 to 120.'],
  ] as const;
  for (const [typed, sentence] of refused) {
    await months.fill(typed);
    await months.press('Enter');
    await expect(drawer.getByRole('alert')).toContainText(sentence);
    await expect(months).toHaveValue(typed);
  }
  await budget.newTotal.fill('1000');
  await drawer.getByRole('radio', { name: 'Leave unallocated' }).check();
  await expect(
    drawer.getByRole('alert').filter({ hasText: 'The total 1,000.00 is below what is planned, 1,200.00.' }),
  ).toBeVisible();
  await shell.expectUndo('Add the line “Feed ads” to Precise advertising');
});

test('shares that make no whole and bands that can’t be met are refused', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  await shell.goTo('Budget');
  await shell.goToAddress('/budget?show=policy');
  const drawer = shell.drawer('Share policy');
  const share = drawer.getByRole('textbox', { name: 'Share of “Precise advertising”, per cent' });
  const band = drawer.getByRole('textbox', { name: 'Band of “Precise advertising”, percentage points' });
  const apply = drawer.getByRole('button', { name: 'Put into force' });
  await share.fill('55');
  await expect(drawer.getByRole('status')).toContainText('5.00 pp missing');
  await apply.click();
  await expect(drawer.getByRole('alert')).toHaveText(
    'The shares add up to 95.00 %; they have to make 100 %.',
  );
  await share.fill('60');
  await band.fill('-1');
  await apply.click();
  await expect(drawer.getByRole('alert')).toContainText('No allocation can meet all these shares');
  await band.fill('lots');
  await expect(drawer.getByRole('alert').first()).toContainText('This is no percentage.');
  await expect(apply).toBeDisabled();
  await shell.expectUndo(null);
});
