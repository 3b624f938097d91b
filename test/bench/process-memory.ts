import { readdir, readFile } from 'node:fs/promises';

/**
 * Proportional set size of a process and all below it, in MiB. Shared pages count once in all, so that a program
 * of several processes is not charged for the same library many times. Linux only.
 */
export async function treePssMiB(root: number): Promise<number> {
  const parents = await parentByProcess();
  const tree = [...parents.keys()].filter((pid) => isBelow(pid, root, parents));
  const sizes = await Promise.all([...new Set([root, ...tree])].map(pssKiB));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

async function parentByProcess(): Promise<Map<number, number>> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The name in brackets may hold blanks: the parent stands two fields after it.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  return parents;
}

function isBelow(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at))
    if (at === root) return true;
  return false;
}

async function pssKiB(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
}

/** The most that a process ever had in memory, in MiB: the largest resident set since it began. Linux only. */
export async function peakRssMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  if (peak === undefined) throw new Error(`no peak of memory is known of process ${pid}`);
  return Number(peak) / 1024;
}
