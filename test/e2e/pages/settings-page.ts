import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

/** The Settings screen, in English. */
export class SettingsPage {
  readonly page: Page;
  readonly backups: Locator;
  readonly workspace: Locator;

  constructor(page: Page) {
    this.page = page;
    this.backups = page.getByRole('region', { name: 'Backups' });
    this.workspace = page.getByRole('region', { name: 'Workspace' });
  }

  /** Chooses one of a few that stand side by side. */
  async choose(group: string, option: string): Promise<void> {
    const choices = this.page.getByRole('radiogroup', { name: group });
    await choices.getByText(option, { exact: true }).click();
    await expect(choices.getByRole('radio', { name: option, exact: true })).toBeChecked();
  }

  backupRows(): Locator {
    return this.backups.getByRole('row').filter({ has: this.page.getByRole('button', { name: /^Restore/ }) });
  }

  async makeBackup(): Promise<void> {
    await this.backups.getByRole('button', { name: 'Back up now' }).click();
  }

  async rename(name: string): Promise<void> {
    await this.workspace.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.workspace.getByRole('button', { name: 'Rename' }).click();
  }
}
