import { create } from 'zustand';

/** What the chart draws, each switched by itself. */
export const barNames = ['planned', 'baseline', 'actual', 'forecast', 'links', 'slack'] as const;
export type BarName = (typeof barNames)[number];
export type ShownBars = Readonly<Record<BarName, boolean>>;

type Choices = {
  readonly bars: ShownBars;
  /** Phases and groups, by their row's id; null while nobody has folded or unfolded one. */
  readonly folded: ReadonlySet<string> | null;
  /** Of the grid, in pixels. */
  readonly gridWidth: number;
};

/** How the plan is looked at: kept while the window is open, so that it is found again as it was left. */
export const useChartChoices = create<Choices>(() => ({
  bars: { planned: true, baseline: true, actual: true, forecast: true, links: true, slack: false },
  folded: null,
  gridWidth: 568,
}));

export function showBars(name: BarName, isShown: boolean): void {
  useChartChoices.setState(({ bars }) => ({ bars: { ...bars, [name]: isShown } }));
}

export function foldOnly(ids: Iterable<string>): void {
  useChartChoices.setState({ folded: new Set(ids) });
}

export function setGridWidth(gridWidth: number): void {
  useChartChoices.setState({ gridWidth });
}
