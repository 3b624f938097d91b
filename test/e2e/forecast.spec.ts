import { violationsOn } from '#test/support/axe.ts';
import { expect, test } from '#test/support/host.ts';
import { ForecastPage } from './pages/forecast-page.ts';
import { choose } from './pages/select-field.ts';
import { ShellPage } from './pages/shell-page.ts';

/* Where the budget lands, and when whose money runs out. A refusal is an answer with a status of its own. */
test.use({ template: 'sample', expectedProblems: /Failed to load resource: .* 422/ });

test.beforeEach(async ({ console_ }) => {
  await new ShellPage(console_).goTo('Budget');
});

test('the budget leads to its forecast, whose figures say how they came about', async ({ console_ }) => {
  const forecast = new ForecastPage(console_);
  const sentence = console_.getByRole('main').locator('.tz-sentence');
  await expect(sentence).toContainText(/landing \d+\.\d\s% under/);
  await expect(console_.getByLabel('The budget in figures')).toContainText(/80 %: \d+\.\d\d–\d+\.\d\dm/);
  const landing = console_.locator('a[href*="/budget/forecast"].tz-figure-link');
  const amount = await landing.innerText();
  await landing.click();
  await expect(forecast.figures.getByRole('button', { name: amount, exact: true })).toBeVisible();
  await expect(forecast.sentence).toContainText(/Landing at \d+\.\d\dm, \d+\.\d\s% under plan; 80 % between/);
  await expect(console_.getByRole('figure').first()).toContainText(/set to land \d+\.\d\s% below plan/);

  await forecast.figures.getByRole('button', { name: amount, exact: true }).focus();
  const tip = console_.getByRole('tooltip').filter({ hasText: `Landing ${amount} = actual so far` });
  await expect(tip).toContainText('correlate by 0.3');
  await expect(forecast.cell('Feed ads', 'eac')).toHaveText(/\d/);
  await forecast.cell('Feed ads', 'eac').hover();
  await expect(console_.locator('.ag-tooltip')).toContainText(/a working day × \d+ working days left/);
});

test('lines that overspend are named with the day on which their money runs out', async ({ console_ }) => {
  const forecast = new ForecastPage(console_);
  await forecast.open();
  const feed = forecast.watched.filter({ hasText: 'Feed ads' });
  await expect(feed).toContainText('Overspends');
  await expect(feed).toContainText(/The plan runs out on \d+ \w{3} \d{4}; [\d,]+\.\d\d over at the end\./);
  await feed.getByRole('button').click();
  await expect(forecast.drawer).toContainText(/a working day × \d+ working days left/);
  await expect(forecast.drawer).toContainText('A month strays by');
});

test('a landing by hand needs its grounds, and is undone', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const forecast = new ForecastPage(console_);
  await forecast.open();
  const before = await forecast.cell('Short video', 'eac').innerText();
  await forecast.openLine('Short video');
  await forecast.chooseMethod('By hand');
  await forecast.drawer.getByRole('textbox', { name: /^Landing/ }).fill('1');
  await forecast.drawer.getByRole('button', { name: 'Use this' }).click();
  await expect(forecast.drawer.getByRole('alert')).toContainText('A forecast by hand needs its grounds');
  await forecast.drawer.getByRole('textbox', { name: 'Grounds' }).fill('Two films fewer');
  await forecast.drawer.getByRole('button', { name: 'Use this' }).click();
  await expect(forecast.drawer.getByRole('alert')).toContainText('can’t land below that');
  await forecast.drawer.getByRole('textbox', { name: /^Landing/ }).fill('600,000');
  await forecast.drawer.getByRole('button', { name: 'Use this' }).click();
  await expect(forecast.fact('Landing')).toHaveText('600,000.00');
  await expect(forecast.drawer).toContainText('Grounds: Two films fewer');
  await shell.expectUndo('Forecast Short video by hand: lands at 600,000.00');
  await console_.keyboard.press('Escape');
  await expect(forecast.cell('Short video', 'eac')).toHaveText('600,000');
  await shell.undo();
  await expect(forecast.cell('Short video', 'eac')).toHaveText(before);
});

test('a method is set for all the lines of a category at once', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const forecast = new ForecastPage(console_);
  await forecast.open();
  await forecast.tick('Content and brand');
  await expect(console_.getByText('3 selected')).toBeVisible();
  await choose(console_.getByRole('combobox', { name: 'Method' }), 'Nothing more');
  await console_.getByRole('button', { name: 'Apply' }).click();
  await expect(shell.notice('Change the forecast method of lines: 3')).toBeVisible();
  await expect(console_.getByText('3 selected')).toBeHidden();
  await expect(forecast.cell('Livestream', 'pacing')).toContainText('Kept');
  await shell.undo();
  await expect(forecast.cell('Livestream', 'pacing')).not.toContainText('Kept');
});

test('progress of the work brings the indices of earned value', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const forecast = new ForecastPage(console_);
  await forecast.open();
  await forecast.openLine('Heatmap tool');
  const enter = forecast.drawer.getByRole('button', { name: 'Enter progress' });
  await forecast.drawer.getByRole('textbox', { name: 'Done, %' }).fill('140');
  await enter.click();
  await expect(forecast.drawer).toContainText('Enter a number from 0 to 100.');
  await forecast.drawer.getByRole('textbox', { name: 'Done, %' }).fill('50');
  await enter.click();
  const earned = forecast.drawer.getByRole('table', { name: 'Earned value (PMI)' });
  await expect(earned.getByRole('row', { name: /^Earned value EV/ })).toContainText('211,200.00');
  await expect(earned.getByRole('row', { name: /^Cost performance/ })).toContainText(/\d\.\d\d/);
  await shell.expectUndo(/^Undo: Progress of Heatmap tool: 50\.00\s% on /);
  await forecast.drawer.getByRole('button', { name: /^Delete the progress of/ }).click();
  await expect(earned).toBeHidden();
});

test('a forecast is kept for the end of a past month, and judged at once', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const forecast = new ForecastPage(console_);
  await forecast.open();
  await expect(forecast.kept.getByRole('row')).toHaveCount(3);
  await expect(forecast.scores.getByRole('row', { name: /^1 month / })).toContainText('%');
  await console_.getByRole('button', { name: 'Keep this forecast' }).click();
  const drawer = shell.drawer('Keep this forecast');
  // Of three months that are over the newest.
  const asAt = drawer.getByRole('combobox', { name: 'As at' });
  await asAt.click();
  await console_.locator('.ant-select-item-option').filter({ hasText: 'the end of' }).first().click();
  await drawer.getByRole('textbox', { name: 'Note' }).fill('Before the season');
  await drawer.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(forecast.kept.getByRole('row')).toHaveCount(4);
  await expect(forecast.kept).toContainText('Before the season');
  await shell.expectUndo(/^Undo: Keep the forecast of /);
  await shell.undo();
  await expect(forecast.kept.getByRole('row')).toHaveCount(3);
});

test('a line that is gone is said to be', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  await shell.goToAddress('/budget/forecast?line=none');
  await expect(new ForecastPage(console_).drawer).toContainText('This line no longer exists');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the forecast and beside it, ${theme}`, async ({ console_ }) => {
    const shell = new ShellPage(console_);
    const forecast = new ForecastPage(console_);
    await console_.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await forecast.open();
    await expect(forecast.scores.getByRole('table')).toBeVisible();
    expect(await violationsOn(console_)).toEqual([]);
    await forecast.openLine('AI service robot');
    await expect(forecast.drawer.getByRole('table')).toBeVisible();
    expect(await violationsOn(console_, '.tz-drawer')).toEqual([]);
    await shell.goToAddress('/budget/forecast?keep=true');
    await expect(shell.drawer('Keep this forecast')).toBeVisible();
    expect(await violationsOn(console_, '.tz-drawer')).toEqual([]);
  });
}
