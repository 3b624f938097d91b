import type { Page } from '@playwright/test';

/**
 * Notes in every frame where the elements of a selector stand; what comes back tells it: by the text or name of each
 * element, every place that it was drawn in.
 */
export async function watchPlaces(
  page: Page,
  selector: string,
): Promise<() => Promise<Readonly<Record<string, readonly string[]>>>> {
  const noted = await page.evaluateHandle((wanted) => {
    const places = new Map<string, Set<string>>();
    const look = () => {
      for (const element of document.querySelectorAll(wanted)) {
        const { x, y, width, height } = element.getBoundingClientRect();
        if (width === 0) continue;
        const name = element.getAttribute('aria-label') ?? element.textContent;
        const its = places.get(name) ?? new Set();
        places.set(name, its.add([x, y, width, height].map(Math.round).join(' ')));
      }
      requestAnimationFrame(look);
    };
    look();
    return places;
  }, selector);
  return () =>
    noted.evaluate((places) => Object.fromEntries([...places].map(([name, its]) => [name, [...its]])));
}
