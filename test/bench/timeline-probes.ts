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

/** Drags the first bar: the length of every frame meanwhile, then from letting it go to the preview. */
export async function dragTo(
  page: Page,
  steps: number,
): Promise<{ readonly frames: readonly number[]; readonly previewMs: number }> {
  await page.evaluate(() => document.querySelector('.tz-gantt')?.scrollTo(0, 0));
  const bar = page.locator('.tz-gantt-item [data-part="move"]').first();
  const box = await bar.boundingBox();
  if (box === null) throw new Error('no bar to drag');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const watching = await page.evaluateHandle(watchFrames);
  for (let at = 1; at <= steps; at += 1) await page.mouse.move(from.x + at * 3, from.y + (at % 4));
  const frames = await watching.evaluate(({ stop }) => stop());
  const preview = await page.evaluateHandle(watchForPreview);
  await page.mouse.up();
  return { frames, previewMs: await preview.evaluate(({ taken }) => taken) };
}

function watchFrames(): { readonly stop: () => number[] } {
  const frames: number[] = [];
  let last = performance.now();
  let isOver = false;
  const tick = (): void => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return {
    stop: () => {
      isOver = true;
      return frames.slice(1);
    },
  };
}

function watchForPreview(): { readonly taken: Promise<number> } {
  const taken = new Promise<number>((resolve) => {
    const onUp = (): void => {
      const began = performance.now();
      const observer = new MutationObserver(() => {
        if (document.querySelector('.tz-slip') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
      });
      observer.observe(document.body, { subtree: true, childList: true });
    };
    document.addEventListener('pointerup', onUp, { capture: true, once: true });
  });
  return { taken };
}
