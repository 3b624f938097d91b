import { _electron, type ElectronApplication } from '@playwright/test';
import { displayMissing, findElectron } from '#electron/start/electron-binary.ts';

/** Electron with these arguments. @throws when there is none, or nowhere to show it. */
export async function launchWindow(args: readonly string[]): Promise<ElectronApplication> {
  const missing = displayMissing();
  const electron = missing === null ? findElectron() : null;
  if (electron?.kind !== 'found') {
    throw new Error(`the window can't be measured: ${missing ?? electron?.reason ?? ''}`);
  }
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [target = '', ...rest] = args;
  return _electron.launch({ executablePath: electron.path, args: [target, ...sandbox, ...rest] });
}
