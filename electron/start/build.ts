import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from './project-root.ts';
import { writeStamp } from './sources-stamp.ts';
import { collectPackages, writeNotices } from './third-party-notices.ts';

const PROGRAMS = ['main', 'preload', 'service', 'loopback', 'import-worker'] as const;

/** Builds the page and every program into out/, and the notices of what went into them. Quiet on success. */
export async function buildAll(): Promise<void> {
  const packages = new Set<string>();
  const plugins = [collectPackages(packages)];
  const shared = { logLevel: 'warn', plugins } as const;
  await Promise.all([
    build({ configFile: join(projectRoot, 'renderer/vite.config.ts'), ...shared }),
    ...PROGRAMS.map((mode) =>
      build({ configFile: join(projectRoot, 'electron/vite.config.ts'), mode, ...shared }),
    ),
  ]);
  await copyFile(join(projectRoot, 'electron/assets/icon.png'), join(projectRoot, 'out/main/icon.png'));
  await writeNotices(packages, join(projectRoot, 'out/renderer/third-party-notices.txt'));
  await writeStamp();
}

/** For the commands: the failure's own words without the stack of the tools below, and a bad end. */
export function sayWhyItFailed(failure: unknown): void {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
}
