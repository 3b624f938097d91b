import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

export interface NamedRecord {
  readonly kind: 'category' | 'line' | 'department' | 'person' | 'request' | 'task' | 'kpi' | 'kol' | 'risk';
  readonly id: string;
  readonly name: string;
  /** Where it belongs: a line's category, a person's department, a request's reason, a task's phase, a KPI's owner, a risk's number. */
  readonly context: string;
  /** What people call it beside its name: a task's code. */
  readonly code: string;
}

/** Every record that people know by its name. */
export async function readNamedRecords(reader: Reader): Promise<NamedRecord[]> {
  const { rows } = await sql<NamedRecord>`
    select 'category' as kind, id, name, '' as context, '' as code from budget_category
    union all
    select 'line', l.id, l.name, c.name, '' from budget_line l join budget_category c on c.id = l.category_id
    union all
    select 'department', id, name, '', '' from department
    union all
    select 'person', p.id, p.name, coalesce(d.name, ''), '' from person p
      left join department d on d.id = p.department_id
    union all
    select 'request', id, number, reason, '' from budget_request
    union all
    select 'task', t.id, t.name, coalesce(p.name, ''), t.code from task t left join task p on p.id = t.parent_id
    union all
    select 'kpi', k.id, k.name, coalesce(o.name, ''), '' from kpi k left join person o on o.id = k.owner_id
    union all
    select 'kol', id, name, agency, handle from kol
    union all
    select 'risk', id, title, number, number from risk`.execute(reader);
  return rows;
}
