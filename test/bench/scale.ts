/** How large a generated workspace is. */
export interface Scale {
  readonly months: number;
  readonly lines: number;
  readonly entries: number;
  /** In chains; their invoices post further entries. */
  readonly documents: number;
  readonly requests: number;
  /** Ledger records in all, those of the building included. */
  readonly records: number;
}

export const scales = {
  /** Ten times the sample. */
  medium: { months: 12, lines: 150, entries: 3000, documents: 300, requests: 60, records: 3000 },
  large: { months: 60, lines: 400, entries: 200_000, documents: 20_000, requests: 2000, records: 300_000 },
} as const satisfies Record<string, Scale>;

export type ScaleName = keyof typeof scales;

export function isScaleName(text: string): text is ScaleName {
  return text in scales;
}
