import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** The Overview, in English. */
export class OverviewPage {
  readonly page: Page;
  readonly main: Locator;
  readonly sentence: Locator;
  /** One line for each area. */
  readonly areas: Locator;
  readonly dayField: Locator;
  /** What says that a past day is shown. */
  readonly band: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.sentence = this.main.locator('.tz-sentence');
    this.areas = this.section('Every area in one sentence').getByRole('listitem');
    this.dayField = this.main.getByRole('textbox', { name: 'Show the state of a day' });
    this.band = this.main.getByRole('status').filter({ hasText: 'As it stood' });
  }

  section(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  area(name: string): Locator {
    return this.areas.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  /** A row of the amounts of money. */
  money(name: string): Locator {
    return this.page.getByRole('table', { name: 'Amounts of money and reserve' }).getByRole('row', { name });
  }

  /** As it is typed into the field, by keyboard alone. */
  async typeDay(day: string): Promise<void> {
    await this.dayField.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(day);
    await this.page.keyboard.press('Enter');
  }

  /** Follows a link, sees where it leads, and comes back. */
  async expectLink(link: Locator, address: RegExp): Promise<void> {
    await link.click();
    await expect(this.page).toHaveURL(address);
    await this.page.goBack();
    await expect(this.areas.first()).toBeVisible();
  }
}
