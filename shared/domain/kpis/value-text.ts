import { type Decimal, scaleDecimal } from '#shared/values/number-text.ts';
import type { KpiUnit } from './kpi.ts';
import {
  cellText,
  faulty,
  type FaultyCell,
  isNothing,
  type NumberCellFault,
  numberOf,
  readScaled,
} from './number-cell.ts';
import { type BarePercent, isAboveOne } from './percent-column.ts';
import type { KpiPart } from './roll-up.ts';
import { readSeconds } from './seconds-text.ts';

/** Why a value can't be taken as it is written. */
export type KpiValueFault =
  | NumberCellFault
  | 'number-negative'
  /** A bare number of 1 and less for a percent: '0.45' may be 45 % and 0.45 %. */
  | 'percent-ambiguous'
  /** A bare number above 1 in a column of fractions: '45' would be 4,500 %. */
  | 'percent-implausible'
  | 'numerator-missing'
  | 'denominator-missing'
  | 'denominator-not-above-zero';

/** How the text was understood, where it could have been otherwise: a preview tells it. */
export type ReadAs = 'as-written' | 'hundredths' | 'fraction' | 'quotient';

export type KpiValueReading =
  | (KpiPart & {
      readonly kind: 'ok';
      readonly readAs: ReadAs;
      /** Money finer than a fen was rounded, half away from zero. */
      readonly rounded: boolean;
    })
  | FaultyCell<KpiValueFault>;

export interface ValueReadingOptions {
  /** What bare numbers of a percent are, where that is known of the column or was said; null: each for itself. */
  readonly bare: BarePercent | null;
}

const FEN_PLACES = 2;
const PERCENT_AFTER = / ?(%|‰|个百分点|个点)$/;
const PERCENT_BEFORE = /^([-+]?) ?百分之 ?/;
const CURRENCY =
  /^([-+(]?) ?(?:cn¥|¥|rmb|cny|人民币) ?|(?<=[\d.万亿億萬千百wkm]) ?(?:人民币|rmb|cny|yuan|元|圆|块)(?=\)?$)/g;
const COUNTED = /(?<=[\d.万亿億萬千百wkm]) ?(?:人次|个|人|次|笔|单|户|条|件|份|台|篇|位)(?=\)?$)/;

/**
 * Reads a value as people type it and files hold it, into base units (fen, counts, fractions, seconds): '1,234.50',
 * '￥12.3万', '1.2亿', '1.2M', '１２３', '1:23', '83秒', '1分23秒', '45%', '百分之45'; and '81/263' as numerator and
 * denominator.
 *
 * A percent with its sign is what it says. Without one, a number above 1 is hundredths ('45' is 45 %): as a fraction it
 * would be several times the whole, which a rate never is. A number of 1 and less can be meant either way (0.45 % and
 * 45 % are both everyday rates), so it is refused unless `bare` says what it is; 0 is 0 both ways. In a column that is
 * known to hold fractions a number above 1 is refused instead.
 */
export function readKpiValue(text: string, unit: KpiUnit, { bare }: ValueReadingOptions): KpiValueReading {
  const written = cellText(text);
  if (written === null) return faulty('value-unreadable');
  if (isNothing(written)) return faulty('value-missing');
  const slash = written.indexOf('/');
  if (slash > 0) return readQuotient(written.slice(0, slash), written.slice(slash + 1), unit);
  return readWhole(written, unit, bare);
}

/**
 * Reads a value that stands in two columns. A ratio's numerator is money, seconds or a plain number; a weighted mean's
 * is the mean itself, read as its unit is, and its denominator the weight.
 */
export function readKpiParts(
  numerator: string,
  denominator: string,
  unit: KpiUnit,
  { bare, isMean }: ValueReadingOptions & { readonly isMean: boolean },
): KpiValueReading {
  const [above, below] = [cellText(numerator), cellText(denominator)];
  if (above === null || below === null) return faulty('value-unreadable');
  if (isNothing(above)) return faulty(isNothing(below) ? 'value-missing' : 'numerator-missing');
  if (!isMean) return readQuotient(above, below, unit);
  const mean = readWhole(above, unit, bare);
  return mean.kind === 'refused' ? mean : over(mean, below);
}

function readQuotient(above: string, below: string, unit: KpiUnit): KpiValueReading {
  const reading = readWhole(above.trim(), unit === 'percent' ? 'count' : unit, null);
  return reading.kind === 'refused' ? reading : over({ ...reading, readAs: 'quotient' }, below.trim());
}

function over(reading: Exclude<KpiValueReading, FaultyCell<string>>, below: string): KpiValueReading {
  const denominator = readScaled(below.replace(COUNTED, ''));
  if (denominator.kind === 'refused') {
    return denominator.fault === 'value-missing' ? faulty('denominator-missing') : denominator;
  }
  if (denominator.value.units <= 0n) return faulty('denominator-not-above-zero');
  return { ...reading, denominator: numberOf(denominator.value) };
}

function readWhole(written: string, unit: KpiUnit, bare: BarePercent | null): KpiValueReading {
  if (unit === 'percent') return readPercent(written, bare);
  if (unit === 'seconds') {
    const reading = readSeconds(written);
    return reading.kind === 'refused' ? reading : value(reading.seconds);
  }
  const reading = readScaled(
    unit === 'yuan' ? written.replaceAll(CURRENCY, '$1') : written.replace(COUNTED, ''),
  );
  if (reading.kind === 'refused') return reading;
  return unit === 'yuan' ? inFen(reading.value) : value(numberOf(reading.value));
}

/** Money beyond what is exact in fen is refused by FEN_LIMIT once more: the limit of readScaled is in yuan here. */
function inFen(yuan: Decimal): KpiValueReading {
  const { whole, rounded } = scaleDecimal(yuan, FEN_PLACES);
  const fen = Number(whole);
  return Number.isSafeInteger(fen) ? { ...value(fen), rounded } : faulty('number-too-large');
}

function readPercent(written: string, bare: BarePercent | null): KpiValueReading {
  const sign = PERCENT_AFTER.exec(written)?.[1];
  const isSpoken = PERCENT_BEFORE.test(written);
  const digits = written.replace(PERCENT_AFTER, '').replace(PERCENT_BEFORE, '$1');
  const reading = isNothing(digits) ? faulty('value-unreadable') : readScaled(digits);
  if (reading.kind === 'refused') return reading;
  const number = reading.value;
  if (sign === '‰') return value(numberOf({ ...number, scale: number.scale + 3 }));
  if (sign !== undefined || isSpoken) return value(hundredths(number));
  if (number.units === 0n) return value(0);
  if (!isAboveOne(number)) {
    if (bare === null) return faulty('percent-ambiguous');
    if (bare === 'fraction') return value(numberOf(number), 'fraction');
  } else if (bare === 'fraction') {
    return faulty('percent-implausible');
  }
  return value(hundredths(number), 'hundredths');
}

function hundredths({ units, scale }: Decimal): number {
  return numberOf({ units, scale: scale + 2 });
}

function value(numerator: number, readAs: ReadAs = 'as-written') {
  return { kind: 'ok', numerator, denominator: 1, readAs, rounded: false } as const;
}
