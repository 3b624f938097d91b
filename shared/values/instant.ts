/** A moment in UTC with milliseconds: '2026-01-31T08:00:00.000Z'. Sorts as text. */
export type Instant = string & { readonly unit: 'instant' };

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function isInstant(text: string): text is Instant {
  return SHAPE.test(text) && !Number.isNaN(Date.parse(text));
}

/** @throws RangeError when the text is no UTC instant with milliseconds. */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`not an instant: ${text}`);
  return text;
}

export function instantOf(epochMs: number): Instant {
  return instant(new Date(epochMs).toISOString());
}
