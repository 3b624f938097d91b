import type { PanelSearch } from './kpis-search.ts';

/** What is shown beside one of the KPI screens, and how it is opened and closed. */
export type PanelAddress = {
  readonly panel: PanelSearch;
  readonly open: (panel: PanelSearch) => void;
  readonly close: () => void;
};

/** Nothing beside the screen. */
export const noPanel = {
  show: undefined,
  of: undefined,
  dispute: undefined,
  kind: undefined,
  period: undefined,
} satisfies PanelSearch;
