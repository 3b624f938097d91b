import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Rectangle } from 'electron';
import { CONSOLE_URL } from './security.ts';
import type { WindowMemory } from './window-memory.ts';

/** The grounds of the two themes (--bg-page), so that a window never flashes white before its page is drawn. */
const GROUND = { light: '#ffffff', dark: '#131b23' } as const;
/** A page that died this often in a row is not loaded again by itself. */
const MOST_RELOADS = 3;

const opened = new Set<BrowserWindow>();

/** The windows on the console, the oldest first; one that prints a page is none of them. */
export function consoleWindows(): readonly BrowserWindow[] {
  return [...opened];
}

/** Opens a window on the console. */
export function openConsoleWindow(preload: string, icon: string, memory: WindowMemory): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    ...(memory.bounds !== null && isOnScreen(memory.bounds) ? beside(memory.bounds) : {}),
    minWidth: 960,
    minHeight: 600,
    show: false,
    icon,
    title: '同舟 Tongzhou',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  opened.add(window);
  window.once('closed', () => opened.delete(window));
  if (memory.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  reloadWhenPageDies(window);
  void window.loadURL(CONSOLE_URL);
  return window;
}

function reloadWhenPageDies(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed() || reloads >= MOST_RELOADS) return;
    reloads += 1;
    window.webContents.reload();
  });
}

/** A second window does not cover the first. */
function beside(bounds: Rectangle): Rectangle {
  const shift = opened.size * 24;
  return { ...bounds, x: bounds.x + shift, y: bounds.y + shift };
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  return (
    bounds.width >= 400 &&
    bounds.height >= 300 &&
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 100
  );
}
