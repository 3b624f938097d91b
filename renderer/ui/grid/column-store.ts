import { createContext } from 'react';

/** Where a grid's columns (shown, order, widths, as the grid describes them) are kept per user. */
export type ColumnStore = {
  readonly read: (columnsKey: string) => string | undefined;
  readonly write: (columnsKey: string, state: string) => void;
};

/** The app gives one backed by the preferences; without it columns are as they come. */
export const ColumnStoreContext = createContext<ColumnStore>({
  read: () => undefined,
  write: () => undefined,
});
