/** A time-ordered identifier (UUIDv7, RFC 9562) that belongs to one kind of record. */
export type Id<Entity extends string> = string & { readonly entity: Entity };

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId<Entity extends string>(text: string): text is Id<Entity> {
  return SHAPE.test(text);
}

/** @throws RangeError when the text is no UUIDv7. */
export function id<Entity extends string>(text: string): Id<Entity> {
  if (!isId<Entity>(text)) throw new RangeError(`not an id: ${text}`);
  return text;
}

/**
 * Lays out a UUIDv7: 48 bits of time, then random bits.
 * @param epochMs milliseconds since 1970; @param random ten random bytes.
 */
export function uuidV7<Entity extends string>(epochMs: number, random: Uint8Array): Id<Entity> {
  const time = epochMs.toString(16).padStart(12, '0');
  const bits = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(bits.slice(4, 5), 16) & 0x3) | 0x8).toString(16);
  return id(
    `${time.slice(0, 8)}-${time.slice(8)}-7${bits.slice(0, 3)}-${variant}${bits.slice(5, 8)}-${bits.slice(8, 20)}`,
  );
}
