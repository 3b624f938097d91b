import { createContext, useContext } from 'react';

/** Everything that leads to another workspace, with its dialogs. */
export type Opening = {
  readonly open: (path: string, options?: { readonly readOnly?: boolean }) => void;
  /** Asks for a file, then opens it. */
  readonly chooseAndOpen: () => void;
  /** Asks for name, content and place of a new workspace. */
  readonly create: () => void;
  readonly saveCopy: () => void;
  readonly close: () => void;
  /** The ways on from damage found in the open workspace. */
  readonly repair: () => void;
};

export const OpeningContext = createContext<Opening | null>(null);

export function useOpening(): Opening {
  const opening = useContext(OpeningContext);
  if (opening === null) throw new Error('useOpening needs an OpeningProvider above it');
  return opening;
}
