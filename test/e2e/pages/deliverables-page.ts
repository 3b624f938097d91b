import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

export interface NewDeliverable {
  readonly kol: string;
  readonly title: string;
  readonly due: string;
  readonly scriptDue?: string;
}

/** The Deliverables of the KOLs screen, in English. */
export class DeliverablesPage {
  readonly page: Page;
  readonly drawer: Locator;
  readonly sentence: Locator;
  /** What the rules have against the script as it stands. */
  readonly findings: Locator;
  readonly script: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drawer = page.getByRole('dialog');
    this.sentence = page.getByRole('main').locator('.tz-sentence');
    this.findings = this.drawer.getByRole('list', { name: 'What was found' }).first();
    this.script = this.drawer.getByRole('region', { name: 'Text of the script' });
  }

  column(step: string): Locator {
    return this.page.getByRole('region', { name: `Step: ${step}`, exact: true });
  }

  card(title: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: title, exact: true }) });
  }

  /** What has the focus, and opens it. */
  cardButton(title: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: title, exact: true });
  }

  async startNew({ kol, title, due, scriptDue }: NewDeliverable): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'New deliverable' }).click();
    // One among many: found by its name.
    const field = this.drawer.getByRole('combobox', { name: 'KOL' });
    await field.fill(kol);
    const options = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await expect(options).toHaveCount(1);
    await options.click();
    await this.drawer.getByRole('textbox', { name: 'Title' }).fill(title);
    if (scriptDue !== undefined) await this.day(/^Script due/, scriptDue);
    await this.day('Publication planned', due);
    await this.page.keyboard.press('ControlOrMeta+Enter');
    await expect(this.drawer.getByRole('heading', { name: title })).toBeVisible();
  }

  async day(field: string | RegExp, day: string): Promise<void> {
    const box = this.drawer.getByRole('textbox', { name: field });
    await box.click();
    await box.fill(day);
    await box.press('Tab');
    await expect(box).toHaveValue(day);
  }

  async show(part: 'Facts' | 'Script and review' | 'Results' | 'Steps'): Promise<void> {
    await this.drawer.locator('.tz-segment').filter({ hasText: part }).click();
  }

  /** Writes the script anew, and saves it. */
  async write(text: string): Promise<void> {
    await this.drawer.getByRole('button', { name: /^(Write|Edit) the script$/ }).click();
    await this.drawer.getByRole('textbox', { name: 'Script' }).fill(text);
    await this.drawer.getByRole('button', { name: 'Save the script' }).click();
    await expect(this.script).toContainText(text.slice(0, 12));
  }

  async press(button: string): Promise<void> {
    await this.drawer.getByRole('button', { name: button, exact: true }).click();
  }

  async fill(field: string, text: string): Promise<void> {
    await this.drawer.getByRole('textbox', { name: field }).fill(text);
  }

  async expectStep(step: string): Promise<void> {
    await expect(this.drawer.locator('.tz-drawer-context')).toHaveText(step);
  }
}
