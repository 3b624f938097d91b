import type { Locator, Page } from '@playwright/test';

/** The History screen, in English. */
export class HistoryPage {
  readonly page: Page;
  readonly records: Locator;

  constructor(page: Page) {
    this.page = page;
    this.records = page.getByRole('main').getByRole('listitem');
  }

  /** The record with this sentence. */
  record(label: string): Locator {
    return this.records.filter({ has: this.page.getByRole('link', { name: label, exact: true }) });
  }
}
