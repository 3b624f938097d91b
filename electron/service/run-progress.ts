import { EventPublisher } from '@orpc/server';

/** How far runs have come, for those who watch them by the id that the caller chose. In memory only. */
export class RunProgress<Progress extends object> {
  readonly #publisher = new EventPublisher<Record<string, Progress | null>>();

  tell(runId: string, progress: Progress): void {
    this.#publisher.publish(runId, progress);
  }

  end(runId: string): void {
    this.#publisher.publish(runId, null);
  }

  /** Whoever watches a run that has ended, or is never begun, ends it by the signal. */
  async *watch(runId: string, signal: AbortSignal | undefined): AsyncGenerator<Progress, void> {
    for await (const progress of this.#publisher.subscribe(runId, { signal })) {
      if (progress === null) return;
      yield progress;
    }
  }
}
