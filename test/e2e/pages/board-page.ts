import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** The board of milestones, in English. */
export class BoardPage {
  readonly page: Page;
  readonly months: Locator;
  readonly sentence: Locator;

  constructor(page: Page) {
    this.page = page;
    this.months = page.getByRole('main').getByRole('region');
    this.sentence = page.getByRole('main').locator('.tz-sentence');
  }

  /** By the tab of the Timeline screen, which has to be shown. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Parts of the timeline' })
      .getByRole('link', { name: 'Milestones' })
      .click();
    await expect(this.months.first()).toBeVisible();
  }

  milestone(name: string): Locator {
    const link = this.page.getByRole('link', { name, exact: true });
    return this.months.getByRole('listitem').filter({ has: link });
  }
}
