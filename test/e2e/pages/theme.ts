import type { Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** Shows the theme by the button in the top bar, whatever the language. */
export async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', /light|dark/);
  if ((await root.getAttribute('data-theme')) !== theme) {
    await page.getByRole('button', { name: /^(Switch to (dark|light)|切换到(深色|浅色))/ }).click();
  }
  await expect(root).toHaveAttribute('data-theme', theme);
}
