import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import type { ShellPage } from './shell-page.ts';

/** What stands beside the plan, in English. */
export class PlanDrawers {
  readonly page: Page;
  readonly drawer: Locator;
  readonly fault: Locator;
  /** Of a gate: how it stands, and what was decided so far. */
  readonly standing: Locator;
  readonly history: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drawer = page.getByRole('dialog');
    this.fault = this.drawer.getByRole('alert');
    this.standing = this.drawer.locator('.tz-drawer-context');
    this.history = this.drawer.locator('.tz-gate-history');
  }

  /** Of any task, found by its name: the outline only draws the rows that are in sight. */
  async open(shell: ShellPage, what: 'task' | 'why' | 'gate', task: string): Promise<void> {
    const found = await shell.search(task);
    await found.filter({ hasText: task }).first().click();
    await expect.poll(() => shell.address()).toContain('task=');
    const id = /task=([^&]+)/.exec(await shell.address())?.[1] ?? '';
    await shell.goToAddress(`/timeline?drawer=${what}&task=${id}`);
    await expect(this.drawer.getByRole('button', { name: 'Close the drawer' })).toBeVisible();
  }

  /** Adds a task or a gate last of all, and shows it. @returns its code. */
  async add(shell: ShellPage, kind: 'Task' | 'Gate', name: string, predecessors = ''): Promise<string> {
    await shell.goToAddress('/timeline?drawer=new');
    await this.field('Name').fill(name);
    await this.drawer.getByText(kind, { exact: true }).click();
    await this.field('Predecessors').fill(predecessors);
    await this.press('Add task');
    await expect(this.field('Code')).not.toHaveValue('');
    return this.field('Code').inputValue();
  }

  field(name: string): Locator {
    return this.drawer.getByRole('textbox', { name, exact: true });
  }

  /** Typed and left by Enter. */
  async type(name: string, text: string): Promise<void> {
    await this.field(name).fill(text);
    await this.field(name).press('Enter');
  }

  async press(button: string): Promise<void> {
    await this.drawer.getByRole('button', { name: new RegExp(`${button}$`) }).click();
  }

  /** What is known of the record, beside its name. */
  known(name: string): Locator {
    return this.drawer.locator('.tz-known dt').filter({ hasText: name }).locator('+ dd');
  }
}
