import { sql } from 'kysely';
import { type Department, departmentSchema } from '#shared/domain/catalogue/department.ts';
import { type Person, personSchema } from '#shared/domain/catalogue/person.ts';
import { foreignKeys } from '../ledger/schema-keys.ts';
import type { Reader, Writer } from '../schema.ts';
import type { DepartmentTable, PersonTable } from '../tables/catalogue-tables.ts';
import { countMeetingMentions } from './meeting-sound-queries.ts';
import { countPersonActions } from './timeline-use-queries.ts';

function departmentOf(row: DepartmentTable): Department {
  return departmentSchema.parse(row);
}

function personOf(row: PersonTable): Person {
  return personSchema.parse({ id: row.id, name: row.name, departmentId: row.department_id, role: row.role });
}

export async function readDepartments(reader: Reader): Promise<Department[]> {
  const rows = await reader.selectFrom('department').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map(departmentOf);
}

export async function readPeople(reader: Reader): Promise<Person[]> {
  const rows = await reader.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(personOf);
}

export async function readPerson(reader: Reader, id: string): Promise<Person | undefined> {
  const row = await reader.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : personOf(row);
}

export async function readDepartment(reader: Reader, id: string): Promise<Department | undefined> {
  const row = await reader.selectFrom('department').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : departmentOf(row);
}

export async function insertDepartment(
  writer: Writer,
  department: Department,
  nameKey: string,
): Promise<void> {
  await writer
    .insertInto('department')
    .values({ ...department, name_key: nameKey })
    .execute();
}

export async function updateDepartment(
  writer: Writer,
  department: Department,
  nameKey: string,
): Promise<void> {
  const { id, ...fields } = department;
  await writer
    .updateTable('department')
    .set({ ...fields, name_key: nameKey })
    .where('id', '=', id)
    .execute();
}

export async function deleteDepartment(writer: Writer, id: string): Promise<void> {
  await writer.deleteFrom('department').where('id', '=', id).execute();
}

export async function insertPerson(writer: Writer, person: Person, nameKey: string): Promise<void> {
  await writer.insertInto('person').values(personRow(person, nameKey)).execute();
}

export async function updatePerson(writer: Writer, person: Person, nameKey: string): Promise<void> {
  await writer.updateTable('person').set(personRow(person, nameKey)).where('id', '=', person.id).execute();
}

function personRow(person: Person, nameKey: string): PersonTable {
  return {
    id: person.id,
    name: person.name,
    name_key: nameKey,
    department_id: person.departmentId,
    role: person.role,
  };
}

export async function deletePerson(writer: Writer, id: string): Promise<void> {
  await writer.deleteFrom('person').where('id', '=', id).execute();
}

/** How many records of any kind name the department: people, budget lines, tasks, calendars, meetings. */
export async function countDepartmentUses(reader: Reader, id: string): Promise<number> {
  return (await countReferences(reader, 'department', id)) + (await countMeetingMentions(reader, id));
}

/** How many records of any kind name the person: lines, documents that were let pass, closed months, tasks, meetings. */
export async function countPersonUses(reader: Reader, id: string): Promise<number> {
  const named = (await countPersonActions(reader, id)) + (await countMeetingMentions(reader, id));
  return (await countReferences(reader, 'person', id)) + named;
}

async function countReferences(reader: Reader, parent: 'department' | 'person', id: string): Promise<number> {
  let uses = 0;
  for (const { table, column } of (await foreignKeys(reader)).filter((key) => key.parent === parent)) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(reader);
    uses += rows[0]?.count ?? 0;
  }
  return uses;
}
