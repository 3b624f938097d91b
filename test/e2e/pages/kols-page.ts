import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

export interface NewKol {
  readonly name: string;
  readonly handle: string;
  readonly platform?: string;
  readonly followers?: string;
}

export interface NewContract {
  readonly title?: string;
  readonly line?: string;
  readonly amount?: string;
}

/** The roster, a KOL's page and the tiers, in English. */
export class KolsPage {
  readonly page: Page;
  readonly main: Locator;
  readonly grid: Locator;
  readonly sentence: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.grid = page.getByRole('grid', { name: 'KOL roster' });
    this.sentence = this.main.locator('.tz-sentence');
  }

  /** By the tab, once a screen of the KOLs is shown. */
  async showTab(name: 'Roster' | 'Tiers'): Promise<void> {
    const tab = this.page
      .getByRole('navigation', { name: 'Parts of the KOL roster' })
      .getByRole('link', { name });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
  }

  heading(name: string): Locator {
    return this.main.getByRole('heading', { name, level: 1 });
  }

  drawer(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  fault(drawer: Locator): Locator {
    return drawer.getByRole('alert');
  }

  async startNew(): Promise<Locator> {
    await this.main.getByRole('button', { name: 'Add KOL' }).first().click();
    const drawer = this.drawer('New KOL');
    await expect(drawer).toBeVisible();
    return drawer;
  }

  async fill(drawer: Locator, { name, handle, platform, followers }: NewKol): Promise<void> {
    await drawer.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await drawer.getByRole('textbox', { name: 'Handle' }).fill(handle);
    if (platform !== undefined) await choose(drawer.getByRole('combobox', { name: 'Platform' }), platform);
    if (followers !== undefined) await drawer.getByRole('textbox', { name: 'Followers' }).fill(followers);
  }

  /** Adds one; its page follows. */
  async add(kol: NewKol): Promise<void> {
    await this.fill(await this.startNew(), kol);
    await this.page.keyboard.press('ControlOrMeta+Enter');
    await expect(this.heading(kol.name)).toBeVisible();
  }

  /** From the page of the KOL who is to sign. */
  async startContract(): Promise<Locator> {
    await this.main.getByRole('button', { name: 'Sign contract' }).first().click();
    const drawer = this.drawer('Sign contract');
    await expect(drawer).toBeVisible();
    return drawer;
  }

  async fillContract(drawer: Locator, { title, line, amount }: NewContract): Promise<void> {
    if (title !== undefined) await drawer.getByRole('textbox', { name: 'Title' }).fill(title);
    if (line !== undefined) await choose(drawer.getByRole('combobox', { name: 'Line' }), line);
    if (amount !== undefined) await drawer.getByRole('textbox', { name: /^Amount/ }).fill(amount);
  }

  section(name: string): Locator {
    return this.main.getByRole('region', { name, exact: true });
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  async tick(name: string): Promise<void> {
    await this.row(name).getByRole('checkbox').check();
  }

  /** What a figure of the table of figures says when it is pointed at or reached by keyboard. */
  async explanationOf(figure: Locator): Promise<Locator> {
    await figure.focus();
    const tip = this.page.getByRole('tooltip').filter({ visible: true }).last();
    await expect(tip).toBeVisible();
    return tip;
  }
}
