import type { Page } from '@playwright/test';
import { expect, test } from '#test/support/host.ts';
import { BudgetPage } from './pages/budget-page.ts';
import { ShellPage } from './pages/shell-page.ts';

/** What is promised on a quiet machine; reported with each run. */
const PROMISED_MS = 200;
/** Failing this, a window does not follow at all: far above the promise, since the tests share their machine. */
const HARD_LIMIT_MS = 3000;

test('a second window follows what is done in the first, and can undo it', async ({ host }) => {
  const first = host.page;
  const shell = new ShellPage(first);
  const budget = new BudgetPage(first);
  await shell.goTo('Budget');
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  const month = await budget.firstMonth();

  const second = await host.openWindow();
  const otherShell = new ShellPage(second);
  const otherBudget = new BudgetPage(second);
  await otherShell.goTo('Budget');
  await otherBudget.expectAmount(otherBudget.line('Feed ads'), month, '100');

  await budget.typeInto(budget.line('Feed ads'), month, '250.75');
  await otherBudget.expectAmount(otherBudget.line('Feed ads'), month, '250.75');
  await otherBudget.expectPlanned('1,350.75');
  const typed = /^Undo: Plan of Feed ads in .*: 100.00 → 250.75$/;
  await otherShell.expectUndo(typed);

  await otherShell.undo();
  await budget.expectAmount(budget.line('Feed ads'), month, '100');
  await shell.expectUndo('Add the line “Feed ads” to Precise advertising');
  await shell.redo();
  await otherBudget.expectAmount(otherBudget.line('Feed ads'), month, '250.75');
  await otherShell.expectUndo(typed);
});

test('what is being typed in one window is left alone by a change from another', async ({ host }) => {
  const budget = new BudgetPage(host.page);
  await new ShellPage(host.page).goTo('Budget');
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  const month = await budget.firstMonth();
  const second = await host.openWindow();
  const otherBudget = new BudgetPage(second);
  await new ShellPage(second).goTo('Budget');
  await otherBudget.cell(otherBudget.line('Feed ads'), month).click();
  await second.keyboard.type('77');

  await budget.addLine({ name: 'Search', amount: '2400' });
  await expect(otherBudget.line('Search')).toBeVisible();
  await expect(otherBudget.editor(otherBudget.line('Feed ads'), month)).toHaveValue('77');
  await second.keyboard.press('Enter');
  await budget.expectAmount(budget.line('Feed ads'), month, '77');
});

test('a change is painted in the second window soon after it was committed', async ({ host }, info) => {
  const budget = new BudgetPage(host.page);
  await new ShellPage(host.page).goTo('Budget');
  await budget.changeTotal('10000');
  await budget.closeDrawer();
  await budget.addLine({ name: 'Feed ads', amount: '1200' });
  const month = await budget.firstMonth();
  const second = await host.openWindow();
  await new ShellPage(second).goTo('History');
  await expect(second.locator('.tz-record-link').first()).toContainText('Feed ads');

  const delays: number[] = [];
  for (const amount of ['201', '202', '203', '204', '205']) {
    const painted = delayOfNextChange(second);
    await budget.typeInto(budget.line('Feed ads'), month, amount);
    delays.push(await painted);
  }
  const sorted = delays.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  info.annotations.push({
    type: 'commit to repaint in a second window',
    description: `median ${median} ms of ${delays.join(', ')} ms (promised: ${PROMISED_MS} ms)`,
  });
  expect(median).toBeLessThan(HARD_LIMIT_MS);
});

/**
 * Milliseconds from the instant in the ledger to the frame in which the window shows the record. The ledger's clock
 * is the machine's, as the page's is; its instant is taken when the command begins, so that this is an upper bound.
 */
function delayOfNextChange(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const list = document.querySelector('.tz-records');
        const newest = () => list?.querySelector('time')?.dateTime ?? '';
        const link = () => list?.querySelector('.tz-record-link')?.textContent ?? '';
        const before = link();
        const watcher = new MutationObserver(() => {
          if (link() === before) return;
          watcher.disconnect();
          // The frame after the next one begins when the next one has been painted.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(Date.now() - Date.parse(newest()))),
          );
        });
        watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
}
