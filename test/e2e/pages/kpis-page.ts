import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

type KpiDraft = {
  readonly name: string;
  readonly unit?: string;
  readonly aggregation?: string;
  /** By department, as they are typed. */
  readonly shares?: Readonly<Record<string, string>>;
};

/** The KPI screens, in English. */
export class KpisPage {
  readonly page: Page;
  readonly main: Locator;
  readonly sentence: Locator;
  /** Every department's score. */
  readonly scores: Locator;
  readonly table: Locator;
  readonly grid: Locator;
  readonly alerts: Locator;
  readonly disputes: Locator;
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.sentence = this.main.locator('.tz-sentence');
    this.scores = page.getByRole('region', { name: 'Scores', exact: true });
    this.table = page.getByRole('table', { name: /^KPIs with value/ });
    this.grid = page.getByRole('grid', { name: 'Values of the KPIs by period' });
    this.alerts = page.getByRole('region', { name: 'Alerts', exact: true });
    this.disputes = page.getByRole('region', { name: 'Disputes', exact: true });
    this.drawer = page.locator('.tz-drawer');
  }

  async openTab(name: 'Scorecards' | 'Values' | 'Alerts and disputes'): Promise<void> {
    const tab = this.page.getByRole('navigation', { name: 'Parts of the KPIs' }).getByRole('link', { name });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
  }

  /** Adds a KPI by its form, from the scorecards. */
  async add({ name, unit, aggregation, shares = {} }: KpiDraft): Promise<void> {
    await this.main.getByRole('button', { name: 'New KPI' }).first().click();
    await this.drawer.getByRole('textbox', { name: 'Name' }).fill(name);
    if (unit !== undefined) await choose(this.drawer.getByRole('combobox', { name: 'Unit' }), unit);
    if (aggregation !== undefined)
      await choose(this.drawer.getByRole('combobox', { name: 'How periods add up' }), aggregation);
    for (const [department, share] of Object.entries(shares)) {
      await this.drawer.getByRole('textbox', { name: `Share of ${department}` }).fill(share);
    }
    await this.submit();
  }

  /** Does what the drawer is for, which closes it. */
  async submit(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter');
    await expect(this.drawer).toBeHidden();
  }

  /** A KPI's row of the scorecards. */
  row(kpi: string): Locator {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('link', { name: kpi, exact: true }) });
  }

  /** A department's row among the scores. */
  score(department: string): Locator {
    return this.scores
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: department, exact: true }) });
  }

  async openKpi(name: string): Promise<void> {
    await this.table.getByRole('link', { name, exact: true }).click();
    await expect(this.main.getByRole('heading', { name, level: 1 })).toBeVisible();
  }

  /** Of the grid of values: a row by its name, a column counted from the newest period that is over. */
  cell(row: string, periodsBack: number): Locator {
    return this.page
      .locator('.tz-kpi-values .ag-row')
      .filter({ has: this.page.locator('[col-id="name"]', { hasText: row }) })
      .locator('.ag-cell:not([col-id="name"])')
      .nth(-2 - periodsBack);
  }

  async type(cell: Locator, text: string): Promise<void> {
    await cell.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
}
