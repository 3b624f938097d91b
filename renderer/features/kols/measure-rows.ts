import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rateBetween } from '#shared/domain/kols/result-chain.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import { type ChainLink, meanDwellSeconds, measured, type Results } from '#shared/domain/kols/result-sums.ts';
import { boughtFen, cpaRange, returnRange } from './measures.ts';
import { type KolWords, useKolWords } from './use-kol-words.ts';

/** A figure of results: its name with the unit, how it is written, and how it came about. */
export type MeasureRow = {
  readonly key: string;
  readonly label: string;
  /** To compare by; null where it is missing. */
  readonly value: (results: Results) => number | null;
  readonly text: (results: Results) => string;
  /** In which it lies with 95 % confidence; '' where there is no such range. */
  readonly range: (results: Results) => string;
  readonly explain: (results: Results) => readonly string[];
  /** Which end is the better one; null where neither is. */
  readonly better: 'low' | 'high' | null;
};

type Parts = { readonly t: TFunction; readonly words: KolWords };

/** The figures in the order of the chain: what was reached, what it cost, what came of it. */
export function useMeasureRows(): readonly MeasureRow[] {
  const { t } = useTranslation();
  const words = useKolWords();
  return useMemo(() => {
    const parts = { t, words };
    return [
      spentRow(parts),
      countRow('exposure', parts),
      costRow('cpmFen', 'exposure', parts),
      countRow('click', parts),
      rateRow('clickRate', 'exposure', 'click', parts),
      costRow('cpcFen', 'click', parts),
      dwellRow(parts),
      countRow('interaction', parts),
      costRow('cpeFen', 'interaction', parts),
      countRow('registration', parts),
      countRow('cardBinding', parts),
      countRow('purchaseCount', parts),
      rateRow('conversion', 'click', 'purchaseCount', parts),
      costRow('cpaFen', 'purchaseCount', parts),
      boughtRow(parts),
      returnRow(parts),
    ];
  }, [t, words]);
}

function none(): string {
  return '';
}

/** On how many days it was measured, and by whom it was said. */
function sourceOf(results: Results, measure: keyof Results['measuredDays'], { t, words }: Parts): string {
  const days = words.count(results.measuredDays[measure]);
  return t('kols.explain.source', { replace: { days } });
}

function spentRow(parts: Parts): MeasureRow {
  const { t, words } = parts;
  return {
    key: 'costFen',
    label: t('kols.unitOf', { replace: { name: t('kols.measure.costFen'), unit: t('common.unit.yuan') } }),
    value: ({ costFen }) => costFen,
    text: ({ costFen }) => words.cost(costFen, words.missing),
    range: none,
    explain: () => [t('kols.explain.costFen')],
    better: null,
  };
}

function countRow(link: ChainLink, parts: Parts): MeasureRow {
  const { t, words } = parts;
  return {
    key: link,
    label: t(`kols.measure.${link}`),
    value: (results) => measured(results, link),
    text: (results) => words.count(measured(results, link), words.missing),
    range: none,
    explain: (results) => [t(`kols.explain.${link}`), sourceOf(results, link, parts)],
    better: 'high',
  };
}

function costRow(key: 'cpmFen' | 'cpcFen' | 'cpeFen' | 'cpaFen', link: ChainLink, parts: Parts): MeasureRow {
  const { t, words } = parts;
  const value = (results: Results) => resultCosts(results)[key];
  const rangeOf = (results: Results) => (key === 'cpaFen' ? words.costRange(cpaRange(results)) : '');
  return {
    key,
    label: t('kols.unitOf', { replace: { name: t(`kols.measure.${key}`), unit: t('common.unit.yuan') } }),
    value,
    text: (results) => words.cost(value(results), words.missing),
    range: rangeOf,
    explain: (results) => [
      t(`kols.explain.${key}`, {
        replace: {
          cost: words.costWithUnit(results.costFen),
          count: words.count(measured(results, link), words.missing),
          value: words.costWithUnit(value(results)),
        },
      }),
      ...(rangeOf(results) === ''
        ? []
        : [t('kols.explain.cpaRange', { replace: { range: rangeOf(results) } })]),
      sourceOf(results, link, parts),
    ],
    better: 'low',
  };
}

function rateRow(key: 'clickRate' | 'conversion', from: ChainLink, to: ChainLink, parts: Parts): MeasureRow {
  const { t, words } = parts;
  return {
    key,
    label: t(`kols.measure.${key}`),
    value: (results) => rateBetween(results, from, to).rate,
    text: (results) => words.rate(rateBetween(results, from, to).rate, words.missing),
    range: (results) => words.interval(rateBetween(results, from, to).interval),
    explain: (results) => rateLines(results, from, to, parts),
    better: 'high',
  };
}

/** The rate from its counts, with its Wilson interval. */
export function rateLines(results: Results, from: ChainLink, to: ChainLink, parts: Parts): readonly string[] {
  const { t, words } = parts;
  const { trials, successes, rate, interval } = rateBetween(results, from, to);
  return [
    t('kols.explain.rate', {
      replace: {
        to: t(`kols.link.${to}`),
        from: t(`kols.link.${from}`),
        successes: words.count(successes, words.missing),
        trials: words.count(trials, words.missing),
        rate: words.rate(rate, words.missing),
      },
    }),
    ...(interval === null
      ? []
      : [t('kols.explain.wilson', { replace: { range: words.interval(interval) } })]),
    sourceOf(results, to, parts),
  ];
}

function dwellRow(parts: Parts): MeasureRow {
  const { t, words } = parts;
  return {
    key: 'dwell',
    label: t('kols.measure.dwellMean'),
    value: meanDwellSeconds,
    text: (results) => words.seconds(meanDwellSeconds(results), words.missing),
    range: none,
    explain: (results) => [
      t('kols.explain.dwell', {
        replace: {
          seconds: words.count(measured(results, 'dwellSeconds'), words.missing),
          clicks: words.count(measured(results, 'click'), words.missing),
        },
      }),
      sourceOf(results, 'dwellSeconds', parts),
    ],
    better: 'high',
  };
}

function boughtRow(parts: Parts): MeasureRow {
  const { t, words } = parts;
  return {
    key: 'purchaseFen',
    label: t('kols.unitOf', {
      replace: { name: t('kols.measure.purchaseFen'), unit: t('common.unit.yuan') },
    }),
    value: boughtFen,
    text: (results) => words.cost(boughtFen(results), words.missing),
    range: none,
    explain: (results) => [t('kols.explain.purchaseFen'), sourceOf(results, 'purchaseFen', parts)],
    better: 'high',
  };
}

function returnRow(parts: Parts): MeasureRow {
  const { t, words } = parts;
  const value = (results: Results) => resultCosts(results).purchaseReturn;
  const rangeOf = (results: Results) => words.timesRange(returnRange(results));
  return {
    key: 'purchaseReturn',
    label: t('kols.measure.purchaseReturn'),
    value,
    text: (results) => words.times(value(results), words.missing),
    range: rangeOf,
    explain: (results) => [
      t('kols.explain.purchaseReturn', {
        replace: {
          bought: words.costWithUnit(boughtFen(results)),
          cost: words.costWithUnit(results.costFen),
          value: words.times(value(results), words.missing),
        },
      }),
      ...(rangeOf(results) === ''
        ? []
        : [t('kols.explain.returnRange', { replace: { range: rangeOf(results) } })]),
      t('kols.explain.notEarnings'),
    ],
    better: 'high',
  };
}
