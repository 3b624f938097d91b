import type { Locator, Page } from '@playwright/test';

/** One record of History in the drawer, in English. */
export class RecordDrawer {
  readonly drawer: Locator;
  readonly sentence: Locator;
  readonly undoStep: Locator;
  readonly redoStep: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    this.drawer = page.getByRole('dialog', { name: /^No\. \d+$/ });
    this.sentence = this.drawer.locator('.tz-record-sentence');
    this.undoStep = this.drawer.getByRole('button', { name: 'Undo this step' });
    this.redoStep = this.drawer.getByRole('button', { name: 'Redo this step' });
    this.refusal = this.drawer.getByRole('alert');
  }

  /** What stands beside a word such as 'State'. */
  fact(name: string): Locator {
    return this.drawer.locator('.tz-facts > div').filter({ hasText: name }).locator('dd');
  }

  /** The row of that name and what became of it. */
  row(name: string): Locator {
    return this.drawer.getByRole('listitem').filter({ hasText: name });
  }
}
