import type { Page } from '@playwright/test';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Template } from '#shared/domain/workspace/workspace-state.ts';

export interface StartOptions {
  /** 'none' starts on the welcome screen. */
  readonly template: Template | 'none';
  readonly language: Language;
}

/** Folders of one test, fresh and its own. */
export interface TestFolders {
  readonly root: string;
  readonly profile: string;
  readonly data: string;
  readonly workspacePath: string;
}

/** The console as a test drives it, in either host. */
export interface ConsoleHost {
  readonly kind: 'chromium' | 'electron';
  readonly folders: TestFolders;
  /** The window that was opened first; after `crash` or `restart` the one opened anew. */
  readonly page: Page;
  /** A second window, or a second tab, on the same service. */
  openWindow(): Promise<Page>;
  /** Ends everything as a power cut would (SIGKILL) and starts it again on the same data. */
  crash(): Promise<Page>;
  /** Ends everything as a user would and starts it again: it comes back with what was open. */
  restart(): Promise<Page>;
  /** Ends only the service (SIGKILL). The desktop starts it again by itself; the loopback host has no such parts. */
  killService(): Promise<void>;
  /** Answers the next native dialogs with a path, or cancels them with null. In a browser there are none. */
  answerDialogs(path: string | null): Promise<void>;
  /** Runs what makes the page save a file, and says where it lies. */
  download(action: () => Promise<void>): Promise<SavedFile>;
  close(): Promise<void>;
}

export interface SavedFile {
  readonly path: string;
  readonly name: string;
}

/** Settles when the page has drawn something: until then it can't be used. */
export async function drawn(page: Page): Promise<Page> {
  await page.locator('#root > *').first().waitFor();
  return page;
}

/** The command line of the loopback host for these folders. */
export function loopbackArguments(folders: TestFolders, start: StartOptions): string[] {
  const workspace =
    start.template === 'none' ? [] : ['--workspace', folders.workspacePath, '--template', start.template];
  return ['--data-folder', folders.data, '--language', start.language, ...workspace];
}
