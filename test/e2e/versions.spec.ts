import { readFile } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import { copyFromSpreadsheet } from '#test/support/clipboard.ts';
import { expect, test } from '#test/support/host.ts';
import { openWorkbook } from '#test/support/workbook-arithmetic.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { RequestsPage } from './pages/requests-page.ts';
import { choose } from './pages/select-field.ts';
import { ShellPage } from './pages/shell-page.ts';
import { VersionsPage } from './pages/versions-page.ts';

/* A plan is measured by its baseline, and what might become of it is tried in scenarios, which leave the books alone. */

// One after the other: all programs on a display have one clipboard between them.
test.describe.configure({ mode: 'default' });

// Refusals are answers, which a browser also tells on its console.
test.use({ template: 'sample', expectedProblems: /422/ });

const FEED_ADS = '3,060,000.00';

test.beforeEach(async ({ console_ }) => {
  test.slow();
  const shell = new ShellPage(console_);
  await shell.goTo('Budget');
  await shell.choosePerson('Gu Ming');
  await new VersionsPage(console_).open();
});

test('a scenario is typed in like the plan, which stays as it is', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const versions = new VersionsPage(console_);
  await versions.branch('Late summer');
  await shell.expectUndo('Make the scenario “Late summer” from the plan');
  const months = await versions.months();
  const [first = '', second = '', third = ''] = months.slice(5);
  const feed = versions.line('Feed ads');
  await expect(versions.cell(feed, 'total')).toHaveText(FEED_ADS);

  await versions.typeInto(feed, first, '200000.50');
  await expect(versions.cell(feed, first)).toContainText('200,000.50');
  await copyFromSpreadsheet(console_, [
    ['10万', '120000'],
    ['80,000', '¥90,000'],
  ]);
  await versions.cell(feed, second).click();
  await console_.keyboard.press('ControlOrMeta+v');
  await expect(versions.cell(feed, second)).toContainText('100,000');
  await expect(versions.cell(versions.line('Search bidding'), third)).toContainText('90,000');
  await versions.cell(feed, third).click();
  await console_.keyboard.press('Delete');
  await expect(versions.cell(feed, third)).toHaveText('');
  await shell.undo();
  await expect(versions.cell(feed, third)).toContainText('120,000');
  await versions.typeInto(feed, third, '1.234');
  await expect(console_.getByRole('tooltip')).toContainText('two decimals');
  await console_.keyboard.press('Escape');
  await console_.keyboard.press('Escape');

  await shell.goTo('Budget');
  const budget = new BudgetPage(console_);
  await budget.expectAmount(budget.line('Feed ads'), 'total', FEED_ADS);
});

test('lines are phased, added and taken out within a scenario, and it is named, noted and deleted', async ({
  console_,
}) => {
  const shell = new ShellPage(console_);
  const versions = new VersionsPage(console_);
  await versions.branch('Late summer', 'Baseline of the year');
  await console_.getByRole('button', { name: 'Open the line “Search bidding”', exact: true }).click();
  await versions.fill('Planned amount', '1200000');
  await choose(versions.drawer.getByRole('combobox', { name: 'Phasing' }), 'Front-loaded');
  await versions.confirm('Phase this way');
  await expect(versions.cell(versions.line('Search bidding'), 'total')).toHaveText('1,200,000.00');
  await versions.confirm('Take out of the scenario');
  await expect(versions.line('Search bidding')).toHaveCount(0);
  await shell.undo();
  await expect(versions.line('Search bidding')).toBeVisible();

  await versions.press('Add line');
  await versions.confirm('Add line');
  await expect(versions.fault).toBeVisible();
  await versions.fill('Name', 'Metro posters');
  await versions.fill('Planned amount', '24万');
  await versions.confirm('Add line');
  await expect(versions.cell(versions.line('Metro posters'), 'total')).toHaveText('240,000.00');
  await expect(versions.line('Metro posters')).toContainText('new');

  await versions.press('More actions');
  await console_.getByRole('menuitem', { name: 'Name and note' }).click();
  await versions.fill('Name', 'Late autumn');
  await versions.fill('Note', 'If the summer is dry');
  await versions.drawer.getByRole('textbox', { name: /^Note/ }).press('Tab');
  await expect(versions.sheet).toHaveAccessibleName('Late autumn: monthly plan');
  await versions.confirm('Delete version');
  await expect(versions.version('Late autumn')).toHaveCount(0);
  await expect(versions.version('Cautious spending')).toBeVisible();
  await shell.undo();
  await expect(versions.version('Late autumn')).toBeVisible();
});

test('two versions stand side by side, the address holds the choice, and it goes out as files', async ({
  console_,
  host,
}) => {
  const shell = new ShellPage(console_);
  const versions = new VersionsPage(console_);
  await versions.compare('Baseline of the year', 'Cautious spending');
  await expect(versions.between).toContainText('lower');
  await expect(versions.line('Retargeting', versions.comparison)).toHaveCount(0);
  await expect(versions.line('App store promotion', versions.comparison)).toBeVisible();
  // What is ticked stands in the address, which is told a moment later.
  const differences = versions.main.getByRole('checkbox', { name: 'Differences only' });
  await differences.click();
  await expect(differences).toBeChecked();
  await expect(versions.line('App store promotion', versions.comparison)).toHaveCount(0);
  await expect(versions.line('Feed ads', versions.comparison)).toBeVisible();
  await versions.main.locator('.tz-segment', { hasText: 'Side by side' }).click();
  await expect(versions.comparison.getByRole('columnheader', { name: 'From' }).first()).toBeVisible();
  const address = await shell.address();
  expect(address).toContain('from=baseline');
  expect(address).toContain('only=true');
  expect(address).toContain('mode=both');

  const sentence = await versions.between.innerText();
  await shell.goTo('Settings');
  await shell.goToAddress(address);
  await expect(versions.between).toHaveText(sentence);
  await expect(versions.main.getByRole('checkbox', { name: 'Differences only' })).toBeChecked();

  const book = await host.download(() => versions.press('Export comparison'));
  expect(book.name).toMatch(/\.xlsx$/);
  const workbook = await openWorkbook(await openAsBlob(book.path));
  const lines = workbook.rows('Difference').map((row) => row[1]);
  expect(lines).toContain('Feed ads');
  expect(lines).not.toContain('App store promotion');

  const chart = versions.main.locator('figure.tz-chart');
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('svg path').first()).toBeVisible();
  await chart.locator('.tz-segment', { hasText: 'Line' }).click();
  const svg = await host.download(() => chart.getByRole('button', { name: 'Export SVG' }).click());
  expect(await readFile(svg.path, 'utf8')).toContain('Search bidding');
  const png = await host.download(() => chart.getByRole('button', { name: 'Export PNG' }).click());
  expect((await readFile(png.path)).subarray(1, 4).toString()).toBe('PNG');
  await chart.getByRole('button', { name: 'Show data' }).click();
  await expect(chart.getByRole('row').filter({ hasText: 'Feed ads' })).toContainText('−');
});

test('a plan is put forward as the baseline, which finance approves', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const versions = new VersionsPage(console_);
  const requests = new RequestsPage(console_);
  await versions.press('Put forward as baseline');
  await versions.fill('Name', 'After the review');
  await versions.confirm('Submit for approval');
  await expect(versions.fault).toContainText('Say why');
  await versions.fill('Reason', 'Agreed in the half-year review');
  await versions.confirm('Submit for approval');
  await expect(versions.drawer).toBeHidden();
  await expect(versions.version('After the review')).toContainText('Waits, BL-');

  await shell.choosePerson('Shen Lan');
  await requests.open();
  await requests.openRow('Agreed in the half-year review');
  await requests.press('Approve');
  await requests.press('Approve');
  await expect(requests.drawer).toContainText('In effect');
  await console_.keyboard.press('Escape');
  await versions.open();
  await expect(versions.version('After the review')).toContainText('Baseline in force');
  await expect(versions.version('Baseline of the year')).toContainText('Earlier baseline');
  await shell.undo();
  await expect(versions.version('Baseline of the year')).toContainText('Baseline in force');
});

test('a scenario becomes the plan by approval: what both sides changed is shown, and all is undone at once', async ({
  console_,
}) => {
  const shell = new ShellPage(console_);
  const versions = new VersionsPage(console_);
  const budget = new BudgetPage(console_);
  const requests = new RequestsPage(console_);
  await versions.branch('Late summer');
  const months = await versions.months();
  const [own = '', both = '', planOnly = ''] = months.slice(6);
  await versions.typeInto(versions.line('Feed ads'), own, '250000');
  await versions.typeInto(versions.line('Feed ads'), both, '250001');
  await shell.goTo('Budget');
  await budget.typeInto(budget.line('Feed ads'), both, '254000');
  await expect(budget.cell(budget.line('Feed ads'), both)).toContainText('254,000');
  await budget.typeInto(budget.line('Feed ads'), planOnly, '254001');
  await expect(budget.cell(budget.line('Feed ads'), planOnly)).toContainText('254,001');

  await versions.open();
  await versions.openVersion('Late summer');
  await versions.press('Promote to the plan');
  const conflicts = versions.drawer.getByRole('region', { name: 'Changed on both sides' });
  await expect(conflicts.getByRole('row').nth(1)).toContainText('255,000.00254,000.00250,001.00');
  const kept = versions.drawer.getByRole('region', { name: 'Changes of the plan since' });
  await expect(kept.getByRole('row').nth(1)).toContainText('255,000.00254,001.00');
  await versions.fill('Reason', 'Less traffic than hoped for');
  await versions.confirm('Submit for approval');
  await expect(versions.drawer).toBeHidden();
  await expect(versions.main).toContainText('Waits for approval (SC-');
  await versions.cell(versions.line('Feed ads'), own).click();
  await console_.keyboard.type('1');
  await expect(versions.sheet.getByRole('textbox')).toHaveCount(0);

  await requests.open();
  await shell.choosePerson('Shen Lan');
  await requests.openRow('Less traffic than hoped for');
  await expect(requests.drawer).toContainText('Changed on both sides');
  await requests.press('Approve');
  await requests.press('Approve');
  await expect(requests.drawer).toContainText('In effect');
  await console_.keyboard.press('Escape');
  await shell.goTo('Budget');
  await expect(budget.cell(budget.line('Feed ads'), own)).toContainText('250,000');
  await expect(budget.cell(budget.line('Feed ads'), both)).toContainText('250,001');
  await expect(budget.cell(budget.line('Feed ads'), planOnly)).toContainText('254,001');
  await shell.undo();
  await expect(budget.cell(budget.line('Feed ads'), own)).toContainText('255,000');
  await expect(budget.cell(budget.line('Feed ads'), both)).toContainText('254,000');
});

test('a scenario that has a line which the plan lost is promoted without it only', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const versions = new VersionsPage(console_);
  const budget = new BudgetPage(console_);
  await shell.goTo('Budget');
  await budget.addLine({ name: 'Metro posters', category: 'Precise advertising' });
  await versions.open();
  await versions.branch('Late summer');
  await shell.goTo('Budget');
  await console_.getByRole('button', { name: 'Open the line “Metro posters”', exact: true }).click();
  await budget.drawer('Metro posters').getByRole('button', { name: 'Delete line' }).click();
  await expect(budget.line('Metro posters')).toHaveCount(0);

  await versions.open();
  await versions.openVersion('Late summer');
  await expect(versions.line('Metro posters')).toContainText('gone');
  await versions.press('Promote to the plan');
  await expect(versions.fault).toContainText('Metro posters');
  await expect(versions.drawer.getByRole('button', { name: 'Submit for approval' })).toBeDisabled();
  await console_.keyboard.press('Escape');
  await versions.press('Take them out');
  await expect(versions.line('Metro posters')).toHaveCount(0);
});
