import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLargeWorkspace } from './large-workspace.ts';
import { scales } from './scale.ts';

/** Made once and kept in the temporary folder, because generating it takes a while. */
const KEPT = join(tmpdir(), 'tongzhou-bench');

export interface BenchFolder {
  readonly path: string;
  /** A fresh copy of the large workspace. */
  largeWorkspace(): Promise<string>;
  remove(): Promise<void>;
}

export async function benchFolder(): Promise<BenchFolder> {
  await mkdir(KEPT, { recursive: true });
  const path = await mkdtemp(join(KEPT, 'run-'));
  let copies = 0;
  return {
    path,
    largeWorkspace: async () => {
      copies += 1;
      const copy = join(path, `large-${copies}.tongzhou`);
      await copyFile(await original(), copy);
      return copy;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

async function original(): Promise<string> {
  const file = join(KEPT, 'large-v4.tongzhou');
  if (existsSync(file)) return file;
  const part = `${file}.part`;
  await rm(part, { force: true });
  await buildLargeWorkspace(part, scales.large);
  await copyFile(part, file);
  await rm(part);
  return file;
}
