import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** The Forecast tab of the Timeline, in English. */
export class ScheduleForecastPage {
  readonly page: Page;
  readonly main: Locator;
  readonly sentence: Locator;
  /** Draws, the button that makes them, how far they are. */
  readonly bar: Locator;
  readonly table: Locator;
  readonly trend: Locator;
  readonly earned: Locator;
  readonly scores: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.sentence = this.main.locator('.tz-sentence');
    this.bar = page.getByRole('region', { name: 'Simulation' });
    this.table = this.#section('Gates, deadlines and the end').getByRole('table');
    this.trend = this.#section('Forecasts week by week');
    this.earned = this.#section('Earned value');
    this.scores = this.#section('How good past forecasts were');
  }

  /** By the tab, from a screen of the Timeline. */
  async open(): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: 'Parts of the timeline' });
    await tabs.getByRole('link', { name: 'Forecast' }).click();
    await expect(tabs.getByRole('link', { name: 'Forecast' })).toHaveAttribute('aria-current', 'page');
  }

  row(name: string): Locator {
    const chosen = this.page.getByRole('button', { name, exact: true });
    return this.table.getByRole('row').filter({ has: chosen });
  }

  /** A chart by what its title says. */
  chart(title: string | RegExp): Locator {
    return this.page.getByRole('figure', { name: title });
  }

  async simulate(draws: string): Promise<void> {
    await this.bar.getByRole('radio', { name: draws }).check({ force: true });
    await this.bar.getByRole('button', { name: /^Simulate/ }).click();
  }

  /** The draws of the result that is shown. */
  async expectDraws(draws: string): Promise<void> {
    await expect(this.bar).toContainText(`${draws} draws, seed`);
  }

  #section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true }).first();
  }
}
