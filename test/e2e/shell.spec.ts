import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { HistoryPage } from './pages/history-page.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { ShellPage } from './pages/shell-page.ts';

// Its host is ended under the page, whose line to it breaks: Chromium tells that on the page's console.
test.use({ expectedProblems: /Failed to load resource/ });

test('language and theme are switched live and remembered after a restart', async ({ host }) => {
  let { page } = host;
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await expect(page.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const names = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
  await expect(names).toHaveText([
    '总览',
    '时间线',
    '预算',
    '联合KPI',
    'KOL名册',
    '风险预警',
    '周会',
    '基础资料',
    '变更记录',
    '设置',
  ]);

  page = await host.restart();
  await expect(page.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: '切换到英文' }).click();
  const shell = new ShellPage(page);
  await shell.goTo('Settings');
  const settings = new SettingsPage(page);
  await settings.choose('Theme', 'Light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('amounts are shown in yuan or in 万元, by choice', async ({ host }) => {
  const { page } = host;
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  await budget.changeTotal('123456.78');
  await budget.expectFigure('Total', '123,456.78');
  await shell.goTo('Settings');
  await new SettingsPage(page).choose('Amounts in', 'CNY 10k');
  await shell.goTo('Budget');
  await expect(budget.figure('Total (CNY 10k)').locator('.tz-figure-value')).toHaveText(/^12\.35/);
});

test.describe('with the sample', () => {
  test.use({ template: 'sample' });

  test('who is at the desk stands in the history', async ({ console_: page }) => {
    const shell = new ShellPage(page);
    await shell.choosePerson('Gu Ming');
    await shell.goToAddress('/catalogue?show=newDepartment');
    const form = shell.drawer('New department');
    await form.getByRole('textbox', { name: 'Name' }).fill('Legal');
    await form.getByRole('button', { name: 'Add department' }).click();
    await shell.expectUndo('Add the department “Legal”');
    await shell.goTo('History');
    await expect(new HistoryPage(page).record('Add the department “Legal”')).toContainText('Gu Ming');
  });

  test('the palette finds screens, actions and records, and goes to them', async ({ console_: page }) => {
    const shell = new ShellPage(page);
    await (await shell.search('hist')).filter({ hasText: 'History' }).click();
    await expect(shell.heading('History')).toBeVisible();
    // In the other language, and by the initials of its pinyin.
    await expect((await shell.search('预算')).filter({ hasText: 'Budget' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shell.palette).toBeHidden();
    // What is called so stands before what only has it in its name.
    await (await shell.search('livestream')).filter({ hasText: 'Livestream' }).first().click();
    await expect(shell.drawer('Livestream')).toBeVisible();
    await (await shell.search('dark')).filter({ hasText: 'Switch to dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await (await shell.search('no such thing')).first().waitFor({ state: 'detached' });
    await expect(shell.palette).toContainText('Nothing found for “no such thing”');
  });

  test('every drawer has an address that a reload and the way back keep', async ({ console_: page }) => {
    const shell = new ShellPage(page);
    const drawers = [
      ['/budget?show=newLine', 'Add a line'],
      ['/budget?show=policy', 'Share policy'],
      ['/budget?show=total', 'Programme'],
      ['/budget?show=categories', 'Budget categories'],
      ['/catalogue?show=newPerson', 'New person'],
      ['/catalogue?show=newDepartment', 'New department'],
    ] as const;
    for (const [address, title] of drawers) {
      await shell.goToAddress(address);
      await expect(shell.drawer(title)).toBeVisible();
    }
    await page.reload();
    await expect(shell.drawer('New department')).toBeVisible();
    await page.goBack();
    await expect(shell.drawer('New person')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shell.drawer('New person')).toBeHidden();
    expect(await shell.address()).toBe('/catalogue');
    const budget = new BudgetPage(page);
    await shell.goTo('Budget');
    await page.getByRole('button', { name: 'Open the line “Livestream”' }).click();
    await expect(shell.drawer('Livestream')).toBeVisible();
    await page.reload();
    await expect(shell.drawer('Livestream')).toBeVisible();
    await budget.closeDrawer();
    expect(await shell.address()).toBe('/budget');
  });
});

test('a Chinese name is found by its characters and by the initials of its pinyin', async ({
  console_: page,
}) => {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goTo('Budget');
  await budget.addLine({ name: '信息流广告' });
  for (const typed of ['xxlgg', '信息流', 'xinxi']) {
    const found = (await shell.search(typed)).filter({ hasText: '信息流广告' });
    await expect(found, typed).toHaveCount(1);
    await page.keyboard.press('Escape');
  }
  await (await shell.search('XXLGG')).filter({ hasText: '信息流广告' }).click();
  await expect(shell.drawer('信息流广告')).toBeVisible();
});

test('undo is named in its tooltip, and a notice offers it', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  // A pointer over what is still being laid out enters nothing.
  await expect(shell.heading('Overview')).toBeVisible();
  await shell.undoButton.hover();
  await expect(page.getByRole('tooltip')).toHaveText('Nothing to undo');
  await shell.goTo('Budget');
  await new BudgetPage(page).addLine({ name: 'Feed ads' });
  const label = 'Add the line “Feed ads” to Precise advertising';
  await shell.expectUndo(label);
  await shell.undoButton.hover();
  await expect(page.getByRole('tooltip').filter({ visible: true })).toHaveText(`Undo: ${label}`);
  await shell.notice(label).getByRole('button', { name: 'Undo' }).click();
  await expect(shell.notice(`Undone: ${label}`)).toBeVisible();
  await shell.expectUndo(null);
  await shell.notice(`Undone: ${label}`).getByRole('button', { name: 'Redo' }).click();
  await shell.expectUndo(label);
});

test('the console is gone through by keyboard alone', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  await expect(shell.heading('Overview')).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shell.main).toBeFocused();

  await shell.navigation.getByRole('link', { name: 'Overview' }).focus();
  for (const next of ['Timeline', 'Budget']) {
    await page.keyboard.press('Tab');
    await expect(shell.navigation.getByRole('link', { name: next })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(shell.heading('Budget')).toBeFocused();
  await expect(shell.navigation.getByRole('link', { name: 'Budget' })).toHaveAttribute(
    'aria-current',
    'page',
  );

  // A drawer takes the focus and gives it back; a menu does as well.
  const add = shell.main.getByRole('button', { name: 'Add line', exact: true });
  await add.focus();
  await page.keyboard.press('Enter');
  const drawer = shell.drawer('Add a line');
  await expect(drawer.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(add).toBeFocused();
  const menu = page.getByRole('button', { name: /^Workspace: / });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'New workspace…' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
});

test('the keys are explained by ?, and the palette by its own key', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  await expect(shell.heading('Overview')).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(help).toContainText('Open the command palette');
  await expect(help).toContainText('Paste a block copied from Excel');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await shell.goTo('Budget');
  await new BudgetPage(page).fillNewLine({ name: 'What?' });
  await expect(help).toBeHidden();
  await shell.openPalette();
  await page.keyboard.press('Escape');
  await expect(shell.palette).toBeHidden();
  await expect(shell.drawer('Add a line').getByRole('textbox', { name: 'Name' })).toHaveValue('What?');
});

test('an address that leads nowhere says so and leads back', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  await shell.goToAddress('/no-such-screen');
  await expect(shell.main).toContainText('There is no such screen');
  await shell.main.getByRole('link', { name: 'Back to Overview' }).click();
  await expect(shell.heading('Overview')).toBeVisible();
});
