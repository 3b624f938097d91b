import type { RowImage } from '#shared/domain/ledger/record.ts';

/** The screen on which a row is seen and changed. */
export type RecordPlace =
  | { readonly to: '/budget'; readonly search: { readonly show: BudgetShow; readonly id?: string } }
  | {
      readonly to: '/budget/entries';
      readonly search: { readonly entry: string } | { readonly import: string };
    }
  | {
      readonly to: '/catalogue';
      readonly search: { readonly show: 'department' | 'person'; readonly id: string };
    };

type BudgetShow = 'line' | 'category' | 'programme' | 'policy';

/** Where to go from a row of History; null where no screen shows it. A month of a plan leads to its line. */
export function placeOf(table: string, rowId: string, image: RowImage): RecordPlace | null {
  switch (table) {
    case 'budget_line':
      return { to: '/budget', search: { show: 'line', id: rowId } };
    case 'plan_month': {
      const line = image['line_id'];
      return typeof line === 'string' ? { to: '/budget', search: { show: 'line', id: line } } : null;
    }
    case 'budget_category':
      return { to: '/budget', search: { show: 'category', id: rowId } };
    case 'programme':
      return { to: '/budget', search: { show: 'programme' } };
    case 'policy':
    case 'policy_share':
      return { to: '/budget', search: { show: 'policy' } };
    case 'entry':
      return { to: '/budget/entries', search: { entry: rowId } };
    case 'import_run':
      return { to: '/budget/entries', search: { import: rowId } };
    case 'department':
      return { to: '/catalogue', search: { show: 'department', id: rowId } };
    case 'person':
      return { to: '/catalogue', search: { show: 'person', id: rowId } };
    default:
      return null;
  }
}
