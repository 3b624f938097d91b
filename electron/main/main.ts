import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { channels } from '#shared/desktop/channels.ts';
import type { Appearance } from '#shared/desktop/desktop.ts';
import { answerDesktopCalls, chooseWorkspaceToOpen } from './desktop-bridge.ts';
import { tellFailedDownloads } from './failed-downloads.ts';
import { FilesToOpen, workspaceInArguments } from './files-to-open.ts';
import { setMenu } from './menu.ts';
import { confine, declareConsoleProtocol, secureSession } from './security.ts';
import { ServiceProcess } from './service-process.ts';
import { recallWindow, rememberWindow } from './window-memory.ts';
import { consoleWindows, openConsoleWindow } from './window.ts';

const programFolder = join(__dirname, '..');
const files = new FilesToOpen();

const givenProfile = app.commandLine.getSwitchValue('user-data-dir');
if (givenProfile !== '') app.setPath('userData', givenProfile);

declareConsoleProtocol();
app.on('web-contents-created', (_event, contents) => confine(contents));
app.on('open-file', (event, path) => {
  event.preventDefault();
  files.offer(path);
});

if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();

function run(): void {
  const profile = app.getPath('userData');
  const memoryFile = join(profile, 'window.json');
  let memory = recallWindow(memoryFile, app.getLocale());
  const given = workspaceInArguments(process.argv.slice(1), process.cwd());
  if (given !== null) files.offer(given);
  const service = new ServiceProcess(
    join(programFolder, 'service/service.cjs'),
    [`--data-folder=${join(profile, 'data')}`],
    // The service opens it meanwhile; the page asks for it again and is told what may be wrong with it.
    [files.waiting === null ? '--open-last' : `--open=${files.waiting}`],
  );

  function openWindow(): void {
    const preload = join(programFolder, 'preload/preload.cjs');
    const window = openConsoleWindow(preload, join(programFolder, 'main/icon.png'), memory);
    window.on('close', () => {
      memory = { ...memory, bounds: window.getNormalBounds(), maximized: window.isMaximized() };
      rememberWindow(memoryFile, memory);
    });
  }

  function applyAppearance(appearance: Appearance): void {
    memory = { ...memory, appearance };
    nativeTheme.themeSource = appearance.theme;
    setMenu(appearance.language, !app.isPackaged, { openWindow, chooseWorkspace: () => void openByDialog() });
  }

  async function openByDialog(): Promise<void> {
    const window = BrowserWindow.getFocusedWindow();
    const path = window === null ? null : await chooseWorkspaceToOpen(window, memory.appearance.language);
    if (path !== null) window?.webContents.send(channels.openFile, path);
  }

  secureSession(join(programFolder, 'renderer'));
  applyAppearance(memory.appearance);
  answerDesktopCalls({
    service,
    files,
    language: () => memory.appearance.language,
    setAppearance: applyAppearance,
    openWindow,
  });
  tellFailedDownloads(() => memory.appearance.language);
  openWindow();
  bringBackOnSecondStart(
    openWindow,
    quitAfter(() => service.stop()),
  );
}

function bringBackOnSecondStart(openWindow: () => void, isEnding: () => boolean): void {
  app.on('second-instance', (_event, args, workingFolder) => {
    if (isEnding()) return app.relaunch({ args: args.slice(1) });
    const path = workspaceInArguments(args, workingFolder);
    if (path !== null) files.offer(path);
    const [window] = consoleWindows();
    if (window === undefined) return openWindow();
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('activate', () => {
    if (consoleWindows().length === 0) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** The program ends only when the service has closed its workspace. Says whether it is ending. */
function quitAfter(stop: () => Promise<void>): () => boolean {
  let state: 'running' | 'ending' | 'ended' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'running') void stop().finally(end);
    state = 'ending';
  });
  function end(): void {
    state = 'ended';
    app.quit();
  }
  return () => state !== 'running';
}
