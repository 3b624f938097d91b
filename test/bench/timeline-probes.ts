import type { Page } from '@playwright/test';

/** From leaving another screen to the frame that shows rows and bars, inside the page, in milliseconds. */
export async function timeToPaint(page: Page): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.locator('.tz-setting-table').first().waitFor();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const observer = new MutationObserver(() => {
          const stands =
            document.querySelector('.tz-gantt-item') && document.querySelector('.tz-plan .ag-row');
          if (!stands) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        });
        observer.observe(document.body, { subtree: true, childList: true });
        location.hash = '#/timeline';
      }),
  );
}

/** Scrolls the chart, and the grid with it, a step a frame, and gives the length of every frame. */
export function framesWhileScrolling(
  page: Page,
  step: { readonly x: number; readonly y: number },
): Promise<number[]> {
  return page.evaluate(
    ({ x, y }) =>
      new Promise<number[]>((resolve) => {
        const chart = document.querySelector('.tz-gantt');
        const frames: number[] = [];
        let last = performance.now();
        const tick = (): void => {
          const now = performance.now();
          frames.push(now - last);
          last = now;
          if (chart === null || frames.length >= 200) return resolve(frames.slice(1));
          chart.scrollBy(x, y);
          requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
    step,
  );
}
