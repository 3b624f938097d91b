import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import type { RowChoice } from '#renderer/ui/grid/row-ticks.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { EntryFilter } from '#shared/domain/budget/entry.ts';
import { type ChosenEntries, useEntriesSum, useRemoveEntries } from './entries-data.ts';

type Props = {
  readonly selected: RowChoice;
  readonly filter: EntryFilter;
  readonly grid: GridHandle | null;
};

/** What can be done with the rows that are ticked. Below them, so that nothing moves while they are ticked. */
export function SelectionBar({ selected, filter, grid }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const remove = useRemoveEntries();
  const found = useEntriesSum(filter).data?.total ?? 0;
  const count = selected.kind === 'some' ? selected.ids.length : found - selected.except.length;
  const isAll = selected.kind === 'all' && selected.except.length === 0;
  if (count <= 0) return null;
  return (
    <div className="tz-entries-selection">
      <output>
        {t(isAll ? 'entries.selectedAll' : 'entries.selected', {
          replace: { total: formats.count(count) },
        })}
      </output>
      <Button
        size="small"
        danger
        disabled={readOnly}
        loading={remove.isPending}
        onClick={() => remove.mutate(chosen(selected, filter), { onSuccess: () => grid?.clearSelection() })}
      >
        {t('common.action.remove')}
      </Button>
      <Button size="small" type="text" onClick={() => grid?.clearSelection()}>
        {t('entries.deselect')}
      </Button>
    </div>
  );
}

/** All that pass the filter are named by the filter, not one by one. */
function chosen(selected: RowChoice, filter: EntryFilter): ChosenEntries {
  return selected.kind === 'some' ? { ids: [...selected.ids] } : { filter, except: [...selected.except] };
}
