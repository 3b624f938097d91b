import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** Plans in and out, in English. */
export class TimelineFilesPage {
  readonly page: Page;
  readonly sentence: Locator;
  readonly fault: Locator;
  readonly preview: Locator;
  readonly lost: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sentence = page.getByRole('main').locator('.tz-sentence');
    this.fault = page.getByRole('main').getByRole('alert').filter({ hasText: /\S/ });
    this.preview = page.getByRole('region', { name: 'The tasks as they will be' }).first();
    this.lost = page.getByRole('region', { name: 'What is not kept' });
  }

  async startImport(): Promise<void> {
    await this.pick('Import a work plan…');
    await expect(this.page.getByRole('heading', { name: 'Import a work plan', level: 1 })).toBeVisible();
  }

  /** One of the menu of files on the Timeline screen. */
  async pick(item: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Import and export' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async choose(path: string): Promise<void> {
    await this.page.getByRole('main').locator('input[type="file"]').setInputFiles(path);
  }

  figure(name: string): Locator {
    const term = this.page.locator('dt', { hasText: name });
    return this.page.locator('.tz-figure').filter({ has: term }).locator('.tz-figure-value');
  }

  column(name: string): Locator {
    return this.page.getByRole('combobox', { name });
  }

  async replaceBecause(reason: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'Replace the plan that is there' }).check();
    await this.page.getByRole('textbox', { name: 'Reason' }).fill(reason);
  }

  async write(name: RegExp | string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name }).click();
  }
}
