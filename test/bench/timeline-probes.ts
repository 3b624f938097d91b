import type { Page } from '@playwright/test';

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
