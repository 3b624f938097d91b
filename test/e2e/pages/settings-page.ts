import type { Locator, Page } from '@playwright/test';

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

  choice(group: string, option: string): Locator {
    return this.page
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name: option, exact: true });
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
