import type { Outcome, Params, RefusalReason, Refusal } from '#shared/domain/refusal.ts';

/**
 * Ends the reading of a file from deep inside a loop over its rows. It never leaves this folder: whoever
 * starts the loop turns it back into an outcome.
 */
export class ReadingRefused extends Error {
  readonly refusal: Refusal;

  constructor(reason: RefusalReason, params: Params = {}) {
    super(reason);
    this.refusal = { reason, params };
  }
}

/** Runs `work`; what it refuses becomes its outcome, anything else is thrown on. */
export async function untilRefused<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReadingRefused) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}
