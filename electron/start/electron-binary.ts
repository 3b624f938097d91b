import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { projectRoot } from './project-root.ts';

export type ElectronBinary =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'absent'; readonly reason: string };

/** The Electron program; its package fetches it on first use, which a network may refuse. */
export function findElectron(): ElectronBinary {
  const asked = spawnSync(process.execPath, ['-p', "require('electron')"], {
    cwd: projectRoot,
    encoding: 'utf8',
    timeout: 600_000,
  });
  const path = asked.stdout.trim().split('\n').at(-1) ?? '';
  if (asked.status === 0 && existsSync(path)) return { kind: 'found', path };
  return { kind: 'absent', reason: 'no Electron program could be downloaded' };
}

/** Why no window can be opened here; null where one can. */
export function displayMissing(): string | null {
  if (process.platform !== 'linux') return null;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? null : 'there is no display';
}
