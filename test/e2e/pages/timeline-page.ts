import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** The Timeline screen, in English. */
export class TimelinePage {
  readonly page: Page;
  readonly main: Locator;
  readonly grid: Locator;
  readonly chart: Locator;
  readonly sentence: Locator;
  /** While a name is being typed. */
  readonly nameField: Locator;
  /** What a change that waits would do. */
  readonly dock: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.grid = page.getByRole('grid', { name: 'Work plan' });
    this.chart = page.getByRole('region', { name: /^Gantt chart/ });
    this.sentence = this.main.locator('.tz-sentence');
    this.nameField = this.grid.getByRole('textbox', { name: 'Phases, tasks and gates' });
    this.dock = this.main.locator('.tz-slip');
  }

  row(name: string): Locator {
    const text = this.page.locator('.tz-outline-text').getByText(name, { exact: true });
    return this.grid.getByRole('row').filter({ has: text });
  }

  /** 'start', 'finish', 'duration', 'predecessors', 'done', 'slack', 'status'. */
  cell(name: string, column: string): Locator {
    return this.row(name).locator(`[col-id="${column}"]`);
  }

  /** Everything that the chart draws of a task. */
  bar(name: string): Promise<Locator> {
    return this.#drawn(name);
  }

  async #drawn(name: string): Promise<Locator> {
    const id = await this.row(name).getAttribute('row-id');
    return this.chart.locator(`[data-id="${id ?? ''}"]`);
  }

  /** Types into a cell as into a spreadsheet. */
  async typeInto(name: string, column: string, text: string): Promise<void> {
    await this.focusCell(name, column);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** By clicking where nothing else listens; columns further right are scrolled into sight. */
  async focusCell(name: string, column: string): Promise<void> {
    const cell = this.cell(name, column);
    await cell.scrollIntoViewIfNeeded();
    await cell.click({ position: { x: 30, y: 16 } });
    await expect(cell).toBeFocused();
  }

  /** Scrolls the outline sideways until the column is drawn. */
  async showColumn(column: string): Promise<void> {
    const viewport = this.main.locator('.tz-plan-grid .ag-grid-viewport');
    for (const left of [0, 300, 600, 0]) {
      if ((await this.grid.locator(`.ag-row [col-id="${column}"]`).count()) > 0) return;
      await viewport.evaluate((element, to) => {
        element.scrollLeft = to;
      }, left);
    }
  }

  /** Adds a task at the end by its drawer. */
  async addTask(name: string, duration: string, predecessors = ''): Promise<void> {
    await this.main.getByRole('button', { name: 'New task' }).first().click();
    const drawer = this.page.getByRole('dialog', { name: 'New task' });
    await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
    await drawer.getByRole('textbox', { name: 'Duration' }).fill(duration);
    if (predecessors !== '') await drawer.getByRole('textbox', { name: 'Predecessors' }).fill(predecessors);
    await drawer.getByRole('button', { name: 'Add' }).click();
    await expect(this.row(name)).toBeVisible();
    await this.closeDrawer();
  }

  async closeDrawer(): Promise<void> {
    const close = this.page.getByRole('button', { name: 'Close the drawer' });
    if (await close.isVisible()) await close.click();
    await expect(close).toBeHidden();
  }

  /** Takes hold of a bar's part and drops it so many pixels further. */
  async drag(from: Locator, by: { readonly x: number; readonly y?: number }): Promise<void> {
    const box = await from.boundingBox();
    if (box === null) throw new Error('what is to be dragged is not in sight');
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + by.x / 2, y + (by.y ?? 0) / 2, { steps: 3 });
    await this.page.mouse.move(x + by.x, y + (by.y ?? 0), { steps: 3 });
    await this.page.mouse.up();
  }

  async applyChange(reason: string): Promise<void> {
    await this.dock.getByRole('textbox').fill(reason);
    await this.dock.getByRole('button', { name: 'Apply' }).click();
    await expect(this.dock).toBeHidden();
  }
}
