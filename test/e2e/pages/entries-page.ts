import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

export interface NewEntry {
  readonly day: string;
  readonly line: string;
  readonly amount: string;
  readonly reason?: string;
  readonly vendor?: string;
}

/** The list of entries, in English. */
export class EntriesPage {
  readonly page: Page;
  readonly grid: Locator;
  /** '1,143 entries, 58,705.23 in total.' */
  readonly sentence: Locator;
  /** The box for all that pass the filter, and how many are ticked. */
  readonly tickAll: Locator;
  readonly selected: Locator;
  readonly newEntry: Locator;
  readonly entry: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Entries', exact: true });
    this.sentence = page.getByRole('main').locator('.tz-sentence');
    this.tickAll = this.grid.getByRole('checkbox', { name: 'Select all that pass the filter' });
    this.selected = page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /selected$/ });
    this.newEntry = page.getByRole('dialog', { name: 'New entry', exact: true });
    this.entry = page.getByRole('dialog', { name: 'Entry', exact: true });
  }

  /** By the tab of the Budget screen, which has to be shown. */
  async open(): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: 'Parts of the budget' });
    await tabs.getByRole('link', { name: 'Entries' }).click();
    await expect(tabs.getByRole('link', { name: 'Entries' })).toHaveAttribute('aria-current', 'page');
  }

  async startImport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import a file' }).first().click();
  }

  async startNewEntry(): Promise<void> {
    await this.page.getByRole('button', { name: 'New entry' }).first().click();
    await expect(this.newEntry).toBeVisible();
  }

  /** Fills the open form; saving is up to the spec. */
  async keyIn({ day, line, amount, reason, vendor }: NewEntry): Promise<void> {
    await this.fillDay(this.newEntry, day);
    await choose(this.newEntry.getByRole('combobox', { name: 'Line' }), line);
    await this.newEntry.getByRole('textbox', { name: /^Amount/ }).fill(amount);
    if (reason !== undefined)
      await this.newEntry.getByRole('textbox', { name: 'Refund reason' }).fill(reason);
    if (vendor !== undefined) await this.newEntry.getByRole('textbox', { name: /^Vendor/ }).fill(vendor);
  }

  async fillDay(drawer: Locator, day: string): Promise<void> {
    const field = drawer.getByRole('textbox', { name: 'Date' });
    // Once it is open, as by hand: filled in the moment it gets the focus, it opens over what was typed.
    await field.click();
    await field.fill(day);
    await field.press('Tab');
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  async openRow(text: string): Promise<Locator> {
    await this.row(text).locator('[col-id="open"]').click();
    await expect(this.entry).toBeVisible();
    return this.entry;
  }

  /** The sentence beside a field of the drawer. */
  fault(drawer: Locator): Locator {
    return drawer.getByRole('alert');
  }

  async tick(text: string): Promise<void> {
    await this.row(text).getByRole('checkbox').click();
  }

  /** By its key, from the first row that is drawn. */
  async goToLastRow(): Promise<void> {
    await this.grid.locator('.ag-cell[col-id="vendor"]').first().click();
    await this.page.keyboard.press('End');
  }

  async search(text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Vendor, reference, note' });
    await field.fill(text);
    await field.press('Enter');
  }
}
