import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'] as const;

const INSTALLED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    `${process.env['PROGRAMFILES'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['LOCALAPPDATA'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
  linux: [],
} as const satisfies Record<string, readonly string[]>;

/** A Chromium on this machine: the one that Playwright fetched, or an installed one; null without. */
export function findBrowser(ofPlaywright: string): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  return [ofPlaywright, ...onPath, ...INSTALLED[places]].find((path) => existsSync(path)) ?? null;
}

/** As root on Debian or its kin a Chromium can simply be installed; says whether it was. */
export function installBrowserAsRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  process.stderr.write('Installing Chromium for the tests...\n');
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

export const HOW_TO_GET_A_BROWSER =
  'The tests need a Chromium. Install one with: npx playwright install --with-deps chromium\n' +
  '(or install Google Chrome or Chromium any other way).';
