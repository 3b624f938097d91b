import type { TFunction } from 'i18next';
import { rateBetween } from '#shared/domain/kols/result-chain.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import { type ChainLink, meanDwellSeconds, measured } from '#shared/domain/kols/result-sums.ts';
import { boughtFen } from './measures.ts';
import { type Column, figure } from './roster-cells.ts';
import type { GroupResults } from './roster-rows.ts';
import type { KolWords } from './use-kol-words.ts';

/** What was reached, what it cost and what came of it, along the chain. */
export function resultColumns(t: TFunction, words: KolWords, amountIn: (name: string) => string): Column[] {
  const counted = (link: ChainLink): Column => ({
    ...figure(link, t(`kols.measure.${link}`), ({ results }) => words.count(measured(results, link)), 92),
    sortable: true,
  });
  const rate = (id: 'clickRate' | 'conversion', from: ChainLink, to: ChainLink): Column =>
    figure(id, t(`kols.measure.${id}`), ({ results }) => rateText(results, from, to, words), 180);
  const cost = (id: CostId) => costColumn(id, t, words);
  const hidden = (column: Column): Column => ({ ...column, hide: true });
  return [
    counted('exposure'),
    cost('cpmFen'),
    counted('click'),
    rate('clickRate', 'exposure', 'click'),
    cost('cpcFen'),
    hidden(dwellColumn(t, words)),
    hidden(counted('interaction')),
    cost('cpeFen'),
    hidden(counted('registration')),
    hidden(counted('cardBinding')),
    counted('purchaseCount'),
    rate('conversion', 'click', 'purchaseCount'),
    cost('cpaFen'),
    hidden(boughtColumn(amountIn(t('kols.measure.purchaseFen')), words)),
    returnColumn(t, words),
  ];
}

type CostId = 'cpmFen' | 'cpcFen' | 'cpeFen' | 'cpaFen';

function costColumn(id: CostId, t: TFunction, words: KolWords): Column {
  const header = t('kols.unitOf', {
    replace: { name: t(`kols.measure.${id}`), unit: t('common.unit.yuan') },
  });
  return {
    ...figure(id, header, ({ results }) => words.cost(resultCosts(results)[id]), 88),
    sortable: true,
  };
}

function dwellColumn(t: TFunction, words: KolWords): Column {
  return figure(
    'dwell',
    t('kols.measure.dwellMean'),
    ({ results }) => words.seconds(meanDwellSeconds(results)),
    104,
  );
}

function boughtColumn(header: string, words: KolWords): Column {
  return {
    ...figure('purchaseFen', header, ({ results }) => words.money(boughtFen(results)), 120),
    sortable: true,
  };
}

function returnColumn(t: TFunction, words: KolWords): Column {
  return {
    ...figure(
      'purchaseReturn',
      t('kols.measure.purchaseReturn'),
      ({ results }) => words.times(resultCosts(results).purchaseReturn),
      104,
    ),
    sortable: true,
  };
}

function rateText(results: GroupResults, from: ChainLink, to: ChainLink, words: KolWords): string {
  const { rate, interval } = rateBetween(results, from, to);
  if (rate === null) return '';
  return interval === null ? words.rate(rate) : `${words.rate(rate)} (${words.interval(interval)})`;
}
