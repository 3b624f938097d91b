import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import type { SheetOfValues } from './use-sheet-of-values.ts';
import { useValueColumns } from './use-value-columns.ts';
import { useValueTyping } from './use-value-typing.ts';
import type { ValueRow } from './value-rows.ts';
import type { ValuesAddress } from './use-values-address.ts';

type Props = { readonly sheet: SheetOfValues; readonly address: ValuesAddress };

/** Typing, pasting of a block, and Delete; each a command that can be undone. */
export function ValuesGrid({ sheet, address }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const typing = useValueTyping(sheet, address.segment);
  const columns = useValueColumns(sheet);
  if (sheet.rows.length === 0) {
    const grain = t(`kpis.grain.${sheet.grain}`);
    return (
      <EmptyState
        title={t('kpis.values.emptyGrain', { replace: { grain } })}
        text={t('kpis.values.emptyGrainText')}
      />
    );
  }
  return (
    <div className="tz-kpi-values">
      <DataGrid<ValueRow>
        label={t('kpis.values.grid')}
        rows={sheet.rows}
        columns={columns}
        rowId={(row) => row.id}
        rowClass={rowClass}
        onEdit={({ row, columnId, value }) => typing.edit(row, columnId, value)}
        onPasteBlock={typing.paste}
        onClearRange={typing.clear}
        onOpenRow={({ kpi }) => void navigate({ to: '/kpis/kpi', search: { id: kpi.id } })}
      />
    </div>
  );
}

function rowClass({ part }: ValueRow): string | undefined {
  return part === 'value' ? undefined : 'tz-kpi-part';
}
