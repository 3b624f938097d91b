import './sheet.css';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../icon-button.tsx';
import { Icon } from '../icons.tsx';
import { type CategoryHue, Swatch } from '../swatch.tsx';

type CategoryName<Id extends string> = {
  readonly kind: 'category';
  readonly id: Id;
  readonly name: string;
  readonly hue: CategoryHue;
  readonly open: boolean;
};

type LineName<Id extends string> = {
  readonly kind: 'line';
  readonly id: Id;
  readonly name: string;
  readonly lineKind: 'spend' | 'rebate';
};

export type NameActions<CategoryId extends string, LineId extends string> = {
  readonly onFold: (id: CategoryId) => void;
  /** Left out where lines are only read. */
  readonly onAddLine?: ((id: CategoryId) => void) | undefined;
  /** Left out where a line leads nowhere. */
  readonly onOpenLine?: ((id: LineId) => void) | undefined;
};

type Props<CategoryId extends string, LineId extends string> = {
  readonly row: CategoryName<CategoryId> | LineName<LineId>;
  readonly actions: NameActions<CategoryId, LineId>;
  /** A word after a line's name: that only one side has it, say. */
  readonly mark?: string | undefined;
};

/** The first cell of a row. Its buttons are for the mouse: by keyboard Enter opens a line and folds a category. */
export function SheetNameCell<CategoryId extends string, LineId extends string>({
  row,
  actions,
  mark,
}: Props<CategoryId, LineId>) {
  return row.kind === 'category' ? (
    <Category row={row} onFold={actions.onFold} onAddLine={actions.onAddLine} />
  ) : (
    <Line row={row} onOpenLine={actions.onOpenLine} mark={mark} />
  );
}

type CategoryProps<Id extends string> = {
  readonly row: CategoryName<Id>;
  readonly onFold: (id: Id) => void;
  readonly onAddLine: ((id: Id) => void) | undefined;
};

function Category<Id extends string>({ row, onFold, onAddLine }: CategoryProps<Id>) {
  const { t } = useTranslation();
  return (
    <span className="tz-sheet-category">
      <button
        type="button"
        tabIndex={-1}
        className="tz-sheet-fold"
        aria-expanded={row.open}
        aria-label={t(row.open ? 'budget.sheet.fold' : 'budget.sheet.unfold', { name: row.name })}
        onClick={() => onFold(row.id)}
      >
        <Icon name={row.open ? 'chevron-down' : 'chevron-right'} size={12} />
      </button>
      <span className="tz-sheet-name" title={row.name}>
        <Swatch hue={row.hue} name={row.name} />
      </span>
      {onAddLine !== undefined && (
        <span className="tz-sheet-row-action">
          <IconButton
            icon="plus"
            label={t('budget.sheet.addLineTo', { name: row.name })}
            onClick={() => onAddLine(row.id)}
          />
        </span>
      )}
    </span>
  );
}

type LineProps<Id extends string> = {
  readonly row: LineName<Id>;
  readonly onOpenLine: ((id: Id) => void) | undefined;
  readonly mark: string | undefined;
};

function Line<Id extends string>({ row, onOpenLine, mark }: LineProps<Id>) {
  const { t } = useTranslation();
  return (
    <span className="tz-sheet-line">
      {onOpenLine === undefined ? (
        <span className="tz-sheet-name" title={row.name}>
          {row.name}
        </span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="tz-sheet-open"
          title={row.name}
          aria-label={t('budget.sheet.openLine', { name: row.name })}
          onClick={() => onOpenLine(row.id)}
        >
          {row.name}
        </button>
      )}
      {row.lineKind === 'rebate' && <span className="tz-caption">{t('budget.sheet.rebate')}</span>}
      {mark !== undefined && <span className="tz-caption">{mark}</span>}
    </span>
  );
}
