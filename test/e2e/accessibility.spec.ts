import type { Page } from '@playwright/test';
import { violationsOn } from '#test/support/axe.ts';
import { expect, test } from '#test/support/host.ts';
import { showTheme } from './pages/theme.ts';
import type { View } from './pages/view.ts';
import { DIALOG, layers, MENU, screens } from './pages/views.ts';

/* axe on every screen, drawer, menu and dialog, in both themes and languages. Nothing here reads words. */

/** Each theme and each language with everything; the other two pairs with the screens alone. */
const parts = {
  screens: { name: 'any screen', shown: screens },
  layers: { name: 'any drawer, menu or dialog', shown: layers },
} as const;
const pairs = [
  { language: 'en', theme: 'light', looked: [parts.screens, parts.layers] },
  { language: 'zh-CN', theme: 'dark', looked: [parts.screens, parts.layers] },
  { language: 'en', theme: 'dark', looked: [parts.screens] },
  { language: 'zh-CN', theme: 'light', looked: [parts.screens] },
] as const;

for (const { language, theme, looked } of pairs) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ language, template: 'sample' });

    for (const { name, shown } of looked) {
      test(`axe finds nothing on ${name}`, async ({ console_: page }) => {
        test.setTimeout(240_000);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await showTheme(page, theme);
        for (const view of shown) {
          await show(page, view);
          expect.soft(await violationsOn(page, view.part), view.name).toEqual([]);
          await leave(page);
        }
      });
    }
  });

  test.describe(`${language}, ${theme}, without a workspace`, () => {
    test.use({ language, template: 'none' });

    test('axe finds nothing on the welcome screen', async ({ console_: page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await showTheme(page, theme);
      await settled(page);
      expect.soft(await violationsOn(page), 'welcome').toEqual([]);
      await page.locator('.tz-new-workspace [type="submit"]').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await settled(page);
      expect.soft(await violationsOn(page), 'welcome with a fault').toEqual([]);
    });
  });
}

async function show(page: Page, { address, ready, open }: View): Promise<void> {
  // The screen that is left stands until the next one is there, and must not be taken for it.
  await page.evaluate((hash) => {
    const path = (text: string) => text.replace(/^#|\?.*$/g, '') || '/';
    if (path(hash) !== path(location.hash)) document.querySelector('main h1')?.setAttribute('data-left', '');
    location.hash = hash;
  }, address);
  await expect(page.locator('main h1:not([data-left])').first()).toBeVisible();
  await open?.(page);
  await expect(page.locator(ready).filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('.tz-skeleton')).toHaveCount(0);
  await settled(page);
}

/** Colours on their way from one to another have the contrast of neither. */
async function settled(page: Page): Promise<void> {
  const fading = () =>
    page.evaluate(
      () => document.getAnimations().filter((animation) => animation instanceof CSSTransition).length,
    );
  await expect.poll(fading).toBe(0);
}

/** Closes what lies over the screen and beside it, one after the other. */
async function leave(page: Page): Promise<void> {
  const open = page.locator(`.tz-drawer, ${DIALOG}, ${MENU}, [cmdk-item]`).filter({ visible: true });
  await expect(async () => {
    if ((await open.count()) > 0) await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0, { timeout: 500 });
  }).toPass();
}
