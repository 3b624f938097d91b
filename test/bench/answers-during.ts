import { setTimeout } from 'node:timers/promises';
import type { BenchClient } from './bench-service.ts';

const PAUSE_MS = 25;

/** Asks the service some forty times a second, as a busy window would, and notes how long each answer took. */
export function answersDuring(client: BenchClient) {
  const answers: number[] = [];
  const ending = new AbortController();
  const asking = (async () => {
    while (!ending.signal.aborted) {
      const began = performance.now();
      await client.policy.watch();
      answers.push(performance.now() - began);
      await setTimeout(PAUSE_MS);
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await asking;
      return answers;
    },
  };
}
