import { expect, test } from '#test/support/host.ts';
import { MonthsPage } from './pages/months-page.ts';
import { ShellPage } from './pages/shell-page.ts';

// The test's own tool would run scripts in the frame that it looks into.
test.use({ template: 'sample', expectedProblems: /Blocked script execution in 'about:srcdoc'/ });

test('the report is printed by the browser, from a frame in which no script runs', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const months = new MonthsPage(console_);
  await shell.goTo('Budget');
  await months.open();
  await months.openMonth(0);
  // The browser's own dialog can't be seen from here: what it is asked to print can.
  await console_.evaluate(() => {
    const described = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inside: unknown = described?.get?.call(this);
        return { document: this.contentDocument, inside, print: () => this.setAttribute('data-printed', '') };
      },
    });
  });
  await months.drawer.getByRole('button', { name: 'Print or save as PDF' }).click();
  const frame = console_.locator('iframe.tz-print-frame');
  await expect(frame).toHaveAttribute('data-printed', '');
  await expect(frame).toHaveAttribute('sandbox', 'allow-same-origin allow-modals');
  const page = console_.frameLocator('iframe.tz-print-frame');
  await expect(page.locator('h1')).toContainText('month-end report');
  await expect(page.locator('thead')).not.toHaveCount(0);
  const sizes = await page.locator('.signatures').evaluate((element) => getComputedStyle(element).display);
  expect(sizes, 'the page has its own style').toBe('flex');
});
