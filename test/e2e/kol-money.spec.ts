import { expect, test } from '#test/support/host.ts';
import { KolsPage } from './pages/kols-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* What a KOL costs: more than the line has by Finance's leave, released when it ends, paid after acceptance. */

test.use({ template: 'sample', expectedProblems: /422/ });

test('Finance lets a contract overspend its line with a reason; ended, its rest is released', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const kols = new KolsPage(page);
  await shell.choosePerson('Gu Ming');
  await (await shell.search('steady')).filter({ hasText: 'Steady Days' }).first().click();
  const drawer = await kols.startContract();
  await kols.fillContract(drawer, { title: 'Ten more videos', line: 'Livestream', amount: '900000' });
  await page.keyboard.press('ControlOrMeta+Enter');
  const reason = drawer.getByRole('textbox', { name: /^Why the line may be overspent/ });
  await reason.fill('Agreed for the launch');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(kols.fault(drawer).first()).toContainText('finance');
  await expect(reason).toHaveValue('Agreed for the launch');
  await shell.choosePerson('Shen Lan');
  await reason.focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(drawer).toBeHidden();
  const contract = kols.section('Contracts').getByRole('row').filter({ hasText: 'Ten more videos' });
  await expect(contract).toContainText('In force');

  await contract.getByRole('button', { name: 'Ten more videos' }).click();
  const open = page.getByRole('dialog');
  await open.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'End contract' }).click();
  await open.getByRole('button', { name: 'End contract' }).click();
  await expect(kols.fault(open)).toContainText('Say why');
  await open.getByRole('textbox', { name: /^Why it ends/ }).fill('The host is leaving');
  await open.getByRole('button', { name: 'End contract' }).click();
  await expect(contract).toContainText('Ended');
  await contract.getByRole('link', { name: /^CT-/ }).click();
  await expect(page.getByRole('dialog')).toContainText('The host is leaving');
});

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
