import type { Category } from '#shared/domain/budget/category.ts';
import type { Line } from '#shared/domain/budget/line.ts';
import type { Department } from '#shared/domain/catalogue/department.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';

/** The names behind the ids of lines. */
export interface ExportLookups {
  readonly categories: readonly Pick<Category, 'id' | 'name'>[];
  readonly departments: readonly Pick<Department, 'id' | 'name'>[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
}

/** Category, line, department, owner and vendor, as the first columns of a sheet have them. */
export function lineWords(line: Line, { categories, departments, people }: ExportLookups): string[] {
  return [
    nameIn(categories, line.categoryId),
    line.name,
    nameIn(departments, line.departmentId),
    nameIn(people, line.ownerId),
    line.vendor,
  ];
}

function nameIn(
  records: readonly { readonly id: string; readonly name: string }[],
  id: string | null,
): string {
  return records.find((record) => record.id === id)?.name ?? '';
}
