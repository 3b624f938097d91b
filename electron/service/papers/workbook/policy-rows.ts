import type { PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { sumFen } from '#shared/values/money.ts';
import { cellPlace } from '../../exports/cell-place.ts';
import type { WorkbookCell, WorkbookRow } from '../../exports/workbook.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { policyBases, worstState } from '../worst-state.ts';

const POLICY = 1;
/** Amount, share and drift of the first basis; the others follow. */
const FIRST_BASIS = 3;
const OF_BASIS = 3;

/** Amounts of each basis, and from them the shares and how far they are from the policy's. */
export function policyRows(facts: MonthEndFacts, words: PaperWords, headRow: number): WorkbookRow[] {
  const names = new Map(facts.sheet.categories.map(({ id, name }) => [id, name]));
  const first = headRow + 1;
  const last = first + facts.policy.length - 1;
  return [
    headOf(words),
    ...facts.policy.map((each, index): WorkbookRow => {
      const cells = policyBases.flatMap((basis, number) =>
        basisCells(facts.policy, each, basis, {
          row: first + index,
          column: FIRST_BASIS + number * OF_BASIS,
          range: [first, last],
        }),
      );
      const { text } = worstState(each, words);
      const policy = [{ ratio: each.shareBp / WHOLE_BP }, { ratio: each.bandBp / WHOLE_BP }];
      return { cells: [names.get(each.categoryId) ?? '', ...policy, ...cells, text] };
    }),
  ];
}

function headOf({ column, word }: PaperWords): WorkbookRow {
  const cells = [
    word.category,
    column.policyShare,
    column.band,
    word.plan,
    column.planShare,
    column.planDrift,
    column.committed,
    column.committedShare,
    column.committedDrift,
    column.actual,
    column.actualShare,
    column.actualDrift,
  ];
  return { cells: [...cells, column.bandState], emphasis: 'header' };
}

interface Place {
  readonly row: number;
  readonly column: number;
  /** The first and the last row of all categories. */
  readonly range: readonly [number, number];
}

function basisCells(
  rows: readonly PolicyWatchRow[],
  each: PolicyWatchRow,
  basis: (typeof policyBases)[number],
  { row, column, range: [first, last] }: Place,
): WorkbookCell[] {
  const sum = sumFen(rows.map((other) => other[basis].fen));
  const share = sum > 0 ? each[basis].fen / sum : 0;
  const all = `SUM(${absolute(first, column)}:${absolute(last, column)})`;
  return [
    { fen: each[basis].fen },
    { ratio: share, formula: `IF(${all}>0,${cellPlace(row, column)}/${all},0)` },
    {
      ratio: share - each.shareBp / WHOLE_BP,
      formula: `${cellPlace(row, column + 1)}-${cellPlace(row, POLICY)}`,
    },
  ];
}

function absolute(row: number, column: number): string {
  return cellPlace(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
