import type { Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

/** The Catalogue screen, in English. */
export class CataloguePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async addPerson(name: string, role: 'Finance' | 'Project manager' | 'Member'): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Add person' }).first().click();
    const drawer = this.page.getByRole('dialog', { name: 'New person' });
    await drawer.getByRole('textbox', { name: 'Name' }).fill(name);
    await choose(drawer.getByRole('combobox', { name: 'Role' }), role);
    await drawer.getByRole('button', { name: /^(Add|Create)/ }).click();
    await expect(drawer).toBeHidden();
  }
}
