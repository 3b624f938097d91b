import type { FunctionComponent, ReactNode } from 'react';
import type { Lines } from '#renderer/rpc/use-lines.ts';

/** What takes files for the list, and stands in its place while one is imported; the window puts it in. */
export type ImportSlot = FunctionComponent<{
  readonly lines: Lines;
  readonly isImporting: boolean;
  readonly onStart: () => void;
  readonly onClose: () => void;
  /** @param importId what to show then; undefined when entries of other imports were changed as well. */
  readonly onImported: (importId: string | undefined) => Promise<void>;
  readonly children: ReactNode;
}>;
