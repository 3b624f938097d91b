import type { Locator, Page } from '@playwright/test';
import { writeAdsFile } from '#test/support/ads-file.ts';
import { copyFromSpreadsheet, expectOnClipboard } from '#test/support/clipboard.ts';
import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { EntriesPage } from './pages/entries-page.ts';
import { HistoryPage } from './pages/history-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { ShellPage } from './pages/shell-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

/*
 * The main job: a budget for 2023 is planned from nothing, what was spent is imported into it, its drift from the
 * policy is seen, all of it is taken back and done again, and it is there after kill -9. The import's own specs are
 * in import.spec.ts.
 */

// One after the other: all programs on a display have one clipboard between them.
test.describe.configure({ mode: 'default' });

test.describe('a budget from nothing', () => {
  // A host that is killed breaks its line to the page, which Chromium tells on the page's console.
  test.use({ template: 'none', expectedProblems: /Failed to load resource|net::ERR_|network error/ });

  test('is planned, spent, seen to drift, undone, redone, and there after kill -9', async ({
    host,
    folders,
  }) => {
    test.slow();
    const { page } = host;
    const shell = new ShellPage(page);
    const budget = new BudgetPage(page);
    await new WelcomePage(host).create('Plan 2023', folders.workspacePath);
    await expect(shell.heading('Overview')).toBeVisible();
    await shell.goTo('Budget');
    await shell.expectUndo(null);

    const steps: string[] = [];
    const done = async (label: string) => {
      await shell.expectUndo(label);
      steps.push(label);
    };
    await planTheYear(budget, done);
    await editByKeyboard(budget, page, done);
    await copyFromSpreadsheet(page, [
      ['1,100.00', '1200', '¥1,300'],
      ['0.21万', '2200.5', '2300'],
    ]);
    await budget.cell(budget.line('Feed ads'), '2023-04').click();
    await page.keyboard.press('ControlOrMeta+v');
    await done('Plan changed in cells: 6, in lines: 2');
    await budget.expectAmount(budget.line('Feed ads'), '2023-06', '1,300.00');
    await budget.expectAmount(budget.line('Search'), '2023-04', '2,100.00');

    await expectToAddUp(budget);
    await expect(budget.bandState('Precise advertising')).toHaveText('Plan above');
    await expect(budget.bandState('Contingency reserve')).toHaveText('Plan below');
    await expect(budget.sentence).toContainText('Contingency reserve plan share 4.0 pp below band');

    const spend = await importSpend(page, folders.root, done);
    await shell.goTo('Budget');
    await budget.expectFigure('Spent', spend);
    await expect(budget.bandState('Precise advertising')).toHaveText('Above');
    await expect(budget.sentence).toContainText('% spent at 100.0 % of time');

    for (const [index, label] of steps.toReversed().entries()) {
      await shell.undo();
      await shell.expectRedo(label);
      await shell.expectUndo(steps[steps.length - 2 - index] ?? null);
    }
    await expect(page.getByText('No budget lines yet')).toBeVisible();
    await budget.expectFigure('Total', '0.00');
    for (const label of steps) {
      await shell.redo();
      await shell.expectUndo(label);
    }
    await shell.expectRedo(null);
    await expectToAddUp(budget);

    await host.crash();
    await expectAllThere(host.page, steps, spend);
  });
});

/** Spend by campaign, as an advertising platform gives it out. */
async function importSpend(
  page: Page,
  folder: string,
  done: (label: string) => Promise<void>,
): Promise<string> {
  const file = await writeAdsFile(folder, 120);
  const entries = new EntriesPage(page);
  const wizard = new ImportPage(page);
  await entries.open();
  await entries.startImport();
  await wizard.choose(file.path);
  await wizard.goOn();
  const lines = ['Feed ads', 'Search', 'Short video'];
  for (const [index, { id }] of file.campaigns.entries()) await wizard.mapValue(id, lines[index] ?? '');
  await wizard.askForPreview();
  await wizard.expectPreview();
  await wizard.write();
  await expect(entries.sentence).toContainText(file.sum);
  await done(`Import entries from “ads.csv”: 120 new, 0 changed, ${file.sum} in all`);
  return file.sum;
}

async function expectAllThere(page: Page, steps: readonly string[], spend: string): Promise<void> {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.expectUndo(steps.at(-1) ?? null);
  await shell.goTo('Budget');
  await budget.expectFigure('Spent', spend);
  await budget.expectAmount(budget.line('Feed ads'), '2023-06', '1,300.00');
  await expectToAddUp(budget);
  await shell.goTo('History');
  const history = new HistoryPage(page);
  for (const label of steps) await expect(history.record(label)).toBeVisible();
  await expect(history.record(`Undo: ${steps[0] ?? ''}`)).toBeVisible();
  await expect(history.record(`Redo: ${steps.at(-1) ?? ''}`)).toBeVisible();
  await history.expectIntact();
}

async function planTheYear(budget: BudgetPage, done: (label: string) => Promise<void>): Promise<void> {
  await budget.openMenu('Programme name and period');
  await budget.nameProgramme('Online 2023');
  await done('Set the programme “Online 2023”');
  await budget.startProgramme('2023-01');
  await done('Set the period to Jan 2023 – Dec 2023');
  await budget.closeDrawer();
  await budget.changeTotal('100,000');
  await done('Change the total budget: 0.00 → 100,000.00');
  await budget.closeDrawer();
  const lines = [
    { name: 'Feed ads', category: 'Precise advertising', amount: '36000', shape: 'Even' },
    { name: 'Search', category: 'Precise advertising', amount: '2.4万', shape: 'Front-loaded' },
    { name: 'Short video', category: 'Content and brand', amount: '20,000.00', shape: 'S-curve' },
    { name: 'Heatmaps', category: 'Technology tools', amount: '１００００', shape: 'Back-loaded' },
  ] as const;
  for (const line of lines) {
    await budget.addLine(line);
    await done(`Add the line “${line.name}” to ${line.category}`);
  }
  await budget.expectAmount(budget.line('Feed ads'), '2023-01', '3,000.00');
  await budget.expectAmount(budget.line('Search'), 'total', '24,000.00');
  await budget.expectAmount(budget.line('Heatmaps'), 'total', '10,000.00');
  await budget.expectPlanned('90,000.00');
}

async function editByKeyboard(
  budget: BudgetPage,
  page: Page,
  done: (label: string) => Promise<void>,
): Promise<void> {
  await budget.typeInto(budget.line('Feed ads'), '2023-01', '4000.25', 'Enter');
  await done('Plan of Feed ads in Jan 2023: 3,000.00 → 4,000.25');
  await expect(budget.cell(budget.line('Search'), '2023-01')).toBeFocused();
  await page.keyboard.type('5');
  await page.keyboard.type('00');
  await page.keyboard.press('Tab');
  await expect(budget.cell(budget.line('Search'), '2023-02')).toBeFocused();
  await done('Plan of Search in Jan 2023: 3,000.00 → 500.00');
  await budget.expectAmount(budget.line('Search'), '2023-01', '500.00');
}

/** Reads the sheet as a person would: lines make categories, those the total, that with the rest the programme. */
async function expectToAddUp(budget: BudgetPage): Promise<void> {
  const lines = budget.sheet.getByRole('row').filter({ has: budget.page.locator('.tz-sheet-line') });
  const categories = budget.sheet.getByRole('row').filter({ has: budget.page.locator('.tz-sheet-category') });
  for (const column of ['2023-01', '2023-02', '2023-06', '2023-10', 'total']) {
    const all = await amount(budget.cell(budget.summary('Total'), column));
    expect(await sum(budget.cell(lines, column)), `the lines in ${column}`).toBe(all);
    expect(await sum(budget.cell(categories, column)), `the categories in ${column}`).toBe(all);
  }
  const planned = await amount(budget.cell(budget.summary('Total'), 'total'));
  const unallocated = await amount(budget.cell(budget.summary('Unallocated'), 'total'));
  expect(planned + unallocated).toBe(100_000_00);
}

async function sum(cells: Locator): Promise<number> {
  const texts = await cells.allInnerTexts();
  return texts.reduce((total, text) => total + fenOf(text), 0);
}

async function amount(cell: Locator): Promise<number> {
  return fenOf(await cell.innerText());
}

/** '1,234.50' and '−20' in fen, without what is said of the amount after it; an empty cell plans nothing. */
function fenOf(text: string): number {
  const figure = /^[−\d,.]*/.exec(text)?.[0] ?? '';
  return Math.round(Number(figure.replaceAll(',', '').replace('−', '-')) * 100);
}

test.describe('the sheet', () => {
  test('refuses what is more than the total, keeps what was typed, and says why', async ({ console_ }) => {
    const shell = new ShellPage(console_);
    const budget = new BudgetPage(console_);
    await shell.goTo('Budget');
    await budget.changeTotal('10000');
    await budget.closeDrawer();
    await budget.addLine({ name: 'Feed ads', amount: '9000' });
    const row = budget.line('Feed ads');
    const month = await budget.firstMonth();
    await budget.typeInto(row, month, '2000');
    await expect(budget.editor(row, month)).toHaveValue('2000');
    await expect(budget.editor(row, month)).toHaveAttribute('aria-invalid', 'true');
    const sentence =
      'This allocates 250.00 more than the total budget. Allocate less, or raise the total first.';
    await expect(console_.getByRole('tooltip')).toHaveText(sentence);
    await budget.editor(row, month).fill('1750');
    await console_.keyboard.press('Enter');
    await shell.expectUndo(/Plan of Feed ads in .*: 750.00 → 1,750.00/);
    await budget.expectPlanned('10,000.00');
  });

  test('gives a block to a spreadsheet and takes it back elsewhere', async ({ host, console_ }) => {
    const shell = new ShellPage(console_);
    const budget = new BudgetPage(console_);
    await shell.goTo('Budget');
    await budget.changeTotal('10000');
    await budget.closeDrawer();
    await budget.addLine({ name: 'Feed ads', amount: '1200' });
    await budget.addLine({ name: 'Search' });
    const month = await budget.firstMonth();
    await budget.cell(budget.line('Feed ads'), month).click();
    await console_.keyboard.press('Shift+ArrowRight');
    await console_.keyboard.press('Shift+ArrowRight');
    await console_.keyboard.press('ControlOrMeta+c');
    await expectOnClipboard(host, '100.00\t100.00\t100.00');
    await console_.keyboard.press('Escape');
    await console_.keyboard.press('ArrowDown');
    await console_.keyboard.press('ControlOrMeta+v');
    await shell.expectUndo('Plan changed in cells: 3, in lines: 1');
    await budget.expectAmount(budget.line('Search'), 'total', '300.00');
    await shell.undo();
    await budget.expectAmount(budget.line('Search'), 'total', '0.00');
  });

  test('leaves out a block at fault as a whole, and names the first fault', async ({ console_: page }) => {
    const shell = new ShellPage(page);
    const budget = new BudgetPage(page);
    await shell.goTo('Budget');
    await budget.changeTotal('10000');
    await budget.closeDrawer();
    await budget.addLine({ name: 'Feed ads', amount: '1200' });
    const first = budget.cell(budget.line('Feed ads'), await budget.firstMonth());
    const paste = async (cells: readonly string[], sentence: RegExp) => {
      await copyFromSpreadsheet(page, [cells]);
      await first.click();
      await page.keyboard.press('ControlOrMeta+v');
      await expect(shell.notice('Nothing was pasted')).toContainText(sentence);
    };
    await paste(['1', 'two', '3'], /^.*Feed ads, Feb.* reads “two”\. This is not an amount/);
    await paste(['1', '2', '0.005'], /Feed ads, Mar.* reads “0.005”\. An amount has at most two decimals/);
    await paste(['1', '-2'], /Feed ads, Feb.* reads “-2”\. The sign doesn’t suit “Feed ads”/);
    await paste(['9000', '9000'], /This allocates .* more than the total budget/);
    // A thirteenth month, then more than the sheet has columns: neither is in the period.
    await paste(Array<string>(13).fill('1'), /“Total” is no month of a line/);
    await paste(Array<string>(20).fill('1'), /reaches \d+ cells beyond the sheet/);
    await shell.expectUndo('Add the line “Feed ads” to Precise advertising');
    await budget.expectPlanned('1,200.00');
  });
});
