import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, shell } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { channels } from '#shared/desktop/channels.ts';
import type { Appearance } from '#shared/desktop/desktop.ts';
import type { FilesToOpen } from './files-to-open.ts';
import { desktopTexts } from './menu.ts';
import { isPaper, printToPdf } from './print-paper.ts';
import { isConsoleUrl, openExternal } from './security.ts';
import type { ServiceProcess } from './service-process.ts';
import { isAppearance } from './window-memory.ts';
import { consoleWindows } from './window.ts';

export interface BridgeParts {
  readonly service: ServiceProcess;
  readonly files: FilesToOpen;
  language(): Appearance['language'];
  setAppearance(appearance: Appearance): void;
  openWindow(): void;
}

/** Answers the preload script. Every call first proves that it comes from the console's own page. */
export function answerDesktopCalls(parts: BridgeParts): void {
  ipcMain.on(channels.requestService, (event) => {
    if (comesFromConsole(event)) parts.service.connect(event.sender);
  });
  answer(channels.chooseWorkspaceToOpen, (window) => chooseWorkspaceToOpen(window, parts.language()));
  answer(channels.chooseWorkspaceToCreate, (window, name) =>
    choosePlace(window, 'createWorkspace', name, parts.language()),
  );
  answer(channels.chooseCopyPlace, (window, name) => choosePlace(window, 'saveCopy', name, parts.language()));
  answer(channels.takeFileToOpen, (window) =>
    parts.files.take((path) => {
      const target = window.isDestroyed() ? consoleWindows()[0] : window;
      target?.webContents.send(channels.openFile, path);
    }),
  );
  answer(channels.printToPdf, (_window, paper) => {
    if (!isPaper(paper)) throw new Error('this is no page for printing');
    return printToPdf(paper);
  });
  answer(channels.showInFolder, (_window, path) => {
    if (typeof path === 'string') shell.showItemInFolder(path);
  });
  answer(channels.openExternal, (_window, address) =>
    typeof address === 'string' ? openExternal(address) : false,
  );
  answer(channels.openWindow, () => parts.openWindow());
  answer(channels.setAppearance, (_window, appearance) => {
    if (isAppearance(appearance)) parts.setAppearance(appearance);
  });
}

export async function chooseWorkspaceToOpen(
  window: BrowserWindow,
  language: Appearance['language'],
): Promise<string | null> {
  const texts = desktopTexts[language];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.chooseWorkspace,
    filters: [{ name: texts.workspaceFiles, extensions: ['tongzhou'] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

async function choosePlace(
  window: BrowserWindow,
  title: 'createWorkspace' | 'saveCopy',
  suggestedName: unknown,
  language: Appearance['language'],
): Promise<string | null> {
  const texts = desktopTexts[language];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts[title],
    defaultPath: join(app.getPath('documents'), `${fileNameFrom(suggestedName, texts.title)}.tongzhou`),
    filters: [{ name: texts.workspaceFiles, extensions: ['tongzhou'] }],
  });
  return canceled || !filePath ? null : filePath;
}

/** A name with what no file system takes replaced. */
function fileNameFrom(name: unknown, fallback: string): string {
  const cleaned = typeof name === 'string' ? name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim() : '';
  return cleaned === '' ? fallback : cleaned.slice(0, 100);
}

function answer(channel: string, reply: (window: BrowserWindow, argument: unknown) => unknown): void {
  ipcMain.handle(channel, (event, argument: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!comesFromConsole(event) || window === null) throw new Error(`${channel} is not for this page`);
    return reply(window, argument);
  });
}

function comesFromConsole(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isConsoleUrl(frame.url);
}
