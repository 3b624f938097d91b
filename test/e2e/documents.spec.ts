import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { DocumentsPage } from './pages/documents-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* Money that is bound before it is spent: each document takes over from the one before. */

// Refusals are answers, which a browser also tells on its console.
test.use({ expectedProblems: /422/ });

test.beforeEach(async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const budget = new BudgetPage(console_);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await budget.addLine({ name: 'Feed ads', amount: '1000' });
  await new DocumentsPage(console_).open();
});

test('request, contract, invoice: what is available follows every step, and one undo takes each back', async ({
  console_,
}) => {
  const shell = new ShellPage(console_);
  const documents = new DocumentsPage(console_);
  const request = await documents.startNew('Purchase request');
  await documents.fill(request, { line: 'Feed ads', amount: '300', vendor: 'Acme' });
  await expect(request).toContainText('“Feed ads” has enough available.');
  await documents.save('Purchase request');
  await documents.expectMoney(/^Requested/, '300.00');
  await documents.expectMoney('Available', '700.00');

  const contract = await documents.follow('Sign contract');
  await documents.fill(contract, { amount: '200' });
  await documents.save('Contract');
  await documents.expectMoney(/^Requested/, '100.00');
  await documents.expectMoney(/^Contracted/, '200.00');
  await documents.expectMoney('Available', '700.00');

  await documents.follow('Accept work');
  await documents.save('Acceptance');
  await documents.expectMoney(/^Accepted/, '200.00');
  await documents.follow('Enter invoice');
  await documents.save('Invoice');
  await documents.expectMoney(/^Requested/, '100.00');
  await documents.expectMoney(/^Contracted/, '0.00');
  await documents.expectMoney(/^Spent/, '200.00');
  await documents.expectMoney('Available', '700.00');

  await documents.follow('Enter payment');
  await documents.save('Payment');
  await documents.expectMoney(/^Of it paid/, '200.00');
  await console_.keyboard.press('Escape');
  await expect(documents.row('Acme')).toHaveCount(5);

  for (let step = 0; step < 5; step += 1) {
    const label = await shell.undoLabel();
    await shell.undo();
    await expect(shell.undoButton).not.toHaveAccessibleName(`Undo: ${label}`);
  }
  await expect(documents.sentence).toHaveText('No documents yet.');
});

test('what is larger than the contract asks why; what would overspend the line needs finance', async ({
  console_,
}) => {
  const documents = new DocumentsPage(console_);
  const contract = await documents.startNew('New contract');
  await documents.fill(contract, { line: 'Feed ads', amount: '900' });
  await documents.save('Contract');
  const invoice = await documents.follow('Enter invoice');
  await documents.fill(invoice, { amount: '950' });
  await expect(invoice).toContainText('50.00 more than the document before has open.');
  await console_.keyboard.press('ControlOrMeta+Enter');
  await expect(documents.fault(invoice)).toBeVisible();
  await invoice.getByRole('textbox', { name: /^Why it is larger/ }).fill('two more weeks');
  await documents.fill(invoice, { amount: '1100' });
  await expect(invoice).toContainText('“Feed ads” would be overspent by 100.00.');
  await invoice.getByRole('textbox', { name: /^Why the line may be overspent/ }).fill('launch week');
  await console_.keyboard.press('ControlOrMeta+Enter');
  await expect(documents.fault(invoice)).toBeVisible();
  await expect(invoice.getByRole('textbox', { name: /^Amount/ })).toHaveValue('1,100.00');
  await documents.fill(invoice, { amount: '1000' });
  await documents.save('Invoice');
  await documents.expectMoney('Available', '0.00');
});

test('a contract is cancelled with its reason, and gives back what it took over', async ({ console_ }) => {
  const documents = new DocumentsPage(console_);
  const request = await documents.startNew('Purchase request');
  await documents.fill(request, { line: 'Feed ads', amount: '300' });
  await documents.save('Purchase request');
  await documents.follow('Sign contract');
  const contract = await documents.save('Contract');
  await contract.getByRole('button', { name: 'More' }).click();
  await console_.getByRole('menuitem', { name: 'Cancel it' }).click();
  await contract.getByRole('button', { name: 'Cancel it' }).click();
  await expect(documents.fault(contract)).toHaveText('Say why.');
  await contract.getByRole('textbox', { name: 'Why it is cancelled' }).fill('vendor withdrew');
  await contract.getByRole('button', { name: 'Cancel it' }).click();
  await expect(contract).toContainText('vendor withdrew');
  await documents.expectMoney(/^Requested/, '300.00');
  await documents.expectMoney(/^Contracted/, '0.00');
});
