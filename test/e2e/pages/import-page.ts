import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

/** The steps of an import, in English. */
export class ImportPage {
  readonly page: Page;
  readonly sentence: Locator;
  readonly preview: Locator;
  readonly previewRows: Locator;
  /** What is wrong, at the foot of a step or over the place for the file. */
  readonly fault: Locator;
  readonly foot: Locator;
  readonly progress: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sentence = page.getByRole('main').locator('.tz-sentence');
    this.preview = page.getByRole('region', { name: 'Check and import' });
    this.previewRows = page.getByRole('grid', { name: 'Rows of the file' });
    this.fault = page.getByRole('main').getByRole('alert').filter({ hasText: /\S/ });
    this.foot = page.getByRole('main').locator('.tz-import-foot');
    this.progress = page.getByRole('progressbar');
  }

  async choose(path: string): Promise<void> {
    await this.page.getByRole('main').locator('input[type="file"]').setInputFiles(path);
  }

  /** What was found out about the file, by the name of the fact: 'Encoding'. */
  fact(name: string): Locator {
    const term = this.page.locator('dt', { hasText: name });
    return this.page.locator('.tz-file-fact').filter({ has: term }).locator('dd');
  }

  step(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'Steps of the import' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  async goOn(): Promise<void> {
    await this.foot.getByRole('button', { name: 'Next' }).click();
    await expect(this.step('Match its columns')).toHaveAttribute('aria-current', 'step');
  }

  async goBack(): Promise<void> {
    await this.foot.getByRole('button', { name: 'Back' }).click();
  }

  column(header: string): Locator {
    return this.page.getByRole('combobox', { name: `Column “${header}” is taken for`, exact: true });
  }

  async takeColumn(header: string, field: string): Promise<void> {
    await choose(this.column(header), field);
  }

  /** What a column is taken for at present. */
  async expectColumn(header: string, field: string): Promise<void> {
    const row = this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: header, exact: true }) });
    await expect(row.getByRole('cell').first()).toContainText(field);
  }

  async mapValue(value: string, line: string): Promise<void> {
    await choose(this.page.getByRole('combobox', { name: `Line for “${value}”`, exact: true }), line);
  }

  async askForPreview(): Promise<void> {
    await this.foot.getByRole('button', { name: 'Preview' }).click();
  }

  async expectPreview(): Promise<void> {
    await expect(this.preview).toBeVisible();
    await expect(this.previewRows.getByRole('row').nth(2)).toBeVisible();
  }

  figure(name: string): Locator {
    const term = this.page.getByText(name, { exact: true });
    return this.preview.locator('.tz-figure').filter({ has: term }).locator('.tz-figure-value');
  }

  /** Shows only the rows of a fate: 'Refused 4'. */
  async showFate(label: string): Promise<void> {
    await this.chooseSegment(label);
  }

  async chooseSegment(label: string): Promise<void> {
    // The radio itself is not drawn: its label is what is clicked.
    await this.page.locator('.tz-segment').filter({ hasText: label }).click();
    await expect(this.page.getByRole('radio', { name: label, exact: true })).toBeChecked();
  }

  row(number: number): Locator {
    const cell = this.page.getByRole('gridcell', { name: String(number), exact: true });
    return this.previewRows.getByRole('row').filter({ has: cell });
  }

  async write(): Promise<void> {
    await this.foot.getByRole('button', { name: /^Import / }).click();
  }

  async stop(): Promise<void> {
    await this.foot.getByRole('button', { name: 'Stop' }).click();
  }

  async leave(): Promise<void> {
    await this.foot.getByRole('button', { name: /^(Cancel|Close)$/ }).click();
  }
}
