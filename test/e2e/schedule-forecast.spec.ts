import { violationsOn } from '#test/support/axe.ts';
import { expect, test } from '#test/support/host.ts';
import { ScheduleForecastPage } from './pages/schedule-forecast-page.ts';
import { ShellPage } from './pages/shell-page.ts';
import { TimelinePage } from './pages/timeline-page.ts';

test.describe('the sample’s plan', () => {
  // A run that was stopped is an answer with a status of its own.
  test.use({ template: 'sample', expectedProblems: /Failed to load resource/ });

  test.beforeEach(async ({ console_ }) => {
    await new ShellPage(console_).goTo('Timeline');
    await new ScheduleForecastPage(console_).open();
  });

  test('is simulated on arrival: chances of gates, and figures that say how they came about', async ({
    console_,
  }) => {
    const forecast = new ScheduleForecastPage(console_);
    await expect(forecast.sentence).toContainText(
      /Gate 2 .+ passes its committed date .+ with a chance of \d+\s%; eight in ten by .+; the whole plan is done by/,
    );
    await forecast.expectDraws('5,000');
    const gate = forecast.row('Gate 2 Ready to go live');
    await expect(gate).toContainText(/\d+\s%\d+\.\d–\d+\.\d\s%(Likely|At risk|Unlikely)/);
    await gate.getByRole('button', { name: /%$/ }).focus();
    const tip = console_.getByRole('tooltip').filter({ hasText: 'Wilson interval' });
    await expect(tip).toContainText(/= draws that ended on or before .+ ÷ 5,000 draws/);
    await expect(forecast.row('End of the plan')).toContainText('No deadline');
  });

  test('shows how any finish spreads, what drives the end, and its figures as tables', async ({
    console_,
  }) => {
    const forecast = new ScheduleForecastPage(console_);
    await expect(forecast.chart(/of the draws end after/)).toBeVisible();
    await forecast.row('End of the plan').getByRole('button', { name: 'End of the plan' }).click();
    const spread = forecast.chart(/^Eight draws in ten end from/);
    await expect(spread).toBeVisible();
    await spread.getByRole('button', { name: 'Show data' }).click();
    const shares = spread.getByRole('row').nth(1).getByRole('cell');
    await expect(shares.first()).toHaveText(/^\d+\.\d$/);
    await expect(forecast.chart(/^Eight in ten by/)).toBeVisible();
    const tornado = forecast.chart(/ moves the finish most$/);
    await tornado.getByRole('button', { name: 'Show data' }).click();
    await expect(tornado.getByRole('row').nth(1).getByRole('cell').first()).toHaveText(/^0\.\d\d$/);
    await expect(forecast.chart(/critical in more than half of the draws/)).toBeVisible();
    expect(await new ShellPage(console_).address()).toContain('task=end');
  });

  test('is simulated again with more draws, and a run that is stopped leaves what was there', async ({
    console_,
  }) => {
    const forecast = new ScheduleForecastPage(console_);
    await forecast.expectDraws('5,000');
    await forecast.simulate('20,000');
    await forecast.expectDraws('20,000');
    await forecast.simulate('100,000');
    await expect(forecast.bar.getByRole('progressbar')).toBeVisible();
    await forecast.bar.getByRole('button', { name: 'Stop' }).click();
    await expect(forecast.bar.getByRole('button', { name: 'Simulate again' })).toBeVisible();
    await forecast.expectDraws('20,000');
  });

  test('has its forecast kept for the week, in place of the one that week had, and undone', async ({
    console_,
  }) => {
    const shell = new ShellPage(console_);
    const forecast = new ScheduleForecastPage(console_);
    await forecast.expectDraws('5,000');
    const weeks = forecast.trend.getByRole('row');
    await forecast.trend.getByRole('button', { name: 'Show data' }).click();
    const before = await weeks.count();
    expect(before).toBeGreaterThan(1);
    await console_.getByRole('button', { name: 'Keep this week’s forecast' }).click();
    await shell.expectUndo(/Keep the timeline forecast for the week of .+: eight in ten done by/);
    await expect(shell.notice('Keep the timeline forecast')).toBeVisible();
    await expect(weeks).toHaveCount(before);
    await shell.undo();
    await shell.expectUndo(null);
  });

  test('has earned value by phase with its trend', async ({ console_ }) => {
    const forecast = new ScheduleForecastPage(console_);
    const total = forecast.earned.getByRole('row', { name: /^Total/ });
    await expect(total).toContainText(/\d\.\d\d/);
    await total.getByRole('button').first().focus();
    await expect(console_.getByRole('tooltip').filter({ hasText: 'SPI = EV' })).toBeVisible();
    await expect(forecast.chart(/^Schedule performance SPI \d\.\d\d, cost performance CPI/)).toBeVisible();
    await expect(forecast.scores).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${theme}`, async ({ console_ }) => {
      const forecast = new ScheduleForecastPage(console_);
      await console_.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await forecast.expectDraws('5,000');
      await expect(forecast.chart(/ moves the finish most$/)).toBeVisible();
      expect(await violationsOn(console_)).toEqual([]);
    });
  }
});

test.describe('a new plan', () => {
  test('leads from nothing over an estimate by template to a forecast, which says when it is stale', async ({
    console_,
  }) => {
    const shell = new ShellPage(console_);
    const plan = new TimelinePage(console_);
    const forecast = new ScheduleForecastPage(console_);
    await shell.goTo('Timeline');
    await forecast.open();
    await expect(forecast.main).toContainText('There is no plan to forecast yet');
    await forecast.main.getByRole('button', { name: 'Go to the plan' }).click();
    await plan.addTask('Build', '10d');
    await plan.addTask('Test', '5d', '1');
    await forecast.open();
    await expect(forecast.sentence).toHaveText(/^No task has a three-point estimate yet/);
    await expect(forecast.main).toContainText(/optimistic 80\s%, pessimistic 180\s%/);
    await forecast.main.getByRole('button', { name: 'Use it for 2 tasks without an estimate' }).click();
    await expect(forecast.sentence).toHaveText('The work plan has not been simulated yet.');
    await forecast.simulate('5,000');
    await forecast.expectDraws('5,000');
    await expect(forecast.sentence).toContainText('The whole plan is done by');
    await expect(forecast.main).not.toContainText('The plan has changed since it was simulated');
    await shell.undo();
    await expect(forecast.main).toContainText('The plan has changed since it was simulated');
    await shell.redo();
    await expect(forecast.main).not.toContainText('The plan has changed since it was simulated');
  });
});
