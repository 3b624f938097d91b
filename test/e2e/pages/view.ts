import type { Page } from '@playwright/test';

/** A screen or what is opened over it, for specs that look at each of them. */
export type View = {
  readonly name: string;
  readonly address: string;
  /** What has to stand there before it is looked at. */
  readonly ready: string;
  readonly open?: (page: Page) => Promise<void>;
  /** Where contrast is measured; otherwise on all of the page. */
  readonly part?: string;
};
