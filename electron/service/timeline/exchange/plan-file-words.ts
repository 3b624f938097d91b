import type { Language } from '#shared/domain/values/value-schemas.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';
import type { Day } from '#shared/values/day.ts';
import { type Month, monthOf } from '#shared/values/month.ts';
import { filled } from '../../exports/export-words.ts';

/** What files of a plan say, in one language. */
export function planFileWords(language: Language) {
  const { timelineFiles, papers, spreadsheet, calendars } = messagesByLanguage[language];
  const names = new Map(Object.entries(papers.monthNames));
  const monthText = (month: Month): string =>
    filled(papers.monthText, { year: month.slice(0, 4), name: names.get(month.slice(5)) ?? month });
  return {
    ...timelineFiles,
    language,
    holiday: calendars.holiday,
    monthFormat: spreadsheet.monthFormat,
    /** '6月', 'Jun' */
    shortMonth: (month: Month): string => names.get(month.slice(5)) ?? month,
    month: monthText,
    /** '2026年6月28日', '28 Jun 2026' */
    day: (day: Day): string =>
      filled(papers.dayText, { month: monthText(monthOf(day)), number: String(Number(day.slice(8))) }),
  };
}

export type PlanFileWords = ReturnType<typeof planFileWords>;
