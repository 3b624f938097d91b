import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { KolsPage } from './pages/kols-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* What a KOL costs: more than the line has by Finance's leave, released when it ends, paid after acceptance. */

test.use({ expectedProblems: /422/ });

test('Finance lets a contract overspend its line with a reason; ended, its rest is released', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  const kols = new KolsPage(page);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await budget.addLine({ name: 'Short video', amount: '1000' });
  await shell.goTo('KOLs');
  await kols.add({ name: 'Qin Lan', handle: 'qinlan' });
  const drawer = await kols.startContract();
  await kols.fillContract(drawer, { title: 'Two videos', line: 'Short video', amount: '1200' });
  await page.keyboard.press('ControlOrMeta+Enter');
  await drawer.getByRole('textbox', { name: /^Why the line may be overspent/ }).fill('Agreed for the launch');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(drawer).toBeHidden();
  const contract = kols.section('Contracts').getByRole('row').filter({ hasText: 'Two videos' });
  await expect(contract).toContainText('In force');

  await contract.getByRole('button', { name: 'Two videos' }).click();
  const open = page.getByRole('dialog');
  await open.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'End contract' }).click();
  await open.getByRole('button', { name: 'End contract' }).click();
  await expect(open.getByRole('alert')).toContainText('Say why');
  await open.getByRole('textbox', { name: /^Why it ends/ }).fill('The host is leaving');
  await open.getByRole('button', { name: 'End contract' }).click();
  await expect(contract).toContainText('Ended');
  await contract.getByRole('link', { name: /^CT-/ }).click();
  await expect(page.getByRole('dialog')).toContainText('The host is leaving');
});

test.describe('with the sample', () => {
  test.use({ template: 'sample' });

  test('an accepted piece is invoiced and paid; more than is open needs its reason', async ({
    console_: page,
  }) => {
    const shell = new ShellPage(page);
    const kols = new KolsPage(page);
    await shell.choosePerson('Shen Lan');
    await (await shell.search('small firm')).filter({ hasText: 'A Small Firm’s Books' }).first().click();
    const piece = kols.section('Deliverables').getByRole('row').filter({ hasText: 'A firm’s spare cash' });
    await piece.getByRole('button', { name: 'Enter invoice' }).click();
    const invoice = kols.drawer('Enter invoice');
    const amount = invoice.getByRole('textbox', { name: /^Amount/ });
    const agreed = await amount.inputValue();
    await amount.fill('9000000');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(kols.fault(invoice).first()).toBeVisible();
    await expect(invoice.getByRole('textbox', { name: /^Why it is more/ })).toBeVisible();
    await amount.fill(agreed);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(invoice).toBeHidden();
    await piece.getByRole('button', { name: 'Pay' }).click();
    const pay = kols.drawer('Pay');
    await expect(pay.getByRole('textbox', { name: /^Amount/ })).toHaveValue(agreed);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(pay).toBeHidden();
    await expect(piece.getByRole('button', { name: /^(Accept|Enter invoice|Pay)$/ })).toHaveCount(0);
  });
});
