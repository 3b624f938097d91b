import type { Page } from '@playwright/test';

/**
 * Types amounts into the sheet and times, inside the page, from the Enter that takes a cell to the frame that shows
 * the new grand total. In milliseconds.
 */
export async function editToTotals(page: Page, edits: number): Promise<number[]> {
  const cell = page.locator('.ag-grid-scrolling-container .ag-row .tz-cell-number').nth(30);
  const taken: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    await cell.click();
    await page.keyboard.type(String(1000 + edit));
    const painted = page.evaluate(repaintAfterEnter);
    await page.keyboard.press('Enter');
    taken.push(await painted);
  }
  return taken;
}

function repaintAfterEnter(): Promise<number> {
  return new Promise((resolve) => {
    let began = 0;
    const onEnter = (event: KeyboardEvent): void => {
      if (event.key === 'Enter') began = performance.now();
    };
    document.addEventListener('keydown', onEnter, { capture: true, once: true });
    const totals = document.querySelector('.ag-floating-bottom') ?? document.body;
    const observer = new MutationObserver(() => {
      if (began === 0) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - began));
    });
    observer.observe(totals, { subtree: true, childList: true, characterData: true });
  });
}

/** Scrolls the grid down for some seconds and back, a step a frame, and gives the length of every frame. */
export function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const viewport = document.querySelector('.ag-body-viewport');
        const frames: number[] = [];
        let last = performance.now();
        const step = (): void => {
          const now = performance.now();
          frames.push(now - last);
          last = now;
          if (viewport === null || frames.length >= 400) return resolve(frames.slice(1));
          viewport.scrollTop += frames.length < 200 ? 160 : 4000;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}
