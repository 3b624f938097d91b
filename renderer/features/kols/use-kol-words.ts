import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormats, type Formats } from '#renderer/ui/formats.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Interval } from '#shared/domain/statistics/wilson-interval.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Range } from './measures.ts';

const SHARE = 10_000;
const SMALL = 0.1;
const EN_DASH = '\u2013';

/** How figures of KOLs are written: unit costs in yuan to the fen, rates in percent with their intervals. */
export type KolWords = ReturnType<typeof createWords>;

export function useKolWords(): KolWords {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => createWords(formats, t('kols.word.missing')), [formats, t]);
}

function createWords(formats: Formats, missing: string) {
  const yuan = createFormats(formats.language, 'yuan');
  /** '3.21 %': small rates keep two decimals. */
  const rate = (share: number | null, ifMissing = '') =>
    share === null
      ? ifMissing
      : formats.percent(basisPoints(Math.round(share * SHARE)), Math.abs(share) < SMALL ? 2 : 1);
  const rateFigure = (share: number) =>
    formats.percentFigure(basisPoints(Math.round(share * SHARE)), Math.abs(share) < SMALL ? 2 : 1);
  return {
    missing,
    rate,
    /** '2.10–4.81 %'. */
    interval: (interval: Interval | null) =>
      interval === null ? '' : `${rateFigure(interval.low)}${EN_DASH}${rate(interval.high)}`,
    /** In yuan to the fen, whatever the reader's unit. */
    cost: (cost: Fen | null, ifMissing = '') => (cost === null ? ifMissing : yuan.exactMoney(cost)),
    costWithUnit: (cost: Fen | null) => (cost === null ? missing : yuan.moneyWithUnit(cost)),
    /** '12.31–45.02'; without an end '≥ 12.31'. */
    costRange: (range: Range | null) => {
      if (range === null) return '';
      const low = yuan.exactMoney(fen(Math.round(range.low)));
      return range.high === null
        ? `≥ ${low}`
        : `${low}${EN_DASH}${yuan.exactMoney(fen(Math.round(range.high)))}`;
    },
    count: (value: number | null, ifMissing = '') => (value === null ? ifMissing : formats.count(value)),
    /** '12.31': purchases for each yuan. */
    times: (value: number | null, ifMissing = '') =>
      value === null ? ifMissing : formats.decimal(value, Math.abs(value) < SHARE / 100 ? 2 : 0),
    timesRange: (range: Range | null) =>
      range === null || range.high === null
        ? ''
        : `${formats.decimal(range.low, 1)}${EN_DASH}${formats.decimal(range.high, 1)}`,
    seconds: (value: number | null, ifMissing = '') =>
      value === null ? ifMissing : formats.decimal(value, 1),
    followers: (value: number | null, ifMissing = '') =>
      value === null ? ifMissing : formats.compact(value),
    day: (value: Day | null) => (value === null ? '' : formats.day(value, 'short')),
    /** Without its sign. */
    moneySize: (value: Fen) => formats.money(fen(Math.abs(value))),
    money: (value: Fen | null, ifMissing = '') => (value === null ? ifMissing : formats.money(value)),
  };
}
