import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons.tsx';
import type { GridHandle, ShownColumn } from './grid-handle.ts';

type Props = { readonly grid: GridHandle | null };

/** Which columns are shown; kept per user under the grid's `columnsKey`. */
export function ColumnChooser({ grid }: Props) {
  const { t } = useTranslation();
  const [columns, setColumns] = useState<readonly ShownColumn[]>([]);
  const read = () => setColumns(grid?.columns() ?? []);
  const list = (
    <fieldset className="tz-column-list">
      <legend className="tz-spoken">{t('ui.grid.columns')}</legend>
      {columns.map((column) => (
        <Checkbox
          key={column.id}
          checked={column.isVisible}
          onChange={(event) => {
            grid?.showColumn(column.id, event.target.checked);
            read();
          }}
        >
          {column.name}
        </Checkbox>
      ))}
      <Button
        size="small"
        onClick={() => {
          grid?.resetColumns();
          read();
        }}
      >
        {t('ui.grid.resetColumns')}
      </Button>
    </fieldset>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={list} onOpenChange={(open) => open && read()}>
      <Button size="small" icon={<Icon name="columns" size={14} />} disabled={grid === null}>
        {t('ui.grid.columns')}
      </Button>
    </Popover>
  );
}
