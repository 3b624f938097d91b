/** A bar of a chart: its length is the value's share of the largest. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly written: string;
}

export interface BarChart {
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** What minutes are made of, before it is known what kind of file they become. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** Columns of figures, which stand to the right. */
      readonly figures: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'chart'; readonly chart: BarChart };

export interface MinutesText {
  readonly title: string;
  readonly blocks: readonly Block[];
}
