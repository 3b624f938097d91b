import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** The screen of risks, in English. */
export class RisksPage {
  readonly page: Page;
  readonly main: Locator;
  readonly sentence: Locator;
  readonly register: Locator;
  readonly matrix: Locator;
  readonly warnings: Locator;
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.sentence = this.main.locator('.tz-sentence');
    this.register = page.getByRole('table', { name: 'Register' });
    this.matrix = page.getByRole('table', { name: 'Matrix' });
    this.warnings = page.getByRole('region', { name: 'Warnings' }).getByRole('listitem');
    this.drawer = page.getByRole('dialog');
  }

  row(title: string): Locator {
    return this.register.getByRole('row').filter({ hasText: title });
  }

  /** By the risk's number or title. */
  async open(text: string): Promise<void> {
    await this.register.getByRole('button', { name: text }).click();
    await expect(this.field('Title')).toBeVisible();
  }

  field(name: string): Locator {
    return this.drawer.getByRole('textbox', { name });
  }

  choice(name: string): Locator {
    return this.drawer.getByRole('combobox', { name });
  }

  /** Finds a record by name and links the risk to it. */
  async link(name: string): Promise<void> {
    await this.choice('Linked to').fill(name);
    await this.page.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
    await expect(this.drawer.getByRole('button', { name: `Remove link: ${name}` })).toBeVisible();
  }

  async press(button: string): Promise<void> {
    // While it works the button is called 'loading …'.
    await this.drawer.getByRole('button', { name: new RegExp(`${button}$`) }).click();
  }

  warning(text: string): Locator {
    return this.warnings.filter({ hasText: text });
  }
}
