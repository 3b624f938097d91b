import type { Locator } from '@playwright/test';

/** Chooses from a list of choices that opens under its field. */
export async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await field
    .page()
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: option })
    .click();
}
