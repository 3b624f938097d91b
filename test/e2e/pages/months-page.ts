import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** The Month end screen, in English. */
export class MonthsPage {
  readonly page: Page;
  readonly grid: Locator;
  /** 'Closed up to Aug 2026; Sep 2026 comes next, …' */
  readonly sentence: Locator;
  readonly drawer: Locator;
  /** Closes the month that comes next; it names it. */
  readonly closeNext: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'The months with plan, actual and closing' });
    this.sentence = page.getByRole('main').locator('.tz-sentence');
    this.drawer = page.locator('.tz-drawer');
    this.closeNext = this.drawer.getByRole('button', { name: /^Close [A-Z]/ });
  }

  /** By the tab of the Budget screen, which has to be shown. */
  async open(): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: 'Parts of the budget' });
    await tabs.getByRole('link', { name: 'Month end' }).click();
    await expect(this.grid.getByRole('row').nth(1)).toBeVisible();
  }

  /** Of a month, counted from 0. */
  state(index: number): Locator {
    return this.grid.locator(`[row-index="${index}"] [col-id="state"]`);
  }

  async openMonth(index: number): Promise<void> {
    await this.grid.locator(`[row-index="${index}"] [col-id="show"]`).click();
    await expect(this.drawer.getByRole('button', { name: 'Save XLSX' })).toBeEnabled();
  }

  /** One of a few: 'English', 'All to date'. */
  async choose(option: string): Promise<void> {
    await this.drawer.locator('.tz-segment', { hasText: option }).click();
  }
}
