import type { Locator, Page } from '@playwright/test';

/** The Calendars of the Timeline screen, in English. */
export class CalendarsPage {
  readonly page: Page;
  readonly main: Locator;
  readonly sentence: Locator;
  readonly warning: Locator;
  readonly list: Locator;
  readonly drawer: Locator;
  /** What a change that waits would move. */
  readonly dock: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.sentence = this.main.locator('.tz-sentence');
    this.warning = this.main.locator('.tz-calendar-warning');
    this.list = this.main.locator('.tz-calendar-list');
    this.drawer = page.getByRole('dialog');
    this.dock = this.main.locator('.tz-slip');
  }

  async choose(name: string): Promise<void> {
    await this.list.getByRole('button', { name }).click();
  }

  async change(): Promise<void> {
    await this.main.getByRole('button', { name: 'Change' }).click();
    await this.drawer.waitFor();
  }

  /** A month of the year that is shown: 'Feb'. */
  month(name: string): Locator {
    return this.main.getByRole('table', { name: new RegExp(`^${name},`) });
  }

  /** A day in it by its number, with what is said of it. */
  day(month: string, number: number): Locator {
    return this.month(month)
      .getByRole('cell')
      .filter({ hasText: new RegExp(`^${number}(\\D|$)`) });
  }

  async addException(first: string, last: string, name: string): Promise<void> {
    for (const [field, day] of [
      ['From', first],
      ['To', last],
    ] as const) {
      const box = this.drawer.getByRole('textbox', { name: field, exact: true });
      await box.fill(day);
      await box.press('Enter');
    }
    await this.drawer.locator('.tz-new-exception').getByRole('textbox', { name: 'Name' }).fill(name);
    await this.drawer.getByRole('button', { name: 'Add exception' }).click();
  }
}
