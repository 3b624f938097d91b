import { randomBytes } from 'node:crypto';

const RANDOM_DIGITS = 12;
const POOLED = 4096;
const LOW_BITS = 14;

/**
 * UUIDv7s of one moment that sort in the order of the file (RFC 9562, section 6.2, method 1: a counter in
 * the bits behind the time, then random ones). Rising keys go to the end of an index, which makes a long
 * import twice as fast as keys all over it.
 */
export class ReadyIds {
  readonly #time: string;
  #count = 0;
  #pool = '';
  #at = 0;

  constructor(epochMs: number) {
    const time = epochMs.toString(16).padStart(12, '0');
    this.#time = `${time.slice(0, 8)}-${time.slice(8)}`;
  }

  next(): string {
    const high = ((this.#count >>> LOW_BITS) & 0xfff).toString(16).padStart(3, '0');
    const low = ((this.#count & 0x3fff) | 0x8000).toString(16);
    this.#count += 1;
    return `${this.#time}-7${high}-${low}-${this.#random()}`;
  }

  #random(): string {
    if (this.#at >= this.#pool.length) {
      this.#pool = randomBytes((POOLED * RANDOM_DIGITS) / 2).toString('hex');
      this.#at = 0;
    }
    this.#at += RANDOM_DIGITS;
    return this.#pool.slice(this.#at - RANDOM_DIGITS, this.#at);
  }
}
