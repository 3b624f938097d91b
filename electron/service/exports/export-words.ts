import type { Language } from '#shared/domain/values/value-schemas.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';

/** What an exported spreadsheet says, in one language. */
export function exportWords(language: Language) {
  const { common, budget, documents, entries, kols, spreadsheet } = messagesByLanguage[language];
  return {
    ...common.word,
    entries: entries.title,
    documents,
    open: spreadsheet.open,
    openAmount: spreadsheet.openAmount,
    previous: spreadsheet.previous,
    outside: budget.sheet.summary.outside,
    programmeTotal: budget.sheet.summary.programme,
    unallocated: budget.sheet.summary.unallocated,
    amount: spreadsheet.amount,
    measure: spreadsheet.measure,
    monthFormat: spreadsheet.monthFormat,
    titleOf: (programme: string, view: string) => filled(spreadsheet.title, { programme, view }),
    fileNames: spreadsheet.fileName,
    roster: spreadsheet.roster,
    platforms: kols.platform,
    tiers: kols.tier,
  };
}

export type ExportWords = ReturnType<typeof exportWords>;

export function filled(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => params[name] ?? whole);
}
