import { expect, test } from 'vitest';
import type { Department } from '#shared/domain/catalogue/department.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { LoadCell, WorkLoad } from '#shared/domain/timeline/load.ts';
import { day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { hoursText } from './hours-text.ts';
import { heatRows, overloads, shareOf } from './load-rows.ts';

let made = 0;
const newId = <Entity extends string>(): Id<Entity> => {
  made += 1;
  return uuidV7<Entity>(made, new Uint8Array(10));
};

const department = (name: string, position: number): Department => ({
  id: newId<'department'>(),
  name,
  badge: name.slice(0, 1),
  hue: 'other',
  duty: '',
  position,
});
const person = (name: string, of: Department | null): Person => ({
  id: newId<'person'>(),
  name,
  departmentId: of?.id ?? null,
  role: 'member',
});
const cell = (neededMinutes: number, overMinutes = 0, capacityMinutes: number | null = 2400): LoadCell => ({
  neededMinutes,
  capacityMinutes,
  overMinutes,
  tasks: [],
});

const first = department('First', 0);
const second = department('Second', 1);
const people = [person('Idle', first), person('Alone', null), person('Last', second), person('Early', first)];
const weeks = [day('2026-03-02'), day('2026-03-09')];
const row = (at: number, cells: readonly LoadCell[]) => ({ id: people[at]?.id ?? newId<'person'>(), cells });
const load: WorkLoad = {
  weeks,
  people: [
    row(0, [cell(0), cell(0)]),
    row(1, [cell(60), cell(0)]),
    row(2, [cell(2640, 240), cell(2880, 480)]),
    row(3, [cell(1200, 30), cell(0)]),
  ],
  departments: [{ id: second.id, cells: [cell(2640, 240), cell(2880, 480)] }],
  overAllocations: [],
};
const rows = heatRows(load, { people, departments: [first, second] });

test('departments come first, then people by department, those without work left out', () => {
  expect(rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'department Second',
    'person Early',
    'person Last',
    'person Alone',
  ]);
});

test('weeks of people above their time, from a week on, the most hours first', () => {
  const said = (from: string | null) =>
    overloads(rows, weeks, from === null ? null : day(from)).map(
      ({ row: { name }, week, cell: { overMinutes } }) => `${name} ${week} ${hoursText(overMinutes)}`,
    );
  expect(said(null)).toEqual(['Last 2026-03-09 8', 'Last 2026-03-02 4', 'Early 2026-03-02 0.5']);
  expect(said('2026-03-09')).toEqual(['Last 2026-03-09 8']);
});

test('a share needs time to be held against', () => {
  expect(shareOf(cell(1200))).toBe(0.5);
  expect(shareOf(cell(1200, 0, 0))).toBeNull();
  expect(shareOf(cell(1200, 0, null))).toBeNull();
});
