import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

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

  /** Recomputes the chain of the records and holds every row against it. */
  async expectIntact(): Promise<void> {
    await this.page.getByRole('button', { name: 'Verify the records' }).click();
    await expect(this.page.getByLabel('Result of the verification')).toContainText(
      'records join without a gap',
    );
  }
}
