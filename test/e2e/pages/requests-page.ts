import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

export interface Move {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  /** When what is given and what is taken differ. */
  readonly toAmount?: string;
  readonly reason?: string;
}

/** The Requests of the Budget screen, in English. */
export class RequestsPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly sentence: Locator;
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Requests', exact: true });
    this.sentence = page.getByRole('main').locator('.tz-sentence');
    this.drawer = page.getByRole('dialog');
  }

  /** By the tab of the Budget screen, which has to be shown. */
  async open(): Promise<void> {
    const tab = this.page
      .getByRole('navigation', { name: 'Parts of the budget' })
      .getByRole('link', { name: 'Requests' });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
  }

  async start(button: 'Request reallocation' | 'Draw on the reserve'): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button }).click();
    await expect(this.page.getByRole('dialog', { name: button })).toBeVisible();
  }

  async describe({ from, to, amount, toAmount = amount, reason = '' }: Move): Promise<void> {
    const amounts = this.drawer.getByRole('textbox', { name: /^Amount/ });
    await choose(this.drawer.getByRole('combobox', { name: 'From line' }), from);
    await amounts.nth(0).fill(amount);
    await choose(this.drawer.getByRole('combobox', { name: 'To line' }), to);
    await amounts.nth(1).fill(toAmount);
    await this.drawer.getByRole('textbox', { name: 'Reason' }).fill(reason);
  }

  async press(button: string): Promise<void> {
    // While it works the button is called 'loading …'.
    await this.drawer.getByRole('button', { name: new RegExp(`${button}$`) }).click();
  }

  /** A line's row in one of the tables of what approval changes. */
  changed(table: 'Plan' | 'Available', line: string): Locator {
    return this.drawer.getByRole('table', { name: table }).getByRole('row').filter({ hasText: line });
  }

  fault(): Locator {
    return this.drawer.getByRole('alert');
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  async openRow(text: string): Promise<void> {
    await this.row(text).getByRole('gridcell', { name: 'Show', exact: true }).click();
    await expect(this.drawer).toBeVisible();
  }
}
