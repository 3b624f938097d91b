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
import { uniqueName } from '#shared/domain/catalogue/unique-name.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, query, refuse, valueOf } from '../base.ts';

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
  const before = await readDepartment(context.writer, input.id);
  if (before === undefined) return refuse(missing('department'));
  const after = { ...before, ...input.change };
  const nameKey = valueOf(uniqueName(after.name, await readDepartments(context.writer), before.id));
  await updateDepartment(context.writer, after, nameKey);
  context.record.describe({ key: 'departmentChanged', params: { name: after.name } });
  return { seq: await context.record.position() };
});

export const removeDepartment = command.catalogue.removeDepartment.handler(async ({ context, input }) => {
  const department = await readDepartment(context.writer, input.id);
  if (department === undefined) return refuse(missing('department'));
  const uses = await countDepartmentUses(context.writer, department.id);
  if (uses > 0) return refuse(stillUsed(department.name, uses));
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
  const before = await readPerson(context.writer, input.id);
  if (before === undefined) return refuse(missing('person'));
  const after = { ...before, ...input.change };
  const nameKey = valueOf(uniqueName(after.name, await readPeople(context.writer), before.id));
  await requireDepartment(context.writer, after.departmentId);
  await updatePerson(context.writer, after, nameKey);
  context.record.describe({ key: 'personChanged', params: { name: after.name } });
  return { seq: await context.record.position() };
});

export const removePerson = command.catalogue.removePerson.handler(async ({ context, input }) => {
  const person = await readPerson(context.writer, input.id);
  if (person === undefined) return refuse(missing('person'));
  const uses = await countPersonUses(context.writer, person.id);
  if (uses > 0) return refuse(stillUsed(person.name, uses));
  await deletePerson(context.writer, person.id);
  context.record.describe({ key: 'personRemoved', params: { name: person.name } });
  return { seq: await context.record.position() };
});

async function requireDepartment(
  reader: Parameters<typeof readDepartment>[0],
  id: string | null,
): Promise<void> {
  if (id === null || (await readDepartment(reader, id)) !== undefined) return;
  refuse(missing('department', 'departmentId'));
}

function missing(what: string, field?: string) {
  return refused('not-found', { what }, field).refusal;
}

function stillUsed(name: string, uses: number) {
  return refused('still-used', { name, useCount: uses }).refusal;
}
