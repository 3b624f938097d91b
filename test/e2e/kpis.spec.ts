import { copyFromSpreadsheet } from '#test/support/clipboard.ts';
import { expect, test } from '#test/support/host.ts';
import { KpisPage } from './pages/kpis-page.ts';
import { choose } from './pages/select-field.ts';
import { ShellPage } from './pages/shell-page.ts';

/* The numbers that departments answer for together: entered, judged, disputed, decided. */

// Refusals are answers, which a browser also tells on its console.
test.use({ expectedProblems: /422/ });

test('a KPI is defined, its values typed and pasted, one of them restated, and all of it taken back', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const kpis = new KpisPage(page);
  await shell.goTo('KPIs');
  await expect(kpis.sentence).toHaveText('No KPIs yet.');
  await kpis.add({ name: 'Calls answered' });
  await shell.expectUndo('Add KPI “Calls answered”');
  await expect(kpis.row('Calls answered')).toContainText('No data');

  await kpis.openTab('Values');
  const newest = kpis.cell('Calls answered', 0);
  await expect(newest).toHaveText('—');
  await kpis.type(newest, '120');
  await expect(newest).toHaveText('120');
  await kpis.type(newest, '1x');
  await expect(page.getByRole('tooltip')).toContainText('can’t be read');
  await page.keyboard.press('Escape');
  await kpis.type(newest, '125');
  await expect(newest).toHaveText('125');
  await expect(newest).toHaveClass(/tz-kpi-cell-restated/);

  await kpis.cell('Calls answered', 2).click();
  await copyFromSpreadsheet(page, [['90', '95']]);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(kpis.cell('Calls answered', 1)).toHaveText('95');
  await expect(kpis.cell('Calls answered', 2)).toHaveText('90');
  await shell.undo();
  await expect(kpis.cell('Calls answered', 2)).toHaveText('—');
  await expect(newest).toHaveText('125');

  await kpis.openTab('Scorecards');
  await kpis.openKpi('Calls answered');
  await expect(kpis.section('Restatements')).toContainText('120 became 125');
});

test('a ratio waits for both of its figures', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const kpis = new KpisPage(page);
  await shell.goTo('KPIs');
  await kpis.add({ name: 'Conversion', unit: 'Percent', aggregation: 'Ratio of the sums' });
  await kpis.openTab('Values');
  await kpis.type(kpis.cell('Numerator', 0), '312');
  await expect(kpis.cell('Numerator', 0)).toHaveText('312');
  await expect(kpis.cell('Conversion', 0)).toHaveText('—');
  await kpis.type(kpis.cell('Denominator', 0), '10,240');
  await expect(kpis.cell('Conversion', 0)).toHaveText('3.05');
  await shell.undo();
  await expect(kpis.cell('Conversion', 0)).toHaveText('—');
});

test('shares that do not add up are refused beside the form, which keeps what was typed', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const kpis = new KpisPage(page);
  await shell.goToAddress('/catalogue?show=newDepartment');
  await shell.drawer('New department').getByRole('textbox', { name: 'Name' }).fill('Legal');
  await shell.drawer('New department').getByRole('textbox', { name: 'Badge' }).fill('L');
  await shell.drawer('New department').getByRole('button', { name: 'Add department' }).click();
  await shell.expectUndo('Add the department “Legal”');
  await shell.goTo('KPIs');
  await kpis.add({ name: 'Complaints' });
  await kpis.openKpi('Complaints');
  await kpis.section('Shares of the departments').getByRole('button', { name: 'Shares' }).click();
  const share = kpis.drawer.getByRole('textbox', { name: 'Share of Legal' });
  await share.fill('40');
  await expect(kpis.drawer).toContainText('60.00 % missing');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(kpis.drawer.getByRole('alert')).toContainText('40.00 %');
  await expect(share).toHaveValue('40');
  await share.fill('100');
  await kpis.submit();
  await expect(kpis.section('Shares of the departments')).toContainText('100.0 %');
});

test.describe('with the sample', () => {
  test.use({ template: 'sample' });

  test('a department reads its scorecard, every score explaining itself by keyboard too', async ({
    console_: page,
  }) => {
    const shell = new ShellPage(page);
    const kpis = new KpisPage(page);
    await shell.goTo('KPIs');
    await expect(kpis.table).toBeVisible();
    await kpis.scores.getByRole('button', { name: 'Customer service', exact: true }).focus();
    await page.keyboard.press('Tab');
    const tooltip = page.getByRole('tooltip').filter({ visible: true });
    await expect(tooltip).toContainText('Score = Σ(weight × share × attainment)');
    await expect(tooltip).toContainText('Coverage');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(kpis.sentence).toContainText('Customer service answers for');
    await expect(kpis.table.getByRole('columnheader', { name: 'Share %' })).toBeVisible();
    await expect(kpis.row('Page visits')).toHaveCount(0);
    await expect(kpis.row('Campaign to card binding')).toContainText('1 dispute');
  });

  test('a dispute is lodged on a number, shown beside it, and settled', async ({ console_: page }) => {
    const shell = new ShellPage(page);
    const kpis = new KpisPage(page);
    await shell.goTo('KPIs');
    await kpis.openKpi('Product sales');
    await kpis.section('Disputes').getByRole('button', { name: 'Dispute a number' }).click();
    await choose(kpis.drawer.getByRole('combobox', { name: 'Department' }), 'Technology');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(kpis.drawer.getByRole('alert')).toHaveText('Say what is disputed.');
    await kpis.drawer.getByRole('textbox', { name: 'Objection' }).fill('Two branches are missing');
    await kpis.submit();
    await expect(kpis.section('Disputes')).toContainText('Two branches are missing');
    await kpis.openTab('Scorecards');
    await expect(kpis.row('Product sales')).toContainText('1 dispute');

    await kpis.openTab('Alerts and disputes');
    const dispute = kpis.disputes.getByRole('listitem').filter({ hasText: 'Two branches' });
    await dispute.getByRole('button', { name: 'Settle' }).click();
    await kpis.drawer.getByRole('textbox', { name: 'Outcome' }).fill('They were counted a week later');
    await kpis.submit();
    await expect(dispute).toHaveCount(0);
    await kpis.openTab('Scorecards');
    await expect(kpis.row('Product sales')).not.toContainText('dispute');
  });

  test('a target is set with its reason, as a new version of its period', async ({ console_: page }) => {
    const shell = new ShellPage(page);
    const kpis = new KpisPage(page);
    await shell.goTo('KPIs');
    await kpis.openKpi('Product sales');
    await kpis.main.getByRole('button', { name: 'Set target' }).click();
    const target = kpis.drawer.getByRole('textbox', { name: 'Target' });
    await target.fill('50亿');
    await expect(kpis.drawer).toContainText('reads as CNY 5.00bn');
    await expect(kpis.drawer).toContainText('this will be version 3');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(kpis.drawer.getByRole('alert')).toHaveText('Say why this is the target.');
    await expect(target).toHaveValue('50亿');
    await kpis.drawer.getByRole('textbox', { name: 'Reason' }).fill('Rates fell again');
    await kpis.submit();
    await expect(kpis.section('Targets')).toContainText('Rates fell again');
    await expect(kpis.section('Targets')).toContainText('version 3');
  });

  test('an alert is snoozed to a day and speaks again', async ({ console_: page }) => {
    const shell = new ShellPage(page);
    const kpis = new KpisPage(page);
    await shell.goToAddress('/kpis/alerts');
    const alert = kpis.alerts.getByRole('row').filter({ hasText: 'Milestones on time' });
    await alert.getByRole('button', { name: 'Snooze' }).click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(kpis.drawer.getByRole('alert')).toHaveText('Say why it is snoozed.');
    await kpis.drawer.getByRole('textbox', { name: 'Reason' }).fill('Decided on Monday');
    await kpis.submit();
    await expect(alert).toContainText('Decided on Monday');
    await expect(kpis.sentence).toContainText('1 is snoozed');
    await alert.getByRole('button', { name: 'End snooze' }).click();
    await expect(kpis.sentence).not.toContainText('snoozed');
  });

  test('the KPI page is read by keyboard alone', async ({ console_: page }) => {
    const shell = new ShellPage(page);
    const kpis = new KpisPage(page);
    await (await shell.search('Product sales')).filter({ hasText: 'KPI' }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect(shell.heading('Product sales')).toBeFocused();
    const figures = kpis.main.locator('.tz-figures button');
    await figures.first().focus();
    await expect(page.getByRole('tooltip').filter({ visible: true })).toContainText('all periods added up');
    const views = page.getByRole('radiogroup', { name: 'Chart' });
    await views.getByRole('radio', { name: 'Cumulative' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(kpis.main).toContainText(/landing range|Lands (?:above|below) target/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(kpis.main.getByRole('columnheader', { name: 'Low' })).toBeVisible();
    await expect(kpis.section('What happened meanwhile').getByRole('listitem').first()).toBeVisible();
    await expect(kpis.main).toContainText('Its factors');
  });
});
