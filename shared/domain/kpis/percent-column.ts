import { cellText, readScaled } from './number-cell.ts';

/** What a bare number of a percent KPI counts: 45 as hundredths, or 0.45 as a fraction. */
export type BarePercent = 'percent' | 'fraction';

/**
 * Finds how a column writes its percents. A number without a sign that is above 1 can only be hundredths, one of 1 and
 * less may be either; so the column is read as most of its bare numbers are: more above 1 than not makes them all
 * hundredths, more of 1 and less makes them all fractions. As many of each, or none at all, tell nothing.
 */
export class PercentColumn {
  #above = 0;
  #within = 0;

  add(text: string): void {
    const written = cellText(text);
    const reading = written === null ? null : readScaled(written);
    if (reading === null || reading.kind === 'refused' || reading.value.units === 0n) return;
    if (isAboveOne(reading.value)) this.#above += 1;
    else this.#within += 1;
  }

  get bare(): BarePercent | null {
    if (this.#above === this.#within) return null;
    return this.#above > this.#within ? 'percent' : 'fraction';
  }
}

/** Whether a decimal lies beyond 1 to either side. */
export function isAboveOne({ units, scale }: { readonly units: bigint; readonly scale: number }): boolean {
  const size = units < 0n ? -units : units;
  return size > 10n ** BigInt(scale);
}
