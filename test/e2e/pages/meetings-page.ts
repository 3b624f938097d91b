import type { Locator, Page } from '@playwright/test';
import { expect } from '#test/support/host.ts';
import { choose } from './select-field.ts';

/** The weekly meeting, in English: its list, the projector, and what a closed one left. */
export class MeetingsPage {
  readonly page: Page;
  readonly agenda: Locator;
  readonly projector: Locator;
  readonly side: Locator;
  readonly notes: Locator;
  readonly fault: Locator;

  constructor(page: Page) {
    this.page = page;
    this.agenda = page.getByRole('table', { name: 'Agenda of the next meeting' });
    this.projector = page.locator('.tz-projector');
    this.side = this.projector.locator('.tz-run-side');
    this.notes = this.projector.getByRole('textbox', { name: 'Notes' });
    this.fault = this.side.getByRole('alert');
  }

  /** From the list; departments that are named stay away. */
  async begin(absent: readonly string[] = []): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the meeting' }).click();
    const drawer = this.page.getByRole('dialog', { name: /^Open meeting no\./ });
    for (const name of absent) await drawer.getByRole('checkbox', { name }).uncheck();
    await drawer.getByRole('button', { name: 'Open the meeting' }).click();
    await expect(this.projector).toBeVisible();
  }

  /** Out of the projector and in again: who is at the desk is chosen in the bar above every screen. */
  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.projector).toBeHidden();
  }

  async enter(): Promise<void> {
    await this.page.getByRole('button', { name: 'Go to the meeting' }).click();
    await expect(this.projector).toBeVisible();
  }

  item(name: string | RegExp): Locator {
    return this.projector.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name });
  }

  async show(name: string | RegExp): Promise<void> {
    await this.item(name).click();
    await expect(this.item(name)).toHaveAttribute('aria-current', 'step');
  }

  /** A key of the meeting opens its form; what is typed goes to the field that has the focus. */
  async form(key: string): Promise<Locator> {
    await this.page.keyboard.press(key);
    const form = this.side.getByRole('form');
    await expect(form).toBeVisible();
    return form;
  }

  async submit(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter');
  }

  async owner(name: string): Promise<void> {
    await choose(this.side.getByRole('combobox', { name: 'Owner' }), name);
  }

  /** A decision of the item that is shown, by what was chosen. */
  decision(choice: string): Locator {
    return this.side.getByRole('listitem').filter({ hasText: choice });
  }

  /** 'D-2026-004'. */
  async decisionNumber(choice: string): Promise<string> {
    await expect(this.decision(choice)).toBeVisible();
    return /D-\d{4}-\d+/.exec(await this.decision(choice).innerText())?.[0] ?? 'no number';
  }

  /** The number of the meeting on the projector. */
  async number(): Promise<number> {
    const title = await this.projector.getByRole('heading', { level: 1 }).innerText();
    return Number(/\d+/.exec(title)?.[0]);
  }

  async close(): Promise<void> {
    await this.projector.getByRole('button', { name: 'Close the meeting' }).click();
    await this.confirmClosing();
  }

  async confirmClosing(): Promise<void> {
    await this.page
      .getByRole('dialog', { name: /^Close meeting no\./ })
      .getByRole('button', { name: 'Close the meeting' })
      .click();
  }

  async openMeeting(number: number): Promise<void> {
    await this.page.getByRole('link', { name: `Meeting no. ${number}` }).click();
    await expect(this.page.getByRole('heading', { name: `Meeting no. ${number}`, level: 1 })).toBeVisible();
  }

  /** A figure of a closed meeting, or of two beside each other. */
  figure(name: string): Locator {
    return this.page.getByRole('main').getByRole('row').filter({ hasText: name });
  }

  async minutes(choice: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Minutes' }).click();
    await this.page.getByRole('menuitem', { name: choice }).click();
  }

  async compareWith(option: string): Promise<void> {
    await choose(this.page.getByRole('combobox', { name: 'Compare with' }), option);
  }
}
