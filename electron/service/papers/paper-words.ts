import type { Position } from '#shared/domain/papers/papers.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';
import { formatYuan } from '#shared/values/amount-text.ts';
import type { Day } from '#shared/values/day.ts';
import type { Fen } from '#shared/values/money.ts';
import { type Month, monthOf } from '#shared/values/month.ts';
import { groupThousands } from '#shared/values/number-text.ts';
import { exportWords, filled } from '../exports/export-words.ts';
import { beijingTime } from './beijing-time.ts';
import type { MonthEndFacts } from './month-end-facts.ts';

/** What month-end papers say, in one language. */
export function paperWords(language: Language) {
  const { common, papers, budget, forecast, requests, versions } = messagesByLanguage[language];
  const names = new Map(Object.entries(papers.monthNames));
  const shortMonth = (month: Month): string => names.get(month.slice(5)) ?? month;
  const fullMonth = (month: Month): string =>
    filled(papers.monthText, { year: month.slice(0, 4), name: shortMonth(month) });
  return {
    ...papers,
    language,
    word: common.word,
    separator: common.separator,
    pacing: forecast.pacing,
    pacingText: forecast.pacingText,
    requests: { kind: requests.kind, state: requests.state, cause: requests.cause },
    versions: versions.compare,
    bandStates: budget.policyStrip.states,
    exports: exportWords(language),
    /** '2026年6月', 'Jun 2026' */
    month: fullMonth,
    /** '2026年6月28日', '28 Jun 2026' */
    day: (day: Day) =>
      filled(papers.dayText, { month: fullMonth(monthOf(day)), number: String(Number(day.slice(8))) }),
    /** '6月', 'Jun' */
    shortMonth,
    /** '2026-06-22 09:12' in Beijing. */
    time: beijingTime,
    /** Whose papers they are, and of which month. */
    headlineOf: ({ sheet, month }: Pick<MonthEndFacts, 'sheet' | 'month'>) =>
      filled(papers.headline, {
        programme: sheet.programme.name,
        month: fullMonth(month),
      }),
    /** Whether the month was closed by then. */
    stateOf: ({ close }: Pick<MonthEndFacts, 'close'>) =>
      close === null
        ? papers.state.open
        : filled(papers.closedBy, { person: close.closedByName, at: beijingTime(close.closedAt) }),
    positionOf: ({ seq, at }: Position) =>
      at === null
        ? papers.positionStart
        : filled(papers.position, { seq: groupThousands(String(seq)), at: beijingTime(at) }),
    /** To the fen, with its unit: '12.00 元', 'CNY 12.00'. */
    money: (amount: Fen) => {
      const figure = formatYuan(amount, { decimals: 2 });
      return language === 'zh-CN' ? `${figure} ${common.unit.yuan}` : `CNY ${figure}`;
    },
  };
}

export type PaperWords = ReturnType<typeof paperWords>;
