import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { HistoryPage } from './pages/history-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/* Everything is killed (SIGKILL, as by a power cut) and started again on the same data. */

// The line to a service that was killed breaks, which Chromium tells on the page's console.
test.use({ expectedProblems: /Failed to load resource|net::ERR_|network error/ });

test('what was said to be saved is there after kill -9, and can still be undone', async ({ host }) => {
  let shell = new ShellPage(host.page);
  let budget = new BudgetPage(host.page);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  await budget.typeInto(budget.line('Feed ads'), await budget.firstMonth(), '250.75');
  const typed = /^Undo: Plan of Feed ads in .*: 100.00 → 250.75$/;
  await shell.expectUndo(typed);
  // Typed but not entered: nobody said that this was saved.
  await budget.cell(budget.line('Feed ads'), await budget.firstMonth()).click();
  await host.page.keyboard.type('999');

  const page = await host.crash();
  shell = new ShellPage(page);
  budget = new BudgetPage(page);
  await shell.expectUndo(typed);
  await shell.goTo('Budget');
  const first = await budget.firstMonth();
  await budget.expectAmount(budget.line('Feed ads'), first, '250.75');
  await budget.expectPlanned('1,350.75');
  await shell.undo();
  await budget.expectAmount(budget.line('Feed ads'), first, '100');
  await shell.undo();
  await expect(page.getByText('No budget lines yet')).toBeVisible();
  await shell.redo();
  await shell.redo();
  await budget.expectAmount(budget.line('Feed ads'), first, '250.75');
  await shell.goTo('History');
  await new HistoryPage(page).expectIntact();
});

test('a block that was on its way when all was killed is there whole or not at all', async ({ host }) => {
  let budget = new BudgetPage(host.page);
  await new ShellPage(host.page).goTo('Budget');
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  await budget.addLine({ name: 'Search', amount: '1200' });
  await budget.cell(budget.line('Feed ads'), await budget.firstMonth()).click();
  await host.page.keyboard.press('Shift+ArrowDown');
  await host.page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await host.page.keyboard.press('Delete');
  const page = await host.crash();
  budget = new BudgetPage(page);
  const shell = new ShellPage(page);
  await shell.goTo('Budget');
  await expect(budget.planned()).toHaveText(/^(2,400\.00|0\.00)$/);
  await shell.goTo('History');
  await new HistoryPage(page).expectIntact();
});
