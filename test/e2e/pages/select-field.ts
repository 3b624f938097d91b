import type { Locator } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** Chooses from a list of choices that opens under its field. */
export async function choose(field: Locator, option: string): Promise<void> {
  const open = field.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  // The list before may still be closing.
  await expect(open).toHaveCount(0);
  await field.click();
  await open.locator('.ant-select-item-option').filter({ hasText: option }).click();
}
