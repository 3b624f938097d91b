import fc from 'fast-check';
import { sql } from 'kysely';
import type { Writer } from '#db/schema.ts';
import { documentOperations } from './random-document-commands.ts';
import { forgetLine, kolOperations } from './random-kol-commands.ts';
import { forgetAnsweringDepartment, forgetCountedLine, kpiOperations } from './random-kpi-commands.ts';
import { forgetActingDepartment, meetingOperations } from './random-meeting-commands.ts';
import { requestOperations } from './random-request-commands.ts';
import { riskOperations } from './random-risk-commands.ts';
import { forgetDepartment, timelineOperations } from './random-timeline-commands.ts';
import { type RowOperation, pick } from './row-operation.ts';

const small = fc.nat(30);
const word = fc.constantFrom(
  '直播',
  'Feed ads',
  'it’s "quoted" \\ 50%',
  '😀\u0001',
  '',
  '=1+1',
  '返点\n二行',
);
const fen = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
const monthText = fc.constantFrom('2026-01', '2026-02', '2027-12');

async function addDepartment(writer: Writer, id: string, name: string): Promise<void> {
  await sql`insert or ignore into department (id, name, name_key, badge, hue, duty, position)
    values (${id}, ${name}, ${name}, 'A', 'other', '', 1)`.execute(writer);
}

async function addCategory(writer: Writer, id: string, name: string): Promise<void> {
  await sql`insert or ignore into budget_category (id, name, name_key, hue, position)
    values (${id}, ${name}, ${name}, 'other', 1)`.execute(writer);
}

const operations = [
  fc.tuple(word, small).map(
    ([name, tail]): RowOperation =>
      (writer, newId) =>
        addDepartment(writer, newId(), `${name}${tail}`),
  ),
  fc.tuple(small, word, small).map(
    ([at, name, tail]): RowOperation =>
      async (writer) => {
        await sql`update or ignore department set name = ${name}, name_key = ${`${name}${tail}`}, duty = ${name}
      where id = ${await pick(writer, 'department', at)}`.execute(writer);
      },
  ),
  // Two rows swap a unique value: no single update can bring that back.
  fc.tuple(small, small).map(
    ([a, b]): RowOperation =>
      async (writer) => {
        const [one, two] = [await pick(writer, 'department', a), await pick(writer, 'department', b)];
        if (one === null || two === null || one === two) return;
        const { rows } = await sql<{ one: string; two: string }>`
      select (select name_key from department where id = ${one}) as one,
        (select name_key from department where id = ${two}) as two`.execute(writer);
        await sql`update department set name_key = 'between' where id = ${one}`.execute(writer);
        await sql`update department set name_key = ${rows[0]?.one} where id = ${two}`.execute(writer);
        await sql`update department set name_key = ${rows[0]?.two} where id = ${one}`.execute(writer);
      },
  ),
  // A row goes and another takes its unique value over.
  small.map(
    (at): RowOperation =>
      async (writer, newId) => {
        const id = await pick(writer, 'department', at);
        await sql`update budget_line set department_id = null where department_id = ${id}`.execute(writer);
        await forgetDepartment(writer, id);
        await forgetAnsweringDepartment(writer, id);
        await forgetActingDepartment(writer, id);
        const { rows } = await sql<{ name_key: string }>`
      delete from department where id = ${id} returning name_key`.execute(writer);
        if (rows[0] !== undefined) await addDepartment(writer, newId(), rows[0].name_key);
      },
  ),
  fc.tuple(word, small).map(
    ([name, tail]): RowOperation =>
      async (writer, newId) => {
        await addCategory(writer, newId(), `${name}${tail}`);
      },
  ),
  fc.tuple(small, small, word, small).map(
    ([category, department, name, tail]): RowOperation =>
      async (writer, newId) => {
        const parent = await pick(writer, 'budget_category', category);
        if (parent === null) return;
        await sql`insert or ignore into budget_line
        (id, category_id, name, name_key, kind, department_id, owner_id, vendor, note, position)
        values (${newId()}, ${parent}, ${name}, ${`${name}${tail}`}, 'spend',
          ${await pick(writer, 'department', department)}, null, ${name}, '', ${tail})`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        const id = await pick(writer, 'budget_line', at);
        await forgetLine(writer, id);
        await forgetCountedLine(writer, id);
        await sql`delete from plan_month where line_id = ${id}`.execute(writer);
        await sql`delete from entry where line_id = ${id}`.execute(writer);
        await sql`delete from document where line_id = ${id}`.execute(writer);
        await sql`delete from task_line where line_id = ${id}`.execute(writer);
        await sql`delete from line_tie where line_id = ${id}`.execute(writer);
        await sql`delete from budget_line where id = ${id}`.execute(writer);
      },
  ),
  fc.tuple(small, monthText, fen).map(
    ([at, month, amount]): RowOperation =>
      async (writer, newId) => {
        const line = await pick(writer, 'budget_line', at);
        if (line === null) return;
        await sql`insert into plan_month (id, line_id, month, fen) values (${newId()}, ${line}, ${month}, ${amount})
      on conflict (line_id, month) do update set fen = excluded.fen`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        await sql`delete from plan_month where id = ${await pick(writer, 'plan_month', at)}`.execute(writer);
      },
  ),
  fc.tuple(small, monthText, fen, word, fc.option(small)).map(
    ([at, month, amount, text, key]): RowOperation =>
      async (writer, newId) => {
        const line = await pick(writer, 'budget_line', at);
        if (line === null) return;
        await sql`insert or ignore into entry
        (id, line_id, day, fen, vendor, reference, note, reason, import_id, source_key)
        values (${newId()}, ${line}, ${`${month}-15`}, ${amount}, ${text}, '', ${text}, '', null,
          ${key === null ? null : `k${key}`})`.execute(writer);
      },
  ),
  fc.tuple(small, small, monthText, fen).map(
    ([at, to, month, amount]): RowOperation =>
      async (writer) => {
        await sql`update entry set fen = ${amount}, day = ${`${month}-02`},
      line_id = coalesce(${await pick(writer, 'budget_line', to)}, line_id)
      where id = ${await pick(writer, 'entry', at)}`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        await sql`delete from entry where id = ${await pick(writer, 'entry', at)}`.execute(writer);
      },
  ),
];

/** One command: a few row operations that become one record. */
export const randomCommand: fc.Arbitrary<RowOperation[]> = fc.array(
  fc.oneof(
    ...operations,
    ...documentOperations,
    ...requestOperations,
    ...timelineOperations,
    ...kolOperations,
    ...kpiOperations,
    ...riskOperations,
    ...meetingOperations,
  ),
  {
    minLength: 1,
    maxLength: 5,
  },
);
