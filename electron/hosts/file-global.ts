import { File } from 'node:buffer';

// Node 18, as Electron 25 has it, knows File but not as a global; the RPC library makes uploads into Files.
if (globalThis.File === undefined) {
  Object.defineProperty(globalThis, 'File', { value: File, configurable: true, writable: true });
}
