import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

const SOURCES = ['electron', 'renderer', 'shared', 'db', 'package.json', 'package-lock.json'] as const;
const stampFile = join(projectRoot, 'out/built-from.txt');

/** Whether out/ was built from the sources as they stand now: none changed, none came, none went. */
export async function isBuildFresh(): Promise<boolean> {
  const built = await readFile(stampFile, 'utf8').catch(() => null);
  return built !== null && built === (await sourcesStamp());
}

export async function writeStamp(stamp: string): Promise<void> {
  await writeFile(stampFile, stamp);
}

/** Taken before a build: what changes while it runs makes the next one. */
export async function sourcesStamp(): Promise<string> {
  const files = await Promise.all(SOURCES.map((source) => filesUnder(join(projectRoot, source))));
  const paths = files.flat().filter((path) => !/\.test\.tsx?$/.test(path));
  const lines = await Promise.all(
    paths.toSorted().map(async (path) => {
      const { size, mtimeMs } = await stat(path);
      return `${path} ${size} ${mtimeMs}`;
    }),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
