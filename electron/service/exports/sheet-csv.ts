import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { type ExportLookups, lineWords } from './export-lookups.ts';
import type { ExportWords } from './export-words.ts';

const VIEWS = ['plan', 'open', 'actual', 'available'] as const;

/** The budget as plain rows, for programs: four for each line, without totals of lines. */
export function sheetCsv(sheet: Sheet, lookups: ExportLookups, words: ExportWords): string {
  const totals = sheetTotals(sheet);
  const rows = sheet.lines.flatMap((line): CsvCell[][] => {
    const amounts = totals.byLine.get(line.id);
    if (amounts === undefined) return [];
    const { planFen, openFen, actualFen, availableFen } = amounts;
    const sums = { plan: planFen, open: openFen, actual: actualFen, available: availableFen };
    const outsides = {
      plan: '',
      open: amounts.openOutsideFen,
      actual: amounts.actualOutsideFen,
      available: '',
    };
    return VIEWS.map((view) => {
      return [...lineWords(line, lookups), words[view], ...amounts[view], sums[view], outsides[view]];
    });
  });
  const { category, line, department, owner, vendor, measure, total, outside } = words;
  const header = [category, line, department, owner, vendor, measure, ...sheet.months, total, outside];
  return csvText([header, ...rows]);
}
