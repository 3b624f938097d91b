/** The languages and themes that the desktop's own parts (menu, dialogs, window frame) can take on. */
export interface Appearance {
  readonly language: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark' | 'system';
}

/** How the service fares, for the window to say: it comes back by itself, or it stays away until asked. */
export type ServiceState = 'restarting' | 'failed';

/** A file dropped on the window; only the desktop can say where it lies on disk. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** A page for printing that needs nothing else: no script runs in it, and nothing is fetched for it. */
export interface Paper {
  readonly html: string;
  /** The instant that the page speaks of, in UTC with milliseconds: it becomes the date of the PDF. */
  readonly at: string;
}

/**
 * What the window may ask of the desktop, beside the service: the whole native bridge. It stands as
 * `window.desktop` in the desktop program and is absent in a browser.
 */
export interface Desktop {
  /** As Node names it: 'darwin', 'win32', 'linux'. */
  readonly platform: string;

  /**
   * Asks for a line to the service. It arrives as a window message whose data is SERVICE_PORT_MESSAGE and
   * whose only port is to be used from then on; after the service was restarted a new one comes unasked.
   */
  requestService(): void;
  /** Calls back when the service is away; a new port says that it is there again. Returns the way to stop. */
  onServiceState(listener: (state: ServiceState) => void): () => void;

  /** Native dialogs; null where the user cancelled. */
  chooseWorkspaceToOpen(): Promise<string | null>;
  chooseWorkspaceToCreate(suggestedName: string): Promise<string | null>;
  chooseCopyPlace(suggestedName: string): Promise<string | null>;

  /** The file the program was started with, once; null where there was none. */
  takeFileToOpen(): Promise<string | null>;
  /** Files opened later, by double-click, menu or a second start. Returns the way to stop. */
  onOpenFile(listener: (path: string) => void): () => void;
  /** The path of a file dropped on the window; empty where it has none. */
  pathForFile(file: DroppedFile): string;

  /** The page as a PDF, on A4 in landscape. */
  printToPdf(paper: Paper): Promise<Uint8Array>;

  showInFolder(path: string): Promise<void>;
  /** Opens one of `externalLinks` in the system's browser; false for any other address. */
  openExternal(address: string): Promise<boolean>;
  openWindow(): Promise<void>;
  setAppearance(appearance: Appearance): Promise<void>;
}

/** The data of the window message that brings a port to the service. */
export const SERVICE_PORT_MESSAGE = 'tongzhou:service-port';

/** The only addresses that the console opens outside itself. */
export const externalLinks = {
  licence: 'https://opensource.org/license/mit',
  electron: 'https://www.electronjs.org/',
  sqlite: 'https://www.sqlite.org/copyright.html',
} as const;
