import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { type ExportLookups, lineWords } from './export-lookups.ts';
import type { ExportWords } from './export-words.ts';

const VIEWS = ['plan', 'actual', 'available'] as const;

/** The budget as plain rows, for programs: three for each line, without totals of lines. */
export function sheetCsv(sheet: Sheet, lookups: ExportLookups, words: ExportWords): string {
  const totals = sheetTotals(sheet);
  const rows = sheet.lines.flatMap((line): CsvCell[][] => {
    const amounts = totals.byLine.get(line.id);
    if (amounts === undefined) return [];
    const sums = { plan: amounts.planFen, actual: amounts.actualFen, available: amounts.availableFen };
    return VIEWS.map((view) => {
      const outside = view === 'actual' ? amounts.actualOutsideFen : '';
      return [...lineWords(line, lookups), words[view], ...amounts[view], sums[view], outside];
    });
  });
  const { category, line, department, owner, vendor, measure, total, outside } = words;
  const header = [category, line, department, owner, vendor, measure, ...sheet.months, total, outside];
  return csvText([header, ...rows]);
}
