import { differenceInMinutes, format, parseISO } from 'date-fns';
import { formatWan, formatYuan } from '#shared/values/amount-text.ts';
import type { BasisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import type { Instant } from '#shared/values/instant.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import { divideHalfAway, groupThousands } from '#shared/values/number-text.ts';
import { formatPercent, formatPoints } from '#shared/values/percent.ts';
import { enUS, zhCN } from './date-locales.ts';
import type { Language } from './i18n.ts';
import type { MoneyUnit } from './theme-context.ts';

/** U+2212, as wide as a digit. */
export const MINUS = '\u2212';
const EN_DASH = '\u2013';
const YUAN_IN_FEN = 100;

export type DayStyle = 'short' | 'full' | 'weekday';

/** How figures and dates are written for one reader. */
export type Formats = ReturnType<typeof createFormats>;

export function createFormats(language: Language, moneyUnit: MoneyUnit) {
  return {
    language,
    moneyUnit,
    ...moneyFormats(language, moneyUnit),
    ...shareFormats(language),
    ...dateFormats(language),
    /** A count: '1,284'. */
    count: (value: number) => signed(value, groupThousands(String(Math.abs(Math.trunc(value))))),
    /** A number with just so many decimals: '1,284.50'. */
    decimal: (value: number, decimals: number) => decimalText(value, decimals),
    /** A large count in few digits: '12.3万', '1.2亿'; '123k', '1.2M'. */
    compact: (value: number, decimals = 1) => compactText(value, language, decimals),
  };
}

function moneyFormats(language: Language, moneyUnit: MoneyUnit) {
  const money = (amount: Fen, decimals: 0 | 2 = 2) =>
    moneyUnit === 'wan' ? formatWan(amount, { decimals: 2 }) : formatYuan(amount, { decimals });
  return {
    /** By the reader's unit, without naming it (the header does): yuan with 0 or 2 decimals, 万元 with two. */
    money,
    /** As `money`, with a plus sign before what grows and ± before nothing. */
    moneyChange: (amount: Fen, decimals: 0 | 2 = 2) =>
      amount > 0
        ? `+${money(amount, decimals)}`
        : amount === 0
          ? `±${money(amount, decimals)}`
          : money(amount, decimals),
    /** In yuan to the fen, whatever the reader's unit: for what has to be exact, such as a record of a change. */
    exactMoney: (amount: Fen) => formatYuan(amount, { decimals: 2 }),
    /** Whether a column of these amounts needs its decimals: decimals belong to a column, never to a cell. */
    decimalsFor: (amounts: Iterable<Fen>): 0 | 2 => {
      for (const amount of amounts) if (amount % YUAN_IN_FEN !== 0) return 2;
      return 0;
    },
    /** With its unit, for sentences: '5,206,644.00 元' or 'CNY 5,206,644.00'; '520.66 万元' or 'CNY 5.21m'. */
    moneyWithUnit: (amount: Fen) => moneyWithUnit(amount, language, moneyUnit),
  };
}

const FEN_PER_10K_CNY = 1_000_000n;

/** English has no 万: for a reader of English who counts in it, millions say the same. */
function moneyWithUnit(amount: Fen, language: Language, unit: MoneyUnit): string {
  if (language === 'zh-CN') {
    return unit === 'wan'
      ? `${formatWan(amount, { decimals: 2 })} 万元`
      : `${formatYuan(amount, { decimals: 2 })} 元`;
  }
  if (unit === 'yuan') return `CNY ${formatYuan(amount, { decimals: 2 })}`;
  const millions = fen(Number(divideHalfAway(BigInt(amount), FEN_PER_10K_CNY)));
  return `CNY ${formatYuan(millions, { decimals: 2 })}m`;
}

function shareFormats(language: Language) {
  return {
    /** '43.4 %', which no end of a line tears apart. */
    percent: (share: BasisPoints, decimals: 0 | 1 | 2 = 1) =>
      formatPercent(share, decimals).replace(' %', '\u00a0%'),
    /** '43.4', for columns whose header says %. */
    percentFigure: (share: BasisPoints, decimals: 0 | 1 | 2 = 1) =>
      formatPercent(share, decimals).slice(0, -2),
    /** A difference of shares: '+0.7 个百分点', '+0.7 pp'. */
    points: (difference: BasisPoints, decimals: 0 | 1 | 2 = 1) =>
      `${formatPoints(difference, decimals)} ${language === 'zh-CN' ? '个百分点' : 'pp'}`,
    /** '+0.7', for columns whose header says the unit. */
    pointsFigure: (difference: BasisPoints, decimals: 0 | 1 | 2 = 1) => formatPoints(difference, decimals),
  };
}

function dateFormats(language: Language) {
  const zh = language === 'zh-CN';
  const locale = zh ? zhCN : enUS;
  const write = (text: string, zhPattern: string, enPattern: string) =>
    format(parseISO(text), zh ? zhPattern : enPattern, { locale });
  const day = (value: Day, style: DayStyle = 'full') => {
    if (style === 'short') return write(value, 'M月d日', 'd MMM');
    if (style === 'weekday') return write(value, 'M月d日 EEE', 'EEE d MMM');
    return write(value, 'yyyy年M月d日', 'd MMM yyyy');
  };
  const month = (value: Month, style: 'short' | 'full' = 'full') =>
    style === 'short' ? write(value, 'M月', 'MMM') : write(value, 'yyyy年M月', 'MMM yyyy');
  return {
    /** full: '2026年6月28日'; short: '6月28日'; weekday: '6月28日 周日'. */
    day,
    /** full: '2026年6月'; short: '6月'. */
    month,
    /** '2026年1月–12月', '2026年11月–2027年3月'. */
    monthRange: (first: Month, last: Month) => monthRange(first, last, zh, month),
    /** In the reader's time zone, to the minute: '2026年6月28日 14:05'. */
    instant: (value: Instant) => write(value, 'yyyy年M月d日 HH:mm', 'd MMM yyyy, HH:mm'),
    /** The day of it in the reader's time zone: '2026年6月28日'. */
    instantDay: (value: Instant) => write(value, 'yyyy年M月d日', 'd MMM yyyy'),
    /** In the reader's time zone: '14:05'. */
    time: (value: Instant) => write(value, 'HH:mm', 'HH:mm'),
    /** '刚刚', '5 分钟前', '3 小时前'; older than a day: the day and time. */
    relative: (value: Instant, now: Instant) => relative(value, now, zh, write),
  };
}

function monthRange(
  first: Month,
  last: Month,
  zh: boolean,
  month: (m: Month, s?: 'short' | 'full') => string,
) {
  if (first === last) return month(first);
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  if (!sameYear) return `${month(first)}${zh ? EN_DASH : ` ${EN_DASH} `}${month(last)}`;
  return zh
    ? `${month(first)}${EN_DASH}${month(last, 'short')}`
    : `${month(first, 'short')}${EN_DASH}${month(last)}`;
}

const HOUR = 60;
const DAY = 24 * HOUR;

function relative(
  value: Instant,
  now: Instant,
  zh: boolean,
  write: (t: string, zh: string, en: string) => string,
) {
  const minutes = differenceInMinutes(parseISO(now), parseISO(value));
  if (minutes < 1) return zh ? '刚刚' : 'just now';
  if (minutes < HOUR) return zh ? `${minutes} 分钟前` : `${minutes} min ago`;
  if (minutes < DAY)
    return zh ? `${Math.floor(minutes / HOUR)} 小时前` : `${Math.floor(minutes / HOUR)} h ago`;
  return write(value, 'M月d日 HH:mm', 'd MMM, HH:mm');
}

function signed(value: number, size: string): string {
  return value < 0 ? `${MINUS}${size}` : size;
}

function decimalText(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const [whole = '', rest] = text.split('.');
  const size = rest === undefined ? groupThousands(whole) : `${groupThousands(whole)}.${rest}`;
  return signed(Number(text) === 0 ? 0 : value, size);
}

const compactSteps = {
  'zh-CN': [
    { from: 100_000_000, word: '亿' },
    { from: 10_000, word: '万' },
  ],
  en: [
    { from: 1_000_000_000, word: 'B' },
    { from: 1_000_000, word: 'M' },
    { from: 10_000, per: 1000, word: 'k' },
  ],
} as const;
const THREE_DIGITS = 99.95;

function compactText(value: number, language: Language, decimals: number): string {
  const steps: readonly { readonly from: number; readonly per?: number; readonly word: string }[] =
    compactSteps[language];
  const step = steps.find(({ from }) => Math.abs(value) >= from);
  if (step === undefined) return decimalText(value, 0);
  const shown = value / (step.per ?? step.from);
  return `${decimalText(shown, Math.abs(shown) < THREE_DIGITS ? decimals : 0)}${step.word}`;
}
