import { expect, test } from '#test/support/host.ts';
import { ShellPage } from './pages/shell-page.ts';

/* A picture that comes into view is drawn, and can be taken away as a file. */

test.use({ template: 'sample' });

/** Marks, not only a frame: what an empty drawing would have. */
const FEWEST_MARKS = 2;

const places = [
  { address: '/budget', charts: 3 },
  { address: '/budget/commitments', charts: 1 },
  { address: '/budget/requests', charts: 2 },
  { address: '/budget/forecast', charts: 1 },
] as const;

for (const { address, charts } of places) {
  test(`every chart of ${address} is drawn once it is in view`, async ({ console_ }) => {
    const shell = new ShellPage(console_);
    await shell.goTo('Budget');
    await shell.goToAddress(address);
    const figures = console_.getByRole('main').locator('figure.tz-chart');
    await expect(figures).toHaveCount(charts);
    for (const figure of await figures.all()) {
      await figure.scrollIntoViewIfNeeded();
      const marks = figure.locator('[_echarts_instance_] svg path');
      await expect.poll(() => marks.count()).toBeGreaterThan(FEWEST_MARKS);
    }
  });
}
