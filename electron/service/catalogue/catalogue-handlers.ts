import {
  countDepartmentUses,
  countPersonUses,
  deleteDepartment,
  deletePerson,
  insertDepartment,
  insertPerson,
  readDepartment,
  readDepartments,
  readPeople,
  readPerson,
  updateDepartment,
  updatePerson,
} from '#db/queries/catalogue-queries.ts';
import type { Writer } from '#db/schema.ts';
import { uniqueName } from '#shared/domain/catalogue/unique-name.ts';
import { command, query, valueOf } from '../base.ts';
import { found, unused } from '../refusals.ts';

export const catalogueList = query.catalogue.list.handler(async ({ context }) => ({
  departments: await readDepartments(context.reader),
  people: await readPeople(context.reader),
}));

export const addDepartment = command.catalogue.addDepartment.handler(async ({ context, input }) => {
  const others = await readDepartments(context.writer);
  const nameKey = valueOf(uniqueName(input.name, others));
  const id = context.parts.newId<'department'>();
  const position = Math.max(0, ...others.map((other) => other.position)) + 1;
  await insertDepartment(context.writer, { ...input, id, position }, nameKey);
  context.record.describe({ key: 'departmentAdded', params: { name: input.name } });
  return { seq: await context.record.position(), id };
});

export const changeDepartment = command.catalogue.changeDepartment.handler(async ({ context, input }) => {
  const before = found(await readDepartment(context.writer, input.id), 'department');
  const after = { ...before, ...input.change };
  const nameKey = valueOf(uniqueName(after.name, await readDepartments(context.writer), before.id));
  await updateDepartment(context.writer, after, nameKey);
  context.record.describe({ key: 'departmentChanged', params: { name: after.name } });
  return { seq: await context.record.position() };
});

export const removeDepartment = command.catalogue.removeDepartment.handler(async ({ context, input }) => {
  const department = found(await readDepartment(context.writer, input.id), 'department');
  unused(department.name, await countDepartmentUses(context.writer, department.id));
  await deleteDepartment(context.writer, department.id);
  context.record.describe({ key: 'departmentRemoved', params: { name: department.name } });
  return { seq: await context.record.position() };
});

export const addPerson = command.catalogue.addPerson.handler(async ({ context, input }) => {
  const nameKey = valueOf(uniqueName(input.name, await readPeople(context.writer)));
  await requireDepartment(context.writer, input.departmentId);
  const id = context.parts.newId<'person'>();
  await insertPerson(context.writer, { ...input, id }, nameKey);
  context.record.describe({ key: 'personAdded', params: { name: input.name } });
  return { seq: await context.record.position(), id };
});

export const changePerson = command.catalogue.changePerson.handler(async ({ context, input }) => {
  const before = found(await readPerson(context.writer, input.id), 'person');
  const after = { ...before, ...input.change };
  const nameKey = valueOf(uniqueName(after.name, await readPeople(context.writer), before.id));
  await requireDepartment(context.writer, after.departmentId);
  await updatePerson(context.writer, after, nameKey);
  context.record.describe({ key: 'personChanged', params: { name: after.name } });
  return { seq: await context.record.position() };
});

export const removePerson = command.catalogue.removePerson.handler(async ({ context, input }) => {
  const person = found(await readPerson(context.writer, input.id), 'person');
  unused(person.name, await countPersonUses(context.writer, person.id));
  await deletePerson(context.writer, person.id);
  context.record.describe({ key: 'personRemoved', params: { name: person.name } });
  return { seq: await context.record.position() };
});

/** A department that is named has to be there. */
async function requireDepartment(writer: Writer, id: string | null): Promise<void> {
  if (id !== null) found(await readDepartment(writer, id), 'department', 'departmentId');
}
