import { type MoneyUnit, parseAmountRounding } from '#shared/values/amount-text.ts';
import { FEN_LIMIT, type Fen, isFen } from '#shared/values/money.ts';

export type AmountCellFault =
  | 'amount-missing'
  | 'amount-unreadable'
  | 'amount-ambiguous'
  | 'amount-too-large';

export type AmountCellReading =
  | {
      readonly kind: 'ok';
      readonly fen: Fen;
      readonly rounded: boolean;
      /**
       * What rounding added (or, negative, took) in picofen, 10⁻¹² of a fen. Exact for up to fourteen
       * decimals of a yuan, which is more than a spreadsheet keeps.
       */
      readonly addedPicoFen: number;
    }
  | { readonly kind: 'refused'; readonly reason: AmountCellFault };

const PICO_DIGITS = 12;
const HALF_FEN_PICO = 5 * 10 ** (PICO_DIGITS - 1);
const ONE_FEN_PICO = 10 ** PICO_DIGITS;
/** Whole digits that certainly stay under FEN_LIMIT; longer ones take the slow path, which checks. */
const SAFE_WHOLE_DIGITS = 12;
const PLAIN_YUAN = /^(-?)(\d{1,15})(?:\.(\d{0,14}))?$/;

/**
 * Reads an amount from a file: as typed amounts are read ('1,234.50', '¥1 234', '1.2万', '(12.50)'), except
 * that decimals beyond the fen are rounded half away from zero, which is told and added up.
 */
export function readAmount(text: string, unit: MoneyUnit): AmountCellReading {
  return (unit === 'yuan' ? readPlainYuan(text) : null) ?? readWritten(text, unit);
}

/** What nearly every cell holds, plain digits with a point, without the cost of exact big numbers. */
function readPlainYuan(text: string): AmountCellReading | null {
  const plain = PLAIN_YUAN.exec(text);
  if (plain === null) return null;
  const [, sign, whole = '', decimals = ''] = plain;
  if (whole.length > SAFE_WHOLE_DIGITS) return null;
  const cut = Number(whole + decimals.slice(0, 2).padEnd(2, '0'));
  const rest = decimals.length <= 2 ? 0 : Number(decimals.slice(2).padEnd(PICO_DIGITS, '0'));
  const up = rest >= HALF_FEN_PICO;
  const size = up ? cut + 1 : cut;
  const added = up ? ONE_FEN_PICO - rest : -rest;
  return accepted(sign === '-' ? -size : size, sign === '-' ? -added : added);
}

function readWritten(text: string, unit: MoneyUnit): AmountCellReading {
  const reading = parseAmountRounding(text, unit);
  if (reading.kind === 'ok') {
    const { fen, rounded, addedMicroFen } = reading;
    return { kind: 'ok', fen, rounded, addedPicoFen: addedMicroFen * 10 ** (PICO_DIGITS - 6) };
  }
  const reasons = {
    empty: 'amount-missing',
    'not-a-number': 'amount-unreadable',
    ambiguous: 'amount-ambiguous',
    'too-large': 'amount-too-large',
  } as const;
  return { kind: 'refused', reason: reasons[reading.reason] };
}

function accepted(size: number, added: number): AmountCellReading {
  const value = size === 0 ? 0 : size;
  if (Math.abs(value) > FEN_LIMIT || !isFen(value)) return { kind: 'refused', reason: 'amount-too-large' };
  return { kind: 'ok', fen: value, rounded: added !== 0, addedPicoFen: added === 0 ? 0 : added };
}

/** Adds up what rounding added, exactly: a sum of picofen in one number would leave whole numbers behind. */
export class RoundingSum {
  #microFen = 0;
  #picoFen = 0;
  #count = 0;

  add(picoFen: number): void {
    this.#count += 1;
    this.#picoFen += picoFen % 1_000_000;
    this.#microFen += Math.trunc(picoFen / 1_000_000) + Math.trunc(this.#picoFen / 1_000_000);
    this.#picoFen %= 1_000_000;
  }

  get count(): number {
    return this.#count;
  }

  /** In millionths of a fen, rounded once at the end. */
  get microFen(): number {
    return this.#microFen + Math.round(this.#picoFen / 1_000_000);
  }
}
