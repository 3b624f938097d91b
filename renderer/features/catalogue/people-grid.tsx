import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type CellEdit, DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import type { GridCellProps, GridColumn } from '#renderer/ui/grid/grid-columns.ts';
import type { Department } from '#shared/domain/catalogue/department.ts';
import { type Person, type PersonInput, personRoleSchema } from '#shared/domain/catalogue/person.ts';
import type { Catalogue } from './catalogue-data.ts';
import { OpenCell } from './open-cell.tsx';
import { nameFault } from './record-fault.ts';
import { choiceColumn, textColumn } from '#renderer/ui/grid/text-columns.ts';

/** AG Grid's list of choices knows texts alone: no department is the empty one. */
const NO_DEPARTMENT = '';

type Props = {
  readonly catalogue: Catalogue;
  readonly onChange: (id: Person['id'], change: Partial<PersonInput>) => void;
  readonly onOpen: (id: Person['id']) => void;
};

export function PeopleGrid({ catalogue, onChange, onOpen }: Props) {
  const { t } = useTranslation();
  const columns = usePeopleColumns(catalogue, onOpen);
  return (
    <DataGrid
      label={t('catalogue.person.grid')}
      rows={catalogue.people}
      columns={columns}
      rowId={(row) => row.id}
      columnsKey="catalogue.people"
      autoHeight
      onEdit={(edit) => {
        const change = changeOf(edit, catalogue.departments);
        if (change !== null) onChange(edit.row.id, change);
      }}
      onOpenRow={(row) => onOpen(row.id)}
    />
  );
}

function usePeopleColumns({ departments, people }: Catalogue, onOpen: Props['onOpen']) {
  const { t } = useTranslation();
  const editable = !useReadOnly();
  return useMemo<readonly GridColumn<Person>[]>(
    () => [
      {
        ...textColumn<Person>({
          id: 'name',
          header: t('catalogue.person.name'),
          value: (row) => row.name,
          editable,
          fault: (typed, row) => nameFault(typed, people, row.id, t),
        }),
        width: 160,
        lockVisible: true,
      },
      {
        ...choiceColumn<Person>({
          id: 'department',
          header: t('catalogue.person.department'),
          value: (row) => row.departmentId ?? NO_DEPARTMENT,
          editable,
          choices: [
            { value: NO_DEPARTMENT, label: t('catalogue.person.noDepartment') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ],
        }),
        width: 180,
      },
      {
        ...choiceColumn<Person>({
          id: 'role',
          header: t('catalogue.person.role'),
          value: (row) => row.role,
          editable,
          choices: personRoleSchema.options.map((role) => ({
            value: role,
            label: t(`catalogue.role.${role}`),
          })),
        }),
        flex: 1,
        minWidth: 140,
      },
      {
        colId: 'open',
        headerName: t('catalogue.details'),
        width: 72,
        lockVisible: true,
        resizable: false,
        cellRenderer: ({ data }: GridCellProps<Person>) =>
          data !== undefined && <OpenCell name={data.name} onOpen={() => onOpen(data.id)} />,
      },
    ],
    [departments, people, editable, onOpen, t],
  );
}

function changeOf(
  { columnId, value }: CellEdit<Person>,
  departments: readonly Department[],
): Partial<PersonInput> | null {
  if (typeof value !== 'string') return null;
  switch (columnId) {
    case 'name':
      return { name: value };
    case 'department':
      return { departmentId: departments.find(({ id }) => id === value)?.id ?? null };
    case 'role': {
      const role = personRoleSchema.safeParse(value);
      return role.success ? { role: role.data } : null;
    }
    default:
      return null;
  }
}
