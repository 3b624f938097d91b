import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLargeWorkspace } from './large-workspace.ts';
import { type ScaleName, scales } from './scale.ts';

/** Made once and kept in the temporary folder, because generating it takes a while. */
const KEPT = join(tmpdir(), 'tongzhou-bench');

export interface BenchFolder {
  readonly path: string;
  /** A fresh copy of the large workspace. */
  largeWorkspace(): Promise<string>;
  /** The large workspace with KPIs and KOLs: one copy for all who ask. */
  fullWorkspace(): Promise<string>;
  remove(): Promise<void>;
}

export async function benchFolder(): Promise<BenchFolder> {
  await mkdir(KEPT, { recursive: true });
  const path = await mkdtemp(join(KEPT, 'run-'));
  let copies = 0;
  let full: Promise<string> | undefined;
  return {
    path,
    largeWorkspace: async () => {
      copies += 1;
      return copyOf('large', join(path, `large-${copies}.tongzhou`));
    },
    fullWorkspace: () => {
      full ??= copyOf('full', join(path, 'full.tongzhou'));
      return full;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** Each name goes with what is generated: another one whenever that changes. */
const kept = { large: 'large-v4.tongzhou', full: 'full-v1.tongzhou' } as const satisfies Partial<
  Record<ScaleName, string>
>;

async function copyOf(which: keyof typeof kept, copy: string): Promise<string> {
  await copyFile(await original(which), copy);
  return copy;
}

async function original(which: keyof typeof kept): Promise<string> {
  const file = join(KEPT, kept[which]);
  if (existsSync(file)) return file;
  const part = `${file}.part`;
  await rm(part, { force: true });
  await buildLargeWorkspace(part, scales[which]);
  await rename(part, file);
  return file;
}
