import type { Page } from '@playwright/test';

const LONGEST_MS = 30_000;

/** A screen by its address, and what stands in it once it is painted. */
export interface Painted {
  readonly hash: string;
  readonly selectors: readonly string[];
}

/** From leaving another screen to the frame that shows what is asked for, inside the page, in milliseconds. */
export async function timeToPaint(page: Page, painted: Painted): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.locator('.tz-settings').first().waitFor();
  return page.evaluate(
    ({ hash, selectors, longest }) =>
      new Promise<number>((resolve, reject) => {
        const began = performance.now();
        const observer = new MutationObserver(() => {
          if (!selectors.every((selector) => document.querySelector(selector))) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        });
        observer.observe(document.body, { subtree: true, childList: true });
        location.hash = hash;
        setTimeout(() => reject(new Error(`${hash} was not painted`)), longest);
      }),
    { ...painted, longest: LONGEST_MS },
  );
}
