import { expect, test } from '#test/support/host.ts';
import { ShellPage } from './pages/shell-page.ts';
import { TimelineFilesPage } from './pages/timeline-files-page.ts';

// The test's own tool would run scripts in the frame that it looks into.
test.use({ template: 'sample', expectedProblems: /Blocked script execution in 'about:srcdoc'/ });

test('the plan is printed by the browser, from a frame in which no script runs', async ({ console_ }) => {
  const shell = new ShellPage(console_);
  const files = new TimelineFilesPage(console_);
  await shell.goTo('Timeline');
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
  await files.pick('Print or PDF, many pages');
  await expect(console_.locator('iframe.tz-print-frame')).toHaveAttribute('data-printed', '');
  const page = console_.frameLocator('iframe.tz-print-frame');
  expect(await page.locator('svg').count()).toBeGreaterThan(1);
  await expect(page.locator('svg').first()).toContainText('Phases, tasks and gates');
});
