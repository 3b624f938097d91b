import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { CategoryRow, LineRow, SheetRow } from './sheet-rows.ts';

export type NameActions = {
  readonly onFold: (row: CategoryRow) => void;
  readonly onAddLine: (row: CategoryRow) => void;
  readonly onOpenLine: (row: LineRow) => void;
  /** What a row at the foot of the sheet is called. */
  readonly summaryName: (row: Extract<SheetRow, { kind: 'summary' }>) => string;
  readonly canChange: boolean;
};

/** The first cell of a row. Its buttons are for the mouse: by keyboard Enter opens a line and folds a category. */
export function SheetNameCell({ row, actions }: { readonly row: SheetRow; readonly actions: NameActions }) {
  if (row.kind === 'category') return <CategoryName row={row} actions={actions} />;
  if (row.kind === 'line') return <LineName row={row} actions={actions} />;
  return actions.summaryName(row);
}

function CategoryName({ row, actions }: { readonly row: CategoryRow; readonly actions: NameActions }) {
  const { t } = useTranslation();
  return (
    <span className="tz-sheet-category">
      <button
        type="button"
        tabIndex={-1}
        className="tz-sheet-fold"
        aria-expanded={row.open}
        aria-label={t(row.open ? 'budget.sheet.fold' : 'budget.sheet.unfold', { name: row.name })}
        onClick={() => actions.onFold(row)}
      >
        <Icon name={row.open ? 'chevron-down' : 'chevron-right'} size={12} />
      </button>
      <span className="tz-sheet-name" title={row.name}>
        <Swatch hue={row.hue} name={row.name} />
      </span>
      {actions.canChange && (
        <span className="tz-sheet-row-action">
          <IconButton
            icon="plus"
            label={t('budget.sheet.addLineTo', { name: row.name })}
            onClick={() => actions.onAddLine(row)}
          />
        </span>
      )}
    </span>
  );
}

function LineName({ row, actions }: { readonly row: LineRow; readonly actions: NameActions }) {
  const { t } = useTranslation();
  return (
    <span className="tz-sheet-line">
      <button
        type="button"
        tabIndex={-1}
        className="tz-sheet-open"
        title={row.name}
        aria-label={t('budget.sheet.openLine', { name: row.name })}
        onClick={() => actions.onOpenLine(row)}
      >
        {row.name}
      </button>
      {row.lineKind === 'rebate' && <span className="tz-caption">{t('budget.sheet.rebate')}</span>}
    </span>
  );
}
