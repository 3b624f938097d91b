import type { AmountFault, MoneyUnit } from '#shared/values/amount-text.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { Messages } from '#shared/messages/catalog.ts';

/** Where an amount is planned: a line in a month. */
export type PlanPlace = { readonly lineId: string; readonly month: Month };

type Refusal = {
  readonly reason: keyof Messages['refusal'];
  readonly params: Readonly<Record<string, string | number>>;
};

/** Why an amount was not taken: it can't be read, or a rule refuses it. */
export type TypingFault<Place> = {
  readonly fault:
    | { readonly kind: 'unreadable'; readonly reason: AmountFault }
    | { readonly kind: 'refused'; readonly refusal: Refusal };
  /** The cell at fault; null when the fault lies in the block as a whole. */
  readonly at: (Place & { readonly text: string }) | null;
};

export type TypingDecision<Place> =
  | { readonly kind: 'change'; readonly cells: readonly (Place & { readonly fen: Fen })[] }
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'fault' } & TypingFault<Place>);

/** The rules by which a plan takes what is typed, asked for the plan as it stands at that moment. */
export type PlanRules<Row, Place extends PlanPlace> = {
  /** Where a row and a column meet a cell of the plan; null where they don't. */
  readonly placeOf: (row: Row, columnId: string) => Place | null;
  /** Why one cell can't plan this amount; null when it can. */
  readonly refusal: (cell: Place & { readonly fen: Fen }) => Refusal | null;
  /** The cells that would change something. */
  readonly changes: (
    cells: readonly (Place & { readonly fen: Fen })[],
  ) => readonly (Place & { readonly fen: Fen })[];
  readonly decide: (
    typed: readonly (Place & { readonly text: string })[],
    unit: MoneyUnit,
  ) => TypingDecision<Place>;
  /** What a row is called that takes no amounts. */
  readonly strayName: (row: Row) => string;
  readonly lineName: (lineId: Place['lineId']) => string;
};
