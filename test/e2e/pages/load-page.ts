import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** The Load screen, in English. */
export class LoadPage {
  readonly page: Page;
  readonly table: Locator;
  readonly sentence: Locator;
  /** Weeks of people above their time, whoever it is. */
  readonly overloads: Locator;
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Load of departments and people by week' });
    this.sentence = page.getByRole('main').locator('.tz-sentence');
    this.overloads = page.getByRole('region', { name: 'Who is over-allocated, and when' });
    this.drawer = page.locator('.tz-drawer');
  }

  /** By the tab of the Timeline screen, which has to be shown. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Parts of the timeline' })
      .getByRole('link', { name: 'Load' })
      .click();
    await expect(this.table).toBeVisible();
  }

  /** The weeks of a person or a department that are in sight. */
  cells(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name }).getByRole('button');
  }

  async level(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Level the load' }).click();
    await expect(this.drawer).toContainText('Proposal to level the load');
  }
}
