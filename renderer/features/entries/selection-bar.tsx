import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { ColumnChooser } from '#renderer/ui/grid/column-chooser.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useRemoveEntries } from './entries-data.ts';

type Props = { readonly selected: readonly string[]; readonly grid: GridHandle | null };

/** What can be done with the rows that are ticked, and which columns are shown. */
export function SelectionBar({ selected, grid }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const remove = useRemoveEntries();
  return (
    <div className="tz-entries-selection">
      {selected.length > 0 && (
        <>
          <output>{t('entries.selected', { replace: { total: formats.count(selected.length) } })}</output>
          <Button
            size="small"
            danger
            disabled={readOnly}
            loading={remove.isPending}
            onClick={() => remove.mutate({ ids: [...selected] }, { onSuccess: () => grid?.clearSelection() })}
          >
            {t('common.action.remove')}
          </Button>
          <Button size="small" type="text" onClick={() => grid?.clearSelection()}>
            {t('entries.deselect')}
          </Button>
        </>
      )}
      <ColumnChooser grid={grid} />
    </div>
  );
}
