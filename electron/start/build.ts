import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'vite';
import { alone } from './build-lock.ts';
import { projectRoot } from './project-root.ts';
import { isBuildFresh, sourcesStamp, writeStamp } from './sources-stamp.ts';
import { collectPackages, writeNotices } from './third-party-notices.ts';

const PROGRAMS = ['main', 'preload', 'service', 'loopback', 'import-worker', 'simulation-worker'] as const;

/** Builds what is not built from the sources as they stand. */
export function buildIfStale(): Promise<void> {
  return alone(async () => {
    if (await isBuildFresh()) return;
    // Standard output may belong to the program that runs next.
    process.stderr.write('Building Tongzhou...\n');
    await build();
  });
}

export function buildAll(): Promise<void> {
  return alone(build);
}

/** The page and every program into out/, and the notices of what went into them. Quiet on success. */
async function build(): Promise<void> {
  const stamp = await sourcesStamp();
  const packages = new Set<string>();
  const plugins = [collectPackages(packages)];
  const shared = { logLevel: 'warn', plugins } as const;
  await Promise.all([
    bundle({ configFile: join(projectRoot, 'renderer/vite.config.ts'), ...shared }),
    ...PROGRAMS.map((mode) =>
      bundle({ configFile: join(projectRoot, 'electron/vite.config.ts'), mode, ...shared }),
    ),
  ]);
  await copyFile(join(projectRoot, 'electron/assets/icon.png'), join(projectRoot, 'out/main/icon.png'));
  await writeNotices(packages, join(projectRoot, 'out/renderer/third-party-notices.txt'));
  await writeStamp(stamp);
}

/** For the commands: the failure's own words without the stack of the tools below, and a bad end. */
export function sayWhyItFailed(failure: unknown): void {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
}
