import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import { type CellEdit, DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import type { GridCellProps, GridColumn } from '#renderer/ui/grid/grid-columns.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import {
  type Department,
  type DepartmentInput,
  departmentHueSchema,
} from '#shared/domain/catalogue/department.ts';
import type { Catalogue } from './catalogue-data.ts';
import { OpenCell } from './open-cell.tsx';
import { badgeFault, dutyFault, nameFault } from './record-fault.ts';
import { choiceColumn, textColumn } from '#renderer/ui/grid/text-columns.ts';

type Props = {
  readonly catalogue: Catalogue;
  readonly onChange: (id: Department['id'], change: Partial<DepartmentInput>) => void;
  readonly onOpen: (id: Department['id']) => void;
};

export function DepartmentsGrid({ catalogue, onChange, onOpen }: Props) {
  const { t } = useTranslation();
  const columns = useDepartmentColumns(catalogue, onOpen);
  return (
    <DataGrid
      label={t('catalogue.department.grid')}
      rows={catalogue.departments}
      columns={columns}
      rowId={(row) => row.id}
      columnsKey="catalogue.departments"
      autoHeight
      onEdit={(edit) => {
        const change = changeOf(edit);
        if (change !== null) onChange(edit.row.id, change);
      }}
      onOpenRow={(row) => onOpen(row.id)}
    />
  );
}

function useDepartmentColumns({ departments, people }: Catalogue, onOpen: Props['onOpen']) {
  const { t } = useTranslation();
  const formats = useFormats();
  const editable = !useReadOnly();
  return useMemo<readonly GridColumn<Department>[]>(
    () => [
      {
        ...textColumn<Department>({
          id: 'badge',
          header: t('catalogue.department.badge'),
          value: (row) => row.badge,
          editable,
          fault: (typed) => badgeFault(typed, t),
        }),
        width: 64,
        cellRenderer: BadgeCell,
      },
      {
        ...textColumn<Department>({
          id: 'name',
          header: t('catalogue.department.name'),
          value: (row) => row.name,
          editable,
          fault: (typed, row) => nameFault(typed, departments, row.id, t),
        }),
        width: 150,
        lockVisible: true,
      },
      {
        ...choiceColumn<Department>({
          id: 'hue',
          header: t('catalogue.department.hue'),
          value: (row) => row.hue,
          editable,
          choices: departmentHueSchema.options.map((hue) => ({
            value: hue,
            label: t(`catalogue.hue.${hue}`),
          })),
        }),
        width: 150,
      },
      {
        ...textColumn<Department>({
          id: 'duty',
          header: t('catalogue.department.duty'),
          value: (row) => row.duty,
          editable,
          fault: (typed) => dutyFault(typed, t),
        }),
        flex: 1,
        minWidth: 160,
        tooltipValueGetter: ({ data }) => data?.duty,
      },
      {
        colId: 'people',
        headerName: t('catalogue.department.people'),
        headerClass: 'tz-head-number',
        cellClass: 'tz-cell-number',
        width: 68,
        valueGetter: ({ data }) => people.filter(({ departmentId }) => departmentId === data?.id).length,
        valueFormatter: ({ value }) => formats.count(value),
      },
      {
        colId: 'open',
        headerName: t('catalogue.details'),
        width: 72,
        lockVisible: true,
        resizable: false,
        cellRenderer: ({ data }: GridCellProps<Department>) =>
          data !== undefined && <OpenCell name={data.name} onOpen={() => onOpen(data.id)} />,
      },
    ],
    [departments, people, editable, formats, onOpen, t],
  );
}

function BadgeCell({ data }: GridCellProps<Department>) {
  return data === undefined ? null : (
    <DepartmentBadge hue={data.hue} badge={data.badge} name={data.name} compact />
  );
}

function changeOf({ columnId, value }: CellEdit<Department>): Partial<DepartmentInput> | null {
  if (typeof value !== 'string') return null;
  switch (columnId) {
    case 'badge':
      return { badge: value };
    case 'name':
      return { name: value };
    case 'duty':
      return { duty: value };
    case 'hue': {
      const hue = departmentHueSchema.safeParse(value);
      return hue.success ? { hue: hue.data } : null;
    }
    default:
      return null;
  }
}
