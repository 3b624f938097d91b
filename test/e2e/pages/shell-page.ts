import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';

export type ScreenName =
  | 'Overview'
  | 'Timeline'
  | 'Budget'
  | 'KPIs'
  | 'KOLs'
  | 'Risks'
  | 'Meetings'
  | 'Catalogue'
  | 'History'
  | 'Settings';

/** What stands around every screen, in English. */
export class ShellPage {
  readonly page: Page;
  readonly main: Locator;
  readonly navigation: Locator;
  readonly palette: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.navigation = page.getByRole('navigation', { name: 'Main navigation' });
    this.palette = page.getByRole('dialog', { name: 'Command palette' });
    this.undoButton = page.getByRole('button', { name: /^(Undo: |Nothing to undo)/ });
    this.redoButton = page.getByRole('button', { name: /^(Redo: |Nothing to redo)/ });
  }

  heading(name: string): Locator {
    return this.main.getByRole('heading', { name, level: 1 });
  }

  async goTo(screen: ScreenName): Promise<void> {
    await this.navigation.getByRole('link', { name: screen }).click();
    await expect(this.heading(screen)).toBeVisible();
  }

  /** Goes to an address within the console, such as '/budget?show=policy'. */
  async goToAddress(address: string): Promise<void> {
    await expect(this.main.getByRole('heading', { level: 1 })).toBeVisible();
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  }

  address(): Promise<string> {
    return this.page.evaluate(() => location.hash.slice(1));
  }

  /** The newest command is this one, and it is on disk: Undo offers it. */
  async expectUndo(label: string | RegExp | null): Promise<void> {
    await expect(this.undoButton).toHaveAccessibleName(
      label === null ? 'Nothing to undo' : typeof label === 'string' ? `Undo: ${label}` : label,
    );
  }

  async expectRedo(label: string | null): Promise<void> {
    await expect(this.redoButton).toHaveAccessibleName(label === null ? 'Nothing to redo' : `Redo: ${label}`);
  }

  /** What Undo would take back. */
  async undoLabel(): Promise<string> {
    const name = await this.undoButton.getAttribute('aria-label');
    return (name ?? '').replace(/^Undo: /, '');
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z');
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+z');
  }

  /** Notices that hold the text. */
  notice(text: string | RegExp): Locator {
    return this.page.locator('.ant-notification-notice').filter({ hasText: text });
  }

  drawer(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  async openPalette(): Promise<Locator> {
    // Keys are heard once a screen stands.
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.keyboard.press('ControlOrMeta+k');
    await expect(this.palette).toBeVisible();
    return this.palette.getByRole('combobox');
  }

  /** The entries of the palette that the text finds. */
  async search(text: string): Promise<Locator> {
    const input = await this.openPalette();
    await input.fill(text);
    return this.palette.getByRole('option');
  }

  /** Chooses from the menu of the workspace. */
  async chooseFromWorkspaceMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Workspace: / }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  workspaceMenu(name: string): Locator {
    return this.page.getByRole('button', { name: `Workspace: ${name}`, exact: true });
  }

  async choosePerson(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Who is at the desk|At the desk)/ }).click();
    await this.page.getByRole('menuitem', { name }).click();
    await expect(this.page.getByRole('button', { name: `At the desk: ${name}` })).toBeVisible();
  }
}
