import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

export interface NewLine {
  readonly name: string;
  readonly category?: string;
  readonly amount?: string;
  readonly shape?: 'Even' | 'Front-loaded' | 'Back-loaded' | 'S-curve';
}

/** The Budget screen, in English. */
export class BudgetPage {
  readonly page: Page;
  readonly main: Locator;
  readonly sheet: Locator;
  readonly sentence: Locator;
  readonly policy: Locator;
  /** In the drawer of the programme. */
  readonly newTotal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.sheet = page.getByRole('grid', { name: /^Monthly / });
    this.sentence = this.main.locator('.tz-sentence');
    this.newTotal = page.getByRole('textbox', { name: /^New total/ });
    this.policy = page.getByRole('table', { name: /^Planned, committed and actual share/ });
  }

  drawer(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  line(name: string): Locator {
    const open = this.page.getByRole('button', { name: `Open the line “${name}”`, exact: true });
    return this.sheet.getByRole('row').filter({ has: open });
  }

  category(name: string): Locator {
    return this.sheet
      .getByRole('row')
      .filter({ has: this.page.getByRole('button', { name: new RegExp(`^(Fold|Unfold) “${name}”$`) }) });
  }

  /** A row at the foot of the sheet: 'Total', 'Unallocated', 'Programme total'. */
  summary(name: string): Locator {
    const cell = this.page.getByRole('gridcell', { name, exact: true });
    return this.sheet.getByRole('row').filter({ has: cell });
  }

  /** The cell of a month ('2023-01') or of the last column ('total'). */
  cell(row: Locator, column: string): Locator {
    return row.locator(`[col-id="${column}"]`);
  }

  /** The amount in a cell; what a far deviation from plan is said to mean may follow. */
  async expectAmount(row: Locator, column: string, amount: string): Promise<void> {
    const figure = amount.replaceAll('.', '\\.');
    await expect(this.cell(row, column)).toHaveText(new RegExp(`^${figure}(?:Actual .*)?$`));
  }

  /** The first month of the sheet, as its column is called. */
  async firstMonth(): Promise<string> {
    const column = this.sheet.getByRole('columnheader').nth(1);
    return (await column.getAttribute('col-id')) ?? '';
  }

  /** An open cell's field. */
  editor(row: Locator, month: string): Locator {
    return this.cell(row, month).getByRole('textbox');
  }

  figure(name: string): Locator {
    return this.main.locator('.tz-figure').filter({ has: this.page.locator('dt', { hasText: name }) });
  }

  async expectFigure(name: string, amount: string): Promise<void> {
    await expect(this.figure(name).locator('.tz-figure-value')).toHaveText(amount);
  }

  /** All that the lines plan, at the foot of the sheet. */
  planned(): Locator {
    return this.cell(this.summary('Total'), 'total');
  }

  async expectPlanned(amount: string): Promise<void> {
    await expect(this.planned()).toHaveText(amount);
  }

  /** Types into a cell as into a spreadsheet; `key` ends it. */
  async typeInto(row: Locator, month: string, text: string, key: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
    await this.cell(row, month).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(key);
  }

  /** Cells whose amounts are those of a draft. */
  previews(row: Locator): Locator {
    return row.locator('.tz-cell-preview');
  }

  /** What is said above the sheet of edits that were kept as a draft, with the way to it; a notice has none. */
  heldNote(): Locator {
    return this.main.getByRole('status').filter({ has: this.page.getByRole('link') });
  }

  policyRow(category: string): Locator {
    return this.policy.getByRole('row').filter({ hasText: category });
  }

  /** The word in the last column: 'Within', 'Above', 'Plan below'. */
  bandState(category: string): Locator {
    return this.policyRow(category).getByRole('cell').last();
  }

  async openMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More actions' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** In the open drawer of the programme. */
  async nameProgramme(name: string): Promise<void> {
    const field = this.drawer('Programme').getByRole('textbox', { name: 'Programme name' });
    await field.fill(name);
    await field.press('Enter');
  }

  async startProgramme(firstMonth: string): Promise<void> {
    const field = this.drawer('Programme').getByRole('textbox', { name: 'First month' });
    await field.fill(firstMonth);
    await field.press('Enter');
  }

  async changeTotal(amount: string, spread?: 'Spread over the lines by policy' | 'Leave unallocated') {
    await this.page.getByRole('button', { name: 'Change total' }).first().click();
    const drawer = this.drawer('Programme');
    await this.newTotal.fill(amount);
    if (spread !== undefined) await drawer.getByRole('radio', { name: spread }).check();
    await drawer.getByRole('button', { name: 'Change total' }).click();
  }

  async fillNewLine({ name, category, amount, shape }: NewLine): Promise<Locator> {
    await this.main.getByRole('button', { name: 'Add line' }).first().click();
    const drawer = this.drawer('Add a line');
    await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
    if (category !== undefined) await choose(drawer.getByRole('combobox', { name: 'Category' }), category);
    if (amount !== undefined) await drawer.getByRole('textbox', { name: /^Planned amount/ }).fill(amount);
    if (shape !== undefined) await choose(drawer.getByRole('combobox', { name: 'Phasing' }), shape);
    return drawer;
  }

  async addLine(line: NewLine): Promise<void> {
    const drawer = await this.fillNewLine(line);
    await drawer.getByRole('button', { name: 'Add line' }).click();
    await expect(drawer).toBeHidden();
    await expect(this.line(line.name)).toBeVisible();
  }

  async closeDrawer(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close the drawer' }).click();
    await expect(this.page.getByRole('button', { name: 'Close the drawer' })).toBeHidden();
  }
}
