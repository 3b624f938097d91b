import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import { measured } from '#shared/domain/kols/result-sums.ts';
import type { ResultMeasure } from '#shared/domain/kols/result-day.ts';
import type { RosterRow } from '#shared/domain/kols/roster.ts';
import type { Fen } from '#shared/values/money.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import type { ExportWords } from './export-words.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook.ts';

type Words = Pick<ExportWords, 'roster' | 'platforms' | 'tiers'>;

interface Column {
  readonly header: string;
  readonly width: number;
  readonly cell: (row: RosterRow) => WorkbookCell;
}

/** What is missing is an empty cell, never a zero. */
const amount = (fen: Fen | null): WorkbookCell => (fen === null ? null : { fen });
const count = (value: number | null): WorkbookCell => (value === null ? null : { count: value });
const sum =
  (measure: ResultMeasure) =>
  ({ results }: RosterRow): WorkbookCell =>
    count(measured(results, measure));

function columnsOf({ roster, platforms, tiers }: Words): Column[] {
  const column = (header: string, width: number, cell: Column['cell']): Column => ({ header, width, cell });
  return [
    column(roster.name, 18, ({ name }) => name),
    column(roster.handle, 18, ({ handle }) => handle),
    column(roster.platform, 12, ({ platform }) => platforms[platform]),
    column(roster.tier, 8, ({ tier }) => tiers[tier]),
    column(roster.followers, 12, ({ followers }) => count(followers)),
    column(roster.followersDay, 12, ({ followersDay }) =>
      followersDay === null ? null : { day: followersDay },
    ),
    column(roster.agency, 16, ({ agency }) => agency),
    column(roster.contact, 16, ({ contact }) => contact),
    column(roster.field, 16, ({ field }) => field),
    column(roster.flags, 16, ({ flags }) => flags.join(' / ')),
    ...moneyColumns(roster, column),
    column(roster.expired, 12, ({ expiredOn }) => (expiredOn === null ? null : { day: expiredOn })),
    column(roster.note, 30, ({ note }) => note),
  ];
}

function moneyColumns(
  roster: Words['roster'],
  column: (header: string, width: number, cell: Column['cell']) => Column,
): Column[] {
  return [
    column(roster.contract, 14, ({ contractFen }) => amount(contractFen)),
    column(roster.cost, 14, ({ results }) => amount(results.costFen)),
    column(roster.deliverables, 10, ({ deliverableCount }) => count(deliverableCount)),
    column(roster.published, 10, ({ publishedCount }) => count(publishedCount)),
    column(roster.exposure, 12, sum('exposure')),
    column(roster.click, 12, sum('click')),
    column(roster.dwellSeconds, 14, sum('dwellSeconds')),
    column(roster.interaction, 12, sum('interaction')),
    column(roster.registration, 12, sum('registration')),
    column(roster.cardBinding, 12, sum('cardBinding')),
    column(roster.purchaseCount, 12, sum('purchaseCount')),
    column(roster.purchaseFen, 16, ({ results }) =>
      amount(results.measuredDays.purchaseFen === 0 ? null : results.sums.purchaseFen),
    ),
    column(roster.cpm, 12, ({ results }) => amount(resultCosts(results).cpmFen)),
    column(roster.cpc, 12, ({ results }) => amount(resultCosts(results).cpcFen)),
    column(roster.cpe, 12, ({ results }) => amount(resultCosts(results).cpeFen)),
    column(roster.cpa, 12, ({ results }) => amount(resultCosts(results).cpaFen)),
    column(roster.purchaseReturn, 14, ({ results }) => number(resultCosts(results).purchaseReturn)),
    column(roster.rate, 12, ({ ranked }) => (ranked.rate === null ? null : { ratio: ranked.rate })),
  ];
}

function number(value: number | null): WorkbookCell {
  return value === null ? null : { number: value };
}

/** The roster as a table that can be filtered. */
export function rosterWorkbook(rows: readonly RosterRow[], words: Words): WorkbookSheet[] {
  const columns = columnsOf(words);
  const header: WorkbookRow = { cells: columns.map(({ header: text }) => text), emphasis: 'header' };
  return [
    {
      name: words.roster.title,
      columnWidths: columns.map(({ width }) => width),
      frozen: { rows: 1, columns: 2 },
      filter: () => ({ headerRow: 0, lastRow: rows.length, columns: columns.length }),
      pages: [[header], rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row)) }))],
    },
  ];
}

export function rosterCsv(rows: readonly RosterRow[], words: Words): string {
  const columns = columnsOf(words);
  const lines = rows.map((row) => columns.map(({ cell }) => csvCell(cell(row))));
  return csvText([columns.map(({ header }) => header), ...lines]);
}

const RATIO_PLACES = 6;

function csvCell(cell: WorkbookCell): CsvCell {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  if ('fen' in cell) return cell.fen;
  if ('count' in cell) return String(cell.count);
  if ('day' in cell) return cell.day;
  if ('ratio' in cell) return cell.ratio.toFixed(RATIO_PLACES);
  return 'number' in cell ? String(cell.number) : '';
}
