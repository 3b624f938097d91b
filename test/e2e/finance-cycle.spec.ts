import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeAdsFile } from '#test/support/ads-file.ts';
import { expect, test } from '#test/support/host.ts';
import { realDataFolder } from '#test/support/import-files.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { CataloguePage } from './pages/catalogue-page.ts';
import { DocumentsPage } from './pages/documents-page.ts';
import { EntriesPage } from './pages/entries-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { MonthsPage } from './pages/months-page.ts';
import { RequestsPage } from './pages/requests-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/*
 * Finance runs a programme's money in the console alone: a company's real advertising spend, its three campaigns as
 * lines under contracts, through request, contract, invoice, month close, reallocation, draw and forecast. Without
 * the real file a made-up one of the same shape takes its place.
 */

test.use({ expectedProblems: /422/ });

const CAMPAIGNS = ['1178', '936', '916'] as const;
const LINE_OF = { '1178': 'Campaign 1178', '936': 'Campaign 936', '916': 'Campaign 916' } as const;
const PLANNER = 'Planner';
const APPROVER = 'Controller';

test('a year of real spend: planned, committed, invoiced, closed, moved, drawn on the reserve, and forecast', async ({
  console_,
  folders,
}) => {
  test.slow();
  const shell = new ShellPage(console_);
  await addPeople(console_);
  await shell.choosePerson(PLANNER);
  await planTheYear(console_);
  const spent = await importSpend(console_, folders.root);
  await commit(console_);
  await shell.choosePerson(APPROVER);
  await closeFirstMonth(console_);
  await moveMoney(console_);
  await drawOnReserve(console_);

  await shell.goTo('Budget');
  const budget = new BudgetPage(console_);
  await budget.expectAmount(budget.line('Campaign 916'), 'total', '17,000.00');
  await budget.expectAmount(budget.line('Traffic reserve'), 'total', '4,000.00');
  await shell.goToAddress('/budget/forecast');
  const sentence = console_.getByRole('main').locator('.tz-sentence');
  // The year is over: what was spent and is still bound is where it lands.
  await expect(sentence).toContainText('Landing at');
  await shell.goToAddress('/budget/entries');
  await expect(new EntriesPage(console_).sentence).toContainText(spent);
});

async function addPeople(page: Page): Promise<void> {
  await new ShellPage(page).goTo('Catalogue');
  const catalogue = new CataloguePage(page);
  await catalogue.addPerson(PLANNER, 'Project manager');
  await catalogue.addPerson(APPROVER, 'Finance');
}

async function planTheYear(page: Page): Promise<void> {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  await budget.openMenu('Programme name and period');
  await budget.startProgramme('2023-01');
  await shell.expectUndo('Set the period to Jan 2023 – Dec 2023');
  await budget.closeDrawer();
  await budget.changeTotal('100,000');
  await shell.expectUndo('Change the total budget: 0.00 → 100,000.00');
  await budget.closeDrawer();
  const lines = [
    { name: 'Campaign 1178', category: 'Precise advertising', amount: '60000' },
    { name: 'Campaign 936', category: 'Content and brand', amount: '20000' },
    { name: 'Campaign 916', category: 'Technology tools', amount: '15000' },
    { name: 'Traffic reserve', category: 'Contingency reserve', amount: '5000' },
  ];
  for (const line of lines) await budget.addLine(line);
}

/** Its three campaigns are three lines. @returns how many entries came, as the list says it. */
async function importSpend(page: Page, folder: string): Promise<string> {
  const made = realDataFolder === undefined ? await writeAdsFile(folder, 48) : null;
  const path = made?.path ?? join(realDataFolder ?? '', 'ads/KAG_conversion_data.csv');
  const entries = new EntriesPage(page);
  const wizard = new ImportPage(page);
  await entries.open();
  await entries.startImport();
  await wizard.choose(path);
  await wizard.goOn();
  for (const id of CAMPAIGNS) await wizard.mapValue(id, LINE_OF[id]);
  await wizard.askForPreview();
  await wizard.expectPreview();
  await wizard.write();
  const sum = made?.sum ?? '58,705.23';
  await expect(entries.sentence).toContainText(sum);
  return made === null ? '1,144' : String(made.rows + 1);
}

/** A request, its contract, what was accepted of it and the invoice: one more entry, on the smallest campaign. */
async function commit(page: Page): Promise<void> {
  const documents = new DocumentsPage(page);
  await new ShellPage(page).goTo('Budget');
  await documents.open();
  const request = await documents.startNew('Purchase request');
  await documents.fill(request, { line: LINE_OF['916'], amount: '3000', day: '2023-02-10', vendor: 'Acme' });
  await documents.save('Purchase request');
  const contract = await documents.follow('Sign contract');
  await documents.fill(contract, { amount: '2000', day: '2023-02-20' });
  await documents.save('Contract');
  await documents.expectMoney(/^Requested/, '1,000.00');
  const invoice = await documents.follow('Enter invoice');
  await documents.fill(invoice, { amount: '500', day: '2023-03-05' });
  await documents.save('Invoice');
  await documents.expectMoney(/^Contracted/, '1,500.00');
  await page.keyboard.press('Escape');
}

async function closeFirstMonth(page: Page): Promise<void> {
  const months = new MonthsPage(page);
  await months.open();
  await months.openMonth(0);
  await months.closeNext.click();
  await expect(months.state(0)).toHaveText('Closed');
  await page.keyboard.press('Escape');
}

/** From the largest campaign to the smallest, asked for by one person and approved by the other. */
async function moveMoney(page: Page): Promise<void> {
  const shell = new ShellPage(page);
  const requests = new RequestsPage(page);
  await shell.choosePerson(PLANNER);
  await requests.open();
  await requests.start('Request reallocation');
  const move = {
    from: LINE_OF['936'],
    to: LINE_OF['916'],
    amount: '1000',
    reason: 'Campaign 916 converts better',
  };
  await requests.describe(move);
  await requests.press('Submit for approval');
  await approve(page);
}

async function drawOnReserve(page: Page): Promise<void> {
  const shell = new ShellPage(page);
  const requests = new RequestsPage(page);
  await shell.choosePerson(PLANNER);
  await requests.start('Draw on the reserve');
  await requests.describe({
    from: 'Traffic reserve',
    to: LINE_OF['916'],
    amount: '1000',
    reason: 'Traffic doubled',
  });
  await requests.drawer.getByRole('radio', { name: 'Traffic surge' }).check();
  await requests.drawer.getByRole('textbox', { name: 'Evidence' }).fill('Load report');
  await requests.press('Submit for approval');
  await approve(page);
}

async function approve(page: Page): Promise<void> {
  const requests = new RequestsPage(page);
  await expect(requests.drawer).toContainText('Waiting');
  await new ShellPage(page).choosePerson(APPROVER);
  await requests.press('Approve');
  await requests.press('Approve');
  await expect(requests.drawer).toContainText('In effect');
  await page.keyboard.press('Escape');
  await expect(requests.drawer).toBeHidden();
}
