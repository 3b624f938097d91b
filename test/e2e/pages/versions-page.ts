import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

/** The Versions of the Budget screen, in English: the list with a comparison, and one version opened. */
export class VersionsPage {
  readonly page: Page;
  readonly main: Locator;
  readonly list: Locator;
  /** One version by line and month. */
  readonly sheet: Locator;
  readonly comparison: Locator;
  /** 'The total is ¥12.00 (1.0%) lower; …' */
  readonly between: Locator;
  readonly drawer: Locator;
  readonly fault: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.list = page.getByRole('grid', { name: 'Versions of the plan' });
    this.sheet = page.getByRole('grid', { name: /: monthly plan$/ });
    this.comparison = page.getByRole('grid', { name: / and / });
    this.between = this.main.locator('.tz-compare-sentence');
    this.drawer = page.locator('.tz-drawer');
    this.fault = this.drawer.getByRole('alert');
  }

  /** By the tab of the Budget screen, which has to be shown. */
  async open(): Promise<void> {
    const tab = this.page
      .getByRole('navigation', { name: 'Parts of the budget' })
      .getByRole('link', { name: 'Versions' });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
  }

  private opener(name: string): Locator {
    return this.page.getByRole('button', { name: `Open “${name}”`, exact: true });
  }

  version(name: string): Locator {
    return this.list.getByRole('row').filter({ has: this.opener(name) });
  }

  async openVersion(name: string): Promise<void> {
    await this.opener(name).click();
    await expect(this.sheet).toHaveAccessibleName(`${name}: monthly plan`);
  }

  async backToList(): Promise<void> {
    await this.main.getByRole('button', { name: 'Back to the versions' }).click();
    await expect(this.list).toBeVisible();
  }

  /** A line of the version that is open, or of the comparison. */
  line(name: string, grid: Locator = this.sheet): Locator {
    const cell = this.page.getByRole('gridcell').filter({ hasText: new RegExp(`^${name}(?: new| gone)?`) });
    return grid.getByRole('row').filter({ has: cell });
  }

  cell(row: Locator, column: string): Locator {
    return row.locator(`[col-id="${column}"]`);
  }

  /** The months of the sheet, as its columns are called. */
  async months(): Promise<readonly string[]> {
    await expect(this.sheet.getByRole('columnheader').nth(1)).toBeVisible();
    const ids = await this.sheet
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('col-id') ?? ''));
    return ids.filter((id) => /^\d{4}-\d{2}$/.test(id));
  }

  async typeInto(row: Locator, month: string, text: string): Promise<void> {
    await this.cell(row, month).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async press(button: string): Promise<void> {
    await this.main.getByRole('button', { name: button, exact: true }).click();
  }

  /** A button of the open drawer; while it works it is called 'loading …'. */
  async confirm(button: string): Promise<void> {
    await this.drawer.getByRole('button', { name: new RegExp(`${button}$`) }).click();
  }

  async fill(field: string, text: string): Promise<void> {
    await this.drawer.getByRole('textbox', { name: new RegExp(`^${field}`) }).fill(text);
  }

  /** Makes a scenario, which then is open. */
  async branch(name: string, from?: string): Promise<void> {
    await this.press('New scenario');
    if (from !== undefined) await choose(this.drawer.getByRole('combobox', { name: 'Made from' }), from);
    await this.fill('Name', name);
    await this.confirm('Make scenario');
    await expect(this.sheet).toHaveAccessibleName(`${name}: monthly plan`);
    await expect(this.drawer).toBeHidden();
  }

  async compare(from: string, to: string): Promise<void> {
    await choose(this.main.getByRole('combobox', { name: 'From', exact: true }), from);
    await choose(this.main.getByRole('combobox', { name: 'To', exact: true }), to);
    await expect(this.comparison).toBeVisible();
  }
}
