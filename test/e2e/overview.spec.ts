import { violationsOn } from '#test/support/axe.ts';
import { test as base, expect } from '#test/support/host.ts';
import { layOutPastSample, type PastSample } from '#test/support/past-sample.ts';
import { alter } from '#test/support/workspace-files.ts';
import { addDays } from '#shared/values/day.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { ShellPage } from './pages/shell-page.ts';
import { showTheme } from './pages/theme.ts';

/* The state of the programme for someone with a minute, today and on any past day. */

/** With a workspace whose ledger goes back further than today. */
const test = base.extend<{ readonly past: PastSample }>({
  past: async ({ folders, language }, provide) =>
    provide(await layOutPastSample(folders.workspacePath, language)),
  // Laid out before the console opens it.
  host: async ({ past: _past, host }, provide) => provide(host),
});

test('each area is told in one sentence, and its figures lead to where they come from', async ({
  console_: page,
}) => {
  const overview = new OverviewPage(page);
  await expect(overview.areas).toHaveCount(7);
  await expect(overview.sentence).toContainText(/spent at [\d.]+\s% of time; \d of 7 areas need action/);
  const timeline = overview.area('Timeline');
  await overview.expectLink(timeline.getByRole('link', { name: 'Timeline' }), /#\/timeline$/);
  await overview.expectLink(
    timeline.getByRole('link', { name: /gate 2 is \d+\s% likely on time/ }),
    /\/timeline\?task=.+drawer=gate/,
  );
  const budget = overview.area('Budget');
  await overview.expectLink(budget.getByRole('link', { name: /spent at/ }), /\/budget\/entries/);
  await overview.expectLink(budget.getByRole('link', { name: /landing/ }), /\/budget\/forecast/);
  await overview.expectLink(budget.getByRole('link', { name: /is overspent/ }), /\/budget\?show=line&id=/);
  await overview.expectLink(
    overview.area('Joint KPIs').getByRole('link', { name: /to watch/ }),
    /\/kpis\/kpi\?id=/,
  );
  await overview.expectLink(
    overview.area('KOLs').getByRole('link', { name: /\d+ late/ }),
    /\/kols\/deliverables\?late=true/,
  );
  await overview.expectLink(overview.area('Risks').getByRole('link', { name: /Exposure/ }), /\/risks/);
  await overview.expectLink(
    overview.area('Meetings').getByRole('link', { name: /Next meeting/ }),
    /\/meetings/,
  );
  await overview.expectLink(
    overview.section('Warnings').getByRole('listitem').first().getByRole('link'),
    /\/(kols\/kol|timeline|kpis\/kpi|budget)\?/,
  );
  await overview.expectLink(overview.money('Exposure of risks').getByRole('link'), /\/risks/);
  await overview.expectLink(
    overview.section(/^Changes/).getByRole('link', { name: /Change the total budget/ }),
    /\/history\?record=\d+/,
  );
});

test('a past day shows its own figures, by keyboard, and leads back to today', async ({
  console_: page,
  past,
}) => {
  const overview = new OverviewPage(page);
  const shell = new ShellPage(page);
  const total = overview.money('Programme total');
  await expect(total).toContainText('14,000,000.00');
  await expect(overview.band).toBeHidden();
  await overview.typeDay(past.dayBefore);
  await expect(page).toHaveURL(new RegExp(`\\?day=${past.dayBefore}`));
  await expect(overview.band).toBeVisible();
  await expect(total).toContainText('12,000,000.00');
  await expect(
    overview
      .section(/^Changes/)
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
  await expect(overview.section(/^Changes/)).not.toContainText('Change the total budget');
  // What is done today leaves the past as it was.
  await shell.undo();
  await expect(shell.notice('Undone')).toBeVisible();
  await expect(total).toContainText('12,000,000.00');
  await shell.redo();
  await expect(shell.notice('Redone')).toBeVisible();
  await expect(total).toContainText('12,000,000.00');

  const back = overview.band.getByRole('link', { name: 'Back to today' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(overview.band).toBeHidden();
  await expect(total).toContainText('14,000,000.00');
  await page.goBack();
  await expect(total).toContainText('12,000,000.00');
  await overview.expectLink(
    overview.band.getByRole('link', { name: 'Show the data of that day' }),
    /\/history\/as-of\?at=/,
  );
});

test('days outside of the ledger can’t be chosen; an address that names one shows the nearest', async ({
  console_: page,
  past,
}) => {
  const overview = new OverviewPage(page);
  const shell = new ShellPage(page);
  await expect(overview.areas).toHaveCount(7);
  await overview.typeDay(addDays(past.firstDay, -1));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(overview.band).toBeHidden();
  await shell.goToAddress('/?day=2001-01-01');
  await expect(overview.band).toContainText('The ledger begins on');
  await expect(overview.dayField).toHaveValue(past.firstDay);
  await shell.goToAddress('/?day=2999-01-01');
  await expect(overview.band).toBeHidden();
  await shell.goToAddress('/?day=someday');
  await expect(overview.money('Programme total')).toContainText('14,000,000.00');
});

test.describe('with a damaged part', () => {
  test.use({ expectedProblems: /500|Internal|meeting_series|Failed to load|boundary/ });

  test('says so in its place and leaves the rest', async ({ console_: page, host }) => {
    const overview = new OverviewPage(page);
    const shell = new ShellPage(page);
    await expect(overview.areas).toHaveCount(7);
    await alter(host.folders.workspacePath, 'alter table meeting_series rename to lost');
    await shell.goToAddress('/?day=2001-01-01');
    const meetings = overview.area('Meetings');
    await expect(meetings.getByRole('alert')).toContainText('Could not be read');
    // Once in the list of areas, once where the actions would stand.
    await expect(overview.main.getByRole('alert')).toHaveCount(2);
    await expect(overview.area('Budget')).toContainText('spent at');
    await expect(overview.money('Programme total')).toContainText('12,000,000.00');
    await alter(host.folders.workspacePath, 'alter table lost rename to meeting_series');
    await meetings.getByRole('button', { name: 'Read again: Meetings' }).click();
    await expect(meetings).toContainText('Next meeting');
    await expect(overview.section('My actions')).toBeVisible();
  });
});

for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ language });

    test('axe finds nothing on the overview of a past day', async ({ console_: page, past }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await showTheme(page, theme);
      await new ShellPage(page).goToAddress(`/?day=${past.dayBefore}`);
      await expect(page.locator('.tz-overview-past')).toBeVisible();
      await expect(page.locator('.tz-overview-changes').first()).toBeVisible();
      await expect(page.locator('.tz-kpi-lane').first()).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
    });
  });
}

base('an empty workspace says what is done first', async ({ console_: page }) => {
  const overview = new OverviewPage(page);
  const shell = new ShellPage(page);
  const steps = overview.section('Begin here').getByRole('listitem');
  await expect(steps).toHaveCount(6);
  await expect(page.getByRole('table')).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);
  await steps.getByRole('link', { name: 'Spread the budget over lines and months' }).click();
  await expect(shell.drawer('Add a line')).toBeVisible();
  await page.goBack();
  await steps.getByRole('link', { name: 'Enter the people of the four departments' }).click();
  await expect(page).toHaveURL(/\/catalogue\?show=newPerson/);
});
