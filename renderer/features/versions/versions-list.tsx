import '#renderer/ui/grid/sheet.css';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useNoRoomBeside } from '#renderer/ui/use-media.ts';
import type { VersionList } from '#shared/domain/versions/version-sheet.ts';
import { useVersionColumns } from './use-version-columns.ts';
import type { VersionsAddress } from './use-versions-address.ts';
import { type ListRow, listRows } from './version-rows.ts';

type Props = { readonly list: VersionList; readonly address: VersionsAddress };

/** The plan and its versions, each with what it plans and where it stands. */
export function VersionsList({ list, address }: Props) {
  const { t } = useTranslation();
  const { moneyUnit } = useFormats();
  const navigate = useNavigate();
  const { openVersion } = address;
  const rows = useMemo(() => listRows(list), [list]);
  const open = useCallback(
    (row: ListRow) => {
      if (row.kind === 'current') void navigate({ to: '/budget', search: {} });
      else openVersion(row.id);
    },
    [navigate, openVersion],
  );
  const isNarrow = useNoRoomBeside() && address.search.show !== undefined;
  const columns = useVersionColumns(open, isNarrow);
  return (
    <Section
      title={t('versions.list.title')}
      unit={t('versions.list.unit', { unit: t(`common.unit.${moneyUnit}`) })}
    >
      <div className="tz-versions-list">
        <DataGrid<ListRow>
          label={t('versions.list.grid')}
          rows={rows}
          columns={columns}
          {...(isNarrow ? {} : { columnsKey: 'versions' })}
          rowId={rowId}
          rowClass={rowClass}
          autoHeight
          onOpenRow={open}
        />
      </div>
    </Section>
  );
}

const rowId = ({ id }: ListRow) => id;

function rowClass({ kind, version }: ListRow): string | undefined {
  return kind === 'current' || version.inForce ? 'tz-row-group' : undefined;
}
