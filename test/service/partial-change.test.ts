import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuidV7 } from '#shared/values/id.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

let its: ServiceClient;
beforeAll(async () => {
  its = await serviceClient('sample', 'en');
});
afterAll(() => its.remove());

test('changing one field of a line leaves the others as they were', async () => {
  const line = (await its.client.budget.sheet()).lines.find(({ kind }) => kind === 'rebate');
  if (line === undefined) throw new Error('the sample has no rebate line');
  const full = await its.client.budget.changeLine({ id: line.id, change: { vendor: 'V', note: 'N' } });
  expect(full.seq).not.toBeNull();
  await its.client.budget.changeLine({ id: line.id, change: { name: 'Another name' } });
  const after = (await its.client.budget.sheet()).lines.find(({ id }) => id === line.id);
  expect(after).toEqual({ ...line, name: 'Another name', vendor: 'V', note: 'N' });
});

test('changing one field of an entry leaves the others as they were', async () => {
  const [line] = (await its.client.budget.sheet()).lines;
  const given = { day: '2026-06-01', fen: -500, vendor: 'V', reference: 'R', note: 'N', reason: 'Why' };
  const { id } = await its.client.entries.add({ lineId: line?.id ?? '', ...given });
  await its.client.entries.change({ id, change: { fen: -400 } });
  expect(await its.client.entries.get({ id })).toMatchObject({ ...given, fen: -400 });
});

test('changing one field of a department or a person leaves the others as they were', async () => {
  const { departments, people } = await its.client.catalogue.list();
  const department = departments.find(({ duty }) => duty !== '');
  const person = people.find(({ departmentId }) => departmentId !== null);
  if (department === undefined || person === undefined) throw new Error('the sample is too bare');
  await its.client.catalogue.changeDepartment({ id: department.id, change: { badge: 'Z' } });
  await its.client.catalogue.changePerson({ id: person.id, change: { name: 'Somebody' } });
  const after = await its.client.catalogue.list();
  expect(after.departments).toContainEqual({ ...department, badge: 'Z' });
  expect(after.people).toContainEqual({ ...person, name: 'Somebody' });
});

test('changing one field of a calendar or a task leaves the others as they were', async () => {
  const id = uuidV7<'work_calendar'>(its.clockMs, new Uint8Array(10));
  const exceptions = [{ first: '2026-08-03', last: '2026-08-07', work: 'off', name: 'Move' } as const];
  const calendar = {
    name: 'Office',
    owner: { level: 'shared' },
    exceptions,
    followsNational: false,
  } as const;
  await its.client.timeline.apply({ edits: [{ kind: 'add-calendar', id, calendar }] });
  const calendars = async () => (await its.client.timeline.get()).timeline.calendars;
  await its.client.timeline.apply({ edits: [{ kind: 'change-calendar', id, change: { name: 'Desk' } }] });
  expect((await calendars()).find((one) => one.id === id)).toMatchObject({ ...calendar, name: 'Desk' });

  const { timeline } = await its.client.timeline.get();
  const task = timeline.tasks.find(({ estimate, ownerId }) => estimate !== null && ownerId !== null);
  if (task === undefined) throw new Error('the sample is too bare');
  await its.client.timeline.apply({
    edits: [{ kind: 'change-task', id: task.id, change: { note: 'Only this' } }],
  });
  const after = (await its.client.timeline.get()).timeline.tasks.find((one) => one.id === task.id);
  expect(after).toEqual({ ...task, note: 'Only this' });
});
