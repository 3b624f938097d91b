import type { WorkbookRow, WorkbookSheet } from '../../exports/workbook.ts';
import type { ExportFacts } from './export-facts.ts';
import { planColumns } from './plan-columns.ts';
import type { PlanFileWords } from './plan-file-words.ts';
import { calendarSheetRows, linkSheetRows } from './plan-sheets.ts';

const PAGE_ROWS = 500;

interface Table {
  readonly name: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly WorkbookRow[];
  /** Columns that stay in sight. */
  readonly frozen: number;
}

/** The plan with all that is known of it, its links, and its calendars: one sheet each. */
export function planWorkbook(facts: ExportFacts, words: PlanFileWords): WorkbookSheet[] {
  const { sheet } = words;
  const tables = [planTable(facts, words)];
  if (facts.timeline.links.length > 0) {
    const { predecessorCode, predecessor, linkKind, lag, successorCode, successor } = sheet;
    tables.push({
      name: sheet.links,
      headers: [predecessorCode, predecessor, linkKind, lag, successorCode, successor],
      widths: [12, 36, 18, 12, 12, 36],
      rows: linkSheetRows(facts, words),
      frozen: 0,
    });
  }
  tables.push({
    name: sheet.calendars,
    headers: [sheet.calendar, sheet.what, sheet.from, sheet.to, sheet.hours],
    widths: [28, 24, 14, 14, 32],
    rows: calendarSheetRows(facts, words),
    frozen: 0,
  });
  return tables.map(({ name, headers, widths, rows, frozen }) => ({
    name,
    columnWidths: widths,
    frozen: { rows: 1, columns: frozen },
    filter: () => ({ headerRow: 0, lastRow: rows.length, columns: headers.length }),
    print: { title: `${facts.programme} · ${name}` },
    pages: pagesOf([{ cells: headers, emphasis: 'header' }, ...rows]),
  }));
}

function planTable(facts: ExportFacts, words: PlanFileWords): Table {
  const columns = planColumns(facts, words);
  const { isSummary } = facts.schedule.network.outline;
  const rows = facts.timeline.tasks.map((task, at): WorkbookRow => {
    const cells = columns.map(({ cell }) => cell(task, at));
    return isSummary[at] === 1 ? { cells, emphasis: 'strong' } : { cells };
  });
  return {
    name: words.sheet.plan,
    headers: columns.map(({ header }) => header),
    widths: columns.map(({ width }) => width),
    rows,
    frozen: 2,
  };
}

function* pagesOf(rows: readonly WorkbookRow[]): Generator<readonly WorkbookRow[], void> {
  for (let at = 0; at < rows.length; at += PAGE_ROWS) yield rows.slice(at, at + PAGE_ROWS);
}
