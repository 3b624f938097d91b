import { rename } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import type { ConsoleHost } from '#test/support/console-host.ts';
import { ShellPage } from './shell-page.ts';

/** The screen while no workspace is open, in English. */
export class WelcomePage {
  readonly heading: Locator;
  readonly newWorkspace: Locator;
  readonly recent: Locator;
  readonly #host: ConsoleHost;

  constructor(host: ConsoleHost) {
    this.#host = host;
    this.heading = host.page.getByRole('heading', { name: 'Tongzhou', level: 1 });
    this.newWorkspace = host.page.getByRole('region', { name: 'New workspace' });
    this.recent = host.page.getByRole('region', { name: 'Opened lately' });
  }

  /** Fills in the form and sends it off; the file goes to the path. */
  async create(name: string, path: string, content: 'Empty' | 'Sample' = 'Empty'): Promise<void> {
    const form = this.newWorkspace;
    await form.getByRole('radio', { name: content }).check();
    await form.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.choosePlace(path);
    await form.getByRole('button', { name: 'Create' }).click();
  }

  /** By the native dialog, or typed where a browser has none. */
  async choosePlace(path: string): Promise<void> {
    await this.#host.answerDialogs(path);
    await this.newWorkspace.getByRole('button', { name: 'Change…' }).click();
    const field = this.newWorkspace.getByRole('textbox', { name: 'File path' });
    if (this.#host.kind === 'chromium') await field.fill(path);
    else await this.newWorkspace.getByText(path).waitFor();
  }

  /** Takes a file away, as another program might, and looks again. */
  async moveAway(path: string): Promise<void> {
    await rename(path, `${path}.moved`);
    await this.#host.page.reload();
  }

  /** Of the open workspace, by the menu. */
  async saveCopy(path: string): Promise<void> {
    const { page } = this.#host;
    await this.#host.answerDialogs(path);
    await new ShellPage(page).chooseFromWorkspaceMenu('Save a copy…');
    if (this.#host.kind === 'electron') return;
    const dialog = page.getByRole('dialog', { name: 'Save a copy' });
    await typePath(dialog, path);
    await dialog.getByRole('button', { name: 'Save' }).click();
  }

  recentPlace(name: string): Locator {
    return this.recent.getByRole('listitem').filter({ hasText: name });
  }
}

/** Opens a workspace by its path, from wherever the console is. */
export async function openByPath(host: ConsoleHost, path: string, start: () => Promise<void>): Promise<void> {
  await host.answerDialogs(path);
  await start();
  if (host.kind === 'electron') return;
  const dialog = host.page.getByRole('dialog', { name: 'Open a workspace' });
  await typePath(dialog, path);
  await dialog.getByRole('button', { name: 'Open' }).click();
}

/** Once the dialog stands open, the caret goes to the end of what it suggests. */
async function typePath(dialog: Locator, path: string): Promise<void> {
  const field = dialog.getByRole('textbox', { name: 'File path' });
  await expect(field).toBeFocused();
  await field.fill(path);
}
