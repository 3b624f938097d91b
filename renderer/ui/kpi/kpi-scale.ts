import type { Formats } from '../formats.ts';

export type KpiUnitName = 'yuan' | 'count' | 'percent' | 'seconds';

/** In which unit the figures of one KPI are written, and how finely: by the KPI, never by the figure. */
export type KpiScale = {
  readonly name:
    | 'yuan'
    | 'wan'
    | 'yi'
    | 'million'
    | 'billion'
    | 'percent'
    | 'seconds'
    | 'count'
    | 'countWan'
    | 'countMillion';
  /** How much of the KPI's own unit (fen, seconds, one, a fraction) makes one of these. */
  readonly factor: number;
  readonly decimals: number;
};

const FEN = 100;
/** From here on, in fen, what is below a yuan says nothing. */
const WHOLE_YUAN = 100_000;
const FINE_SHARE = 0.1;
const FINE_SECONDS = 100;

const money = {
  'zh-CN': [
    { name: 'yi', factor: FEN * 100_000_000, decimals: 2 },
    { name: 'wan', factor: FEN * 10_000, decimals: 2 },
  ],
  en: [
    { name: 'billion', factor: FEN * 1_000_000_000, decimals: 2 },
    { name: 'million', factor: FEN * 1_000_000, decimals: 2 },
  ],
} as const satisfies Readonly<Record<Formats['language'], readonly KpiScale[]>>;

/** From here on a count is read in thousands of thousands. */
const LARGE_COUNT = 1_000_000;
const WHOLE_COUNT = 100;

const count = {
  'zh-CN': { name: 'countWan', factor: 10_000, decimals: 1 },
  en: { name: 'countMillion', factor: 1_000_000, decimals: 2 },
} as const satisfies Readonly<Record<Formats['language'], KpiScale>>;

/** @param sizes figures of the KPI, its target among them: the largest decides. */
export function kpiScale(
  unit: KpiUnitName,
  sizes: readonly (number | null)[],
  language: Formats['language'],
): KpiScale {
  const known = sizes.filter((size) => size !== null);
  const largest = Math.max(0, ...known.map(Math.abs));
  if (unit === 'percent') return { name: 'percent', factor: 0.01, decimals: largest < FINE_SHARE ? 2 : 1 };
  if (unit === 'seconds') return { name: 'seconds', factor: 1, decimals: largest < FINE_SECONDS ? 1 : 0 };
  if (unit === 'count') return countScale(known, largest, language);
  const large = money[language].find(({ factor }) => largest >= factor);
  return large ?? { name: 'yuan', factor: FEN, decimals: largest >= WHOLE_YUAN ? 0 : 2 };
}

function countScale(known: readonly number[], largest: number, language: Formats['language']): KpiScale {
  if (largest >= LARGE_COUNT) return count[language];
  const isWhole = largest >= WHOLE_COUNT || known.every(Number.isInteger);
  return { name: 'count', factor: 1, decimals: isWhole ? 0 : 1 };
}

export function scaled(value: number, { factor }: KpiScale): number {
  return value / factor;
}

/** '46.10', the unit standing elsewhere; nothing where there is no value. */
export function scaledText(value: number | null, scale: KpiScale, { decimal }: Formats): string {
  return value === null ? '' : decimal(scaled(value, scale), scale.decimals);
}

/** '88.0–99.0'. */
export function scaledRange(low: number, high: number, scale: KpiScale, formats: Formats): string {
  return `${scaledText(low, scale, formats)}\u2013${scaledText(high, scale, formats)}`;
}
