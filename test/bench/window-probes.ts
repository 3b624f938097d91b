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
    const shown = await cell
      .locator('span')
      .first()
      .evaluate(({ childNodes }) =>
        [...childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join(''),
      );
    const was = Number(shown.replaceAll(/\D/g, ''));
    await page.keyboard.type(String((was % 90_000) + 7));
    // In place before the key is pressed: a key may overtake a call into the page.
    const painted = await page.evaluateHandle(watchForTotals);
    await page.keyboard.press('Enter');
    taken.push(await painted.evaluate(({ taken: ms }) => ms));
  }
  return taken;
}

function watchForTotals(): { readonly taken: Promise<number> } {
  // Looked up each time: a grid that finds its size is drawn anew.
  const totals = (): string =>
    document.querySelector('.ag-grid-pinned-bottom-rows-container')?.textContent ?? '';
  const taken = new Promise<number>((resolve) => {
    const onEnter = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter') return;
      document.removeEventListener('keydown', onEnter, { capture: true });
      const began = performance.now();
      const before = totals();
      const observer = new MutationObserver(() => {
        if (totals() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - began));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    };
    document.addEventListener('keydown', onEnter, { capture: true });
  });
  return { taken };
}

/** Scrolls the grid down for some seconds and back, a step a frame, and gives the length of every frame. */
export function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const viewport = document.querySelector('.ag-grid-viewport');
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
