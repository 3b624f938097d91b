import { plain } from '../base.ts';

/**
 * `ready` comes first, so that a listener knows from where on it misses nothing. The subscription ends
 * with the connection (its signal).
 */
export const watchFeed = plain.feed.watch.handler(async function* ({ context, signal }) {
  const events = context.parts.publisher.subscribe('event', { signal });
  yield { kind: 'ready' as const };
  for await (const event of events) yield event;
});
