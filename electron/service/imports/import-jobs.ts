import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import { ImportJob, type JobKind } from './import-job.ts';
import type { AnyProposal, Looked, Proposes } from './import-task.ts';
import type { TakenFile } from './take-file.ts';
import { stoppedBy } from '../start-worker.ts';
import { lookInWorker, type WorkerRun } from './worker-run.ts';

/** Above this the imports that were not used for longest are let go; the one in use never is. */
const MOST_HELD_BYTES = 128 * 1024 * 1024;
const MOST_JOBS = 8;

export type AnyJob = { readonly [Kind in JobKind]: ImportJob<Kind> }[JobKind];

/** The imports under way, by their id. They are in memory only, and gone with the service. */
export class ImportJobs {
  /** The least recently used first. */
  readonly #jobs = new Map<string, AnyJob>();
  readonly #looking = new Set<WorkerRun<Looked<AnyProposal>>>();

  /** Looks at a file and keeps it for its preview. */
  async open(
    id: string,
    file: TakenFile,
    proposes: Proposes,
    signal?: AbortSignal,
  ): Promise<Outcome<AnyJob>> {
    const run = lookInWorker({ kind: 'look', file: file.bytes, sheet: file.sheet, proposes });
    this.#looking.add(run);
    const looked = await stoppedBy(signal, run.stop, run.outcome).finally(() => this.#looking.delete(run));
    if (looked.kind === 'refused') return looked;
    const job = jobOf(file, looked.value);
    this.#use(id, job);
    return accepted(job);
  }

  find(id: string): Outcome<AnyJob> {
    const job = this.#jobs.get(id);
    if (job === undefined) return refused('import-expired');
    this.#use(id, job);
    return accepted(job);
  }

  findEntries(id: string): Outcome<ImportJob<'entries'>> {
    const job = this.find(id);
    if (job.kind === 'refused') return job;
    return job.value.kind === 'entries' ? accepted(job.value) : refused('import-expired');
  }

  findTable(id: string): Outcome<ImportJob<'table'>> {
    const job = this.find(id);
    if (job.kind === 'refused') return job;
    return job.value.kind === 'table' ? accepted(job.value) : refused('import-expired');
  }

  close(): void {
    for (const run of this.#looking) run.stop();
    for (const job of this.#jobs.values()) job.cancel();
    this.#jobs.clear();
  }

  #use(id: string, used: AnyJob): void {
    this.#jobs.delete(id);
    this.#jobs.set(id, used);
    let held = [...this.#jobs.values()].reduce((sum, job) => sum + job.heldBytes, 0);
    for (const [oldId, job] of this.#jobs) {
      if (job === used || (held <= MOST_HELD_BYTES && this.#jobs.size <= MOST_JOBS)) return;
      held -= job.heldBytes;
      job.cancel();
      this.#jobs.delete(oldId);
    }
  }
}

function jobOf({ name, bytes }: TakenFile, { proposal, ...looked }: Looked<AnyProposal>): AnyJob {
  return proposal.for === 'entries'
    ? new ImportJob('entries', name, bytes, { ...looked, proposal: proposal.proposal })
    : new ImportJob('table', name, bytes, { ...looked, proposal: proposal.proposal });
}
