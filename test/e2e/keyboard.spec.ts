import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* The keys of the console: all of them explained by ?, and Ctrl+Enter the same in every form beside a page. */

test('? explains every key, those of the program’s menu included', async ({ host }) => {
  const { page } = host;
  await expect(new ShellPage(page).heading('Overview')).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  const rows = (does: string) =>
    help.locator('dl > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${does}$`) }) });
  await expect(rows('Submit the form')).toContainText('Ctrl Enter');
  await expect(rows('Redo')).toHaveText([/Ctrl Shift Z/, /Ctrl Y/]);
  await expect(rows('Tick all rows that pass the filter')).toContainText('Ctrl A');
  await expect(rows('Extend it to the edge of the grid')).toContainText('Ctrl Shift Arrows');
  await expect(rows('New window')).toHaveText(host.kind === 'electron' ? [/Ctrl Shift N/] : []);
  await expect(help.getByRole('heading', { level: 3 })).toHaveText([
    'Everywhere',
    'Drawers and forms',
    'Lists',
    'Grids',
    'Timeline',
    'Board',
    'Meeting on the projector',
    ...(host.kind === 'electron' ? ['Program window'] : []),
  ]);
});

test('Ctrl+Enter submits the form that is being typed in', async ({ console_: page }) => {
  const shell = new ShellPage(page);
  const budget = new BudgetPage(page);
  await shell.goToAddress('/budget?show=total');
  await budget.newTotal.fill('5000');
  await page.keyboard.press('ControlOrMeta+Enter');
  await shell.expectUndo('Change the total budget: 0.00 → 5,000.00');

  const forms = [
    { address: '/budget?show=newLine', drawer: 'Add a line', field: 'Name' },
    {
      address: '/budget?show=categories',
      drawer: 'Budget categories',
      field: 'Name of the new category',
      stays: true,
    },
    { address: '/catalogue?show=newDepartment', drawer: 'New department', field: 'Name' },
    { address: '/catalogue?show=newPerson', drawer: 'New person', field: 'Name' },
  ];
  for (const { address, drawer, field, stays = false } of forms) {
    const before = await shell.undoLabel();
    await shell.goToAddress(address);
    await shell.drawer(drawer).getByRole('textbox', { name: field, exact: true }).fill('Typed');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(() => shell.undoLabel(), drawer).not.toBe(before);
    expect(await shell.undoLabel(), drawer).toContain('Typed');
    if (!stays) await expect(shell.drawer(drawer)).toBeHidden();
  }
});
