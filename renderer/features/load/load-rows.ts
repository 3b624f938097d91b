import type { Department, DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { LoadCell, LoadRow, WorkLoad } from '#shared/domain/timeline/load.ts';
import type { Day } from '#shared/values/day.ts';

/** A department or a person in the table; their weeks are those of the load. */
export type HeatRow = {
  readonly key: string;
  readonly kind: 'department' | 'person';
  readonly name: string;
  readonly department: Department | undefined;
  readonly cells: readonly LoadCell[];
};

type Names = { readonly people: readonly Person[]; readonly departments: readonly Department[] };

/** Departments in their own order, then the people who have anything to do, department by department. */
export function heatRows(load: WorkLoad, { people, departments }: Names): HeatRow[] {
  const place = new Map<string | null, { department: Department; at: number }>(
    departments.map((department, at) => [department.id, { department, at }]),
  );
  const byDepartment = (id: DepartmentId | null) => place.get(id)?.at ?? departments.length;
  const persons = load.people.flatMap((row) => {
    const person = people.find(({ id }) => id === row.id);
    return person === undefined || isIdle(row) ? [] : [{ row, person }];
  });
  return [
    ...departments.flatMap((department): HeatRow[] => {
      const row = load.departments.find(({ id }) => id === department.id);
      if (row === undefined || isIdle(row)) return [];
      const { id, name } = department;
      return [{ key: `department-${id}`, kind: 'department', name, department, cells: row.cells }];
    }),
    ...persons
      .toSorted(
        (one, other) => byDepartment(one.person.departmentId) - byDepartment(other.person.departmentId),
      )
      .map(({ row, person }): HeatRow => {
        const department = place.get(person.departmentId)?.department;
        return {
          key: `person-${person.id}`,
          kind: 'person',
          name: person.name,
          department,
          cells: row.cells,
        };
      }),
  ];
}

function isIdle({ cells }: LoadRow<string>): boolean {
  return cells.every(({ neededMinutes }) => neededMinutes === 0);
}

export function isOver({ overMinutes }: LoadCell): boolean {
  return overMinutes > 0;
}

/** Needed of what there is, as a fraction; null where there is nothing to hold it against. */
export function shareOf({ neededMinutes, capacityMinutes }: LoadCell): number | null {
  if (capacityMinutes === null || capacityMinutes === 0) return null;
  return neededMinutes / capacityMinutes;
}

/** Who has too much to do in which week. */
export type Overload = { readonly row: HeatRow; readonly week: Day; readonly cell: LoadCell };

/** Of people from a week on: those with the most hours too many first. */
export function overloads(rows: readonly HeatRow[], weeks: readonly Day[], from: Day | null): Overload[] {
  return rows
    .filter(({ kind }) => kind === 'person')
    .flatMap((row) =>
      row.cells.flatMap((cell, at): Overload[] => {
        const week = weeks[at];
        const counts = week !== undefined && (from === null || week >= from) && isOver(cell);
        return counts ? [{ row, week, cell }] : [];
      }),
    )
    .toSorted((one, other) => other.cell.overMinutes - one.cell.overMinutes);
}
