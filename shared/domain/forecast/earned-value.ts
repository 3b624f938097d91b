import type { Fen } from '#shared/values/money.ts';
import { fen } from '#shared/values/money.ts';
import { divideHalfAway } from '#shared/values/number-text.ts';

/** Where a division by zero has no answer, 'n/a' is the answer. */
export type OrNone<Value> = Value | 'n/a';

/** What earned value is worked out from, all in fen. */
export type EarnedInputs = {
  /** Budget at completion: the whole plan. */
  readonly bacFen: Fen;
  /** Planned value: the phased plan of the work that was due by the day. */
  readonly pvFen: Fen;
  /** Earned value: the plan of the work that is done. */
  readonly evFen: Fen;
  /** Actual cost. Commitments are none; they are shown beside it. */
  readonly acFen: Fen;
};

export type EarnedValue = EarnedInputs & {
  /** Schedule performance, EV / PV: below 1 the work is behind. */
  readonly spi: OrNone<number>;
  /** Cost performance, EV / AC: below 1 the work costs more than planned. */
  readonly cpi: OrNone<number>;
  /** BAC / CPI: what is left costs as what was done. */
  readonly eacByCpiFen: OrNone<Fen>;
  /** AC + BAC − EV: what is left costs as planned. */
  readonly eacAsPlannedFen: OrNone<Fen>;
  /** AC + (BAC − EV) / (CPI · SPI): what is left costs as what was done, and has to catch up. */
  readonly eacByBothFen: OrNone<Fen>;
  /** (BAC − EV) / (BAC − AC): the cost performance that what is left needs to keep to the plan. */
  readonly tcpi: OrNone<number>;
  /** BAC − EAC, by the first of the three. */
  readonly vacFen: OrNone<Fen>;
};

/** Earned value (PMI, Practice Standard for Earned Value Management). Amounts are exact, rounded half away from zero. */
export function earnedValue({ bacFen, pvFen, evFen, acFen }: EarnedInputs): EarnedValue {
  const [bac, pv, ev, ac] = [BigInt(bacFen), BigInt(pvFen), BigInt(evFen), BigInt(acFen)];
  const eacByCpiFen = quotient(bac * ac, ev);
  // 1 / (CPI · SPI) = AC · PV / EV².
  const rest = quotient((bac - ev) * ac * pv, ev * ev);
  const hasIndices = pv !== 0n && ac !== 0n;
  return {
    bacFen,
    pvFen,
    evFen,
    acFen,
    spi: ratio(evFen, pvFen),
    cpi: ratio(evFen, acFen),
    eacByCpiFen: ac === 0n ? 'n/a' : eacByCpiFen,
    eacAsPlannedFen: fen(acFen + bacFen - evFen),
    eacByBothFen: rest === 'n/a' || !hasIndices ? 'n/a' : fen(acFen + rest),
    tcpi: ratio(bacFen - evFen, bacFen - acFen),
    vacFen: eacByCpiFen === 'n/a' || ac === 0n ? 'n/a' : fen(bacFen - eacByCpiFen),
  };
}

function ratio(dividend: number, divisor: number): OrNone<number> {
  return divisor === 0 ? 'n/a' : dividend / divisor;
}

/** Zero below stands for a division by zero; a result past what money can be counts as none. */
function quotient(dividend: bigint, divisor: bigint): OrNone<Fen> {
  if (divisor === 0n) return 'n/a';
  const sign = divisor < 0n ? -1n : 1n;
  const value = Number(divideHalfAway(dividend * sign, divisor * sign));
  return Number.isSafeInteger(value) ? fen(value) : 'n/a';
}
