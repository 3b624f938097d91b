import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from './project-root.ts';

const lockFile = join(projectRoot, 'out/building.txt');

/** Lets one process build at a time: the others wait for it and then find a fresh build. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  await mkdir(join(projectRoot, 'out'), { recursive: true });
  while (!(await take())) await pause(200);
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** The lock appears with its holder's number already in it: a link is made whole or not at all. */
async function take(): Promise<boolean> {
  const own = `${lockFile}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, lockFile);
    return true;
  } catch {
    await removeIfAbandoned();
    return false;
  } finally {
    await rm(own, { force: true });
  }
}

/** A builder that was killed leaves its lock behind. */
async function removeIfAbandoned(): Promise<void> {
  const holder = Number(await readFile(lockFile, 'utf8').catch(() => ''));
  if (holder !== 0 && !isRunning(holder)) await rm(lockFile, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
