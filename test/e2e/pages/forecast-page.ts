import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

/** The Forecast screen, in English. */
export class ForecastPage {
  readonly page: Page;
  readonly grid: Locator;
  /** 'Landing at 11.70m, 2.5 % under plan; …' */
  readonly sentence: Locator;
  readonly figures: Locator;
  /** Lines that over- or underspend. */
  readonly watched: Locator;
  readonly kept: Locator;
  readonly scores: Locator;
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Forecast by line' });
    this.sentence = page.getByRole('main').locator('.tz-sentence');
    this.figures = page.getByLabel('The forecast in figures');
    this.watched = page.getByRole('region', { name: 'Pacing' }).getByRole('listitem');
    this.kept = page.getByRole('region', { name: 'Kept forecasts' });
    this.scores = page.getByRole('region', { name: 'How good past forecasts were' });
    this.drawer = page.locator('.tz-drawer');
  }

  /** By the tab of the Budget screen, which has to be shown. */
  async open(): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: 'Parts of the budget' });
    await tabs.getByRole('link', { name: 'Forecast' }).click();
    await expect(this.grid.getByRole('row').nth(1)).toBeVisible();
  }

  /** A cell of the line's row. */
  cell(line: string, column: string): Locator {
    const row = this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: `Open the line “${line}”` }) });
    return row.locator(`[col-id="${column}"]`);
  }

  async openLine(name: string): Promise<void> {
    await this.grid.getByRole('button', { name: `Open the line “${name}”` }).click();
    await expect(this.drawer.getByRole('heading', { name, level: 2 })).toBeVisible();
  }

  async chooseMethod(method: string): Promise<void> {
    await choose(this.drawer.getByRole('combobox', { name: 'Forecast method' }), method);
  }

  /** Of the open line: 'Landing', 'P90'. */
  fact(name: string): Locator {
    return this.drawer
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd[1]');
  }

  /** Ticks a line, or a category with all its lines. */
  async tick(name: string): Promise<void> {
    await this.grid.getByRole('row').filter({ hasText: name }).getByRole('checkbox').check();
  }
}
