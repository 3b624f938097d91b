import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { Month } from '#shared/values/month.ts';

/** What the sample goes on with: the records that every workspace starts from. */
export interface Foundation {
  readonly firstMonth: Month;
  readonly departments: ReadonlyMap<string, DepartmentId>;
  readonly categories: ReadonlyMap<string, CategoryId>;
}
