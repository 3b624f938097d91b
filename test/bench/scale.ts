/** How large a generated workspace is. */
export interface Scale {
  readonly months: number;
  readonly lines: number;
  readonly entries: number;
  /** In chains; their invoices post further entries. */
  readonly documents: number;
  readonly requests: number;
  readonly kpis: number;
  /** Of values of each KPI. */
  readonly weeks: number;
  readonly kols: number;
  readonly deliverables: number;
  /** Of deliverables by day. */
  readonly results: number;
  /** Ledger records in all, those of the building included. */
  readonly records: number;
}

const NO_MARKETING = { kpis: 0, weeks: 0, kols: 0, deliverables: 0, results: 0 } as const;

const large = {
  months: 60,
  lines: 400,
  entries: 200_000,
  documents: 20_000,
  requests: 2000,
  records: 300_000,
} as const;

export const scales = {
  /** Ten times the sample. */
  medium: {
    months: 12,
    lines: 150,
    entries: 3000,
    documents: 300,
    requests: 60,
    kpis: 30,
    weeks: 52,
    kols: 100,
    deliverables: 500,
    results: 10_000,
    records: 3000,
  },
  large: { ...large, ...NO_MARKETING },
  /** The large one, with five years of KPIs and KOLs. */
  full: { ...large, kpis: 300, weeks: 260, kols: 5000, deliverables: 40_000, results: 2_000_000 },
} as const satisfies Record<string, Scale>;

export type ScaleName = keyof typeof scales;

export function isScaleName(text: string): text is ScaleName {
  return text in scales;
}
