import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

export interface NewDocument {
  readonly line?: string;
  readonly amount?: string;
  readonly day?: string;
  readonly vendor?: string;
}

/** The Commitments of the Budget screen, in English. */
export class DocumentsPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly sentence: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Commitments', exact: true });
    this.sentence = page.getByRole('main').locator('.tz-sentence');
  }

  /** By the tab of the Budget screen, which has to be shown. */
  async open(): Promise<void> {
    const tab = this.page
      .getByRole('navigation', { name: 'Parts of the budget' })
      .getByRole('link', { name: 'Commitments' });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
  }

  drawer(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  async startNew(button: 'Purchase request' | 'New contract' | 'New invoice'): Promise<Locator> {
    await this.page.getByRole('main').getByRole('button', { name: button }).first().click();
    const drawer = this.drawer(/^New /);
    await expect(drawer).toBeVisible();
    return drawer;
  }

  /** From the document that is open: the next one of its chain. */
  async follow(button: string): Promise<Locator> {
    await this.page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
    const drawer = this.drawer(/^New /);
    // The form follows once the document before is read.
    await expect(drawer.getByRole('textbox', { name: /^Amount/ })).toBeVisible();
    return drawer;
  }

  async fill(drawer: Locator, { line, amount, day, vendor }: NewDocument): Promise<void> {
    if (line !== undefined) await choose(drawer.getByRole('combobox', { name: 'Line' }), line);
    if (amount !== undefined) await drawer.getByRole('textbox', { name: /^Amount/ }).fill(amount);
    if (vendor !== undefined) await drawer.getByRole('textbox', { name: /^Vendor/ }).fill(vendor);
    if (day !== undefined) {
      const field = drawer.getByRole('textbox', { name: 'Date of the document' });
      // Once it is open, as by hand: filled in the moment it gets the focus, it opens over what was typed.
      await field.click();
      await field.fill(day);
      await field.press('Tab');
      await expect(field).toHaveValue(day);
    }
  }

  /** Enters what the form holds; the drawer of the new document follows. */
  async save(kind: string): Promise<Locator> {
    await this.page.keyboard.press('ControlOrMeta+Enter');
    const drawer = this.drawer(new RegExp(`^${kind} `));
    await expect(drawer).toBeVisible();
    return drawer;
  }

  /** What the line's money in the open drawer says of it. */
  async expectMoney(name: string | RegExp, amount: string): Promise<void> {
    const term = this.page.getByRole('dialog').locator('.tz-known dt').filter({ hasText: name });
    await expect(term.locator('xpath=following-sibling::dd[1]')).toHaveText(amount);
  }

  fault(drawer: Locator): Locator {
    return drawer.getByRole('alert');
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }
}
