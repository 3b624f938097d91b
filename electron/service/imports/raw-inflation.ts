import { Duplex } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/**
 * A DecompressionStream that unpacks raw deflate on every Node that the console meets: the built-in one
 * learnt 'deflate-raw' in Node 20.12, and older Electron brings Node 18. For the worker that reads workbooks.
 */
class RawInflation {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;

  constructor() {
    const pair = Duplex.toWeb(createInflateRaw());
    this.readable = pair.readable;
    this.writable = pair.writable;
  }
}

export function provideRawInflation(): void {
  Reflect.set(globalThis, 'DecompressionStream', RawInflation);
}
