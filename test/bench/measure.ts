/** What a series of timings came to, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  readonly runs: number;
}

/** Runs something several times and says how long it took; the first runs warm up and are not counted. */
export async function timed(work: () => Promise<unknown>, runs: number, warmUp = 3): Promise<Timing> {
  const taken: number[] = [];
  for (let run = 0; run < runs + warmUp; run += 1) {
    const began = performance.now();
    await work();
    if (run >= warmUp) taken.push(performance.now() - began);
  }
  return timingOf(taken);
}

export function timingOf(taken: readonly number[]): Timing {
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0, runs: sorted.length };
}
