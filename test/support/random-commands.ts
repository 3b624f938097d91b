import fc from 'fast-check';
import { sql } from 'kysely';
import type { Writer } from '#db/schema.ts';
import { forgetLine, kolOperations } from './random-kol-commands.ts';
import { forgetAnsweringDepartment, forgetCountedLine, kpiOperations } from './random-kpi-commands.ts';
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
const documentKind = fc.constantFrom(
  'request',
  'contract',
  'acceptance',
  'invoice',
  'payment',
  'credit-note',
);
const monthText = fc.constantFrom('2026-01', '2026-02', '2027-12');

async function addDepartment(writer: Writer, id: string, name: string): Promise<void> {
  await sql`insert or ignore into department (id, name, name_key, badge, hue, duty, position)
    values (${id}, ${name}, ${name}, 'A', 'other', '', 1)`.execute(writer);
}

async function addCategory(writer: Writer, id: string, name: string): Promise<void> {
  await sql`insert or ignore into budget_category (id, name, name_key, hue, position)
    values (${id}, ${name}, ${name}, 'other', 1)`.execute(writer);
}

interface NewDocument {
  readonly id: string;
  readonly line: string;
  readonly kind: string;
  readonly previous: string | null;
  readonly month: string;
  readonly fen: number;
}

async function addDocument(writer: Writer, document: NewDocument): Promise<void> {
  const { id, line, kind, previous, month, fen: amount } = document;
  const due = ['invoice', 'payment', 'credit-note'].includes(kind) ? null : month;
  await sql`insert into document (id, line_id, kind, previous_id, number, number_key, day, fen, vendor, note,
      due_month, pay_by, reason, over_reason, override_by, override_reason, cancelled_on, cancel_reason,
      closed_on, close_reason)
    values (${id}, ${line}, ${kind}, ${previous}, ${id}, ${id}, ${`${month}-09`}, ${amount}, '', '', ${due}, null,
      '', '', null, '', null, '', null, '')`.execute(writer);
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
  fc.tuple(small, documentKind, monthText, fen, fc.option(small)).map(
    ([at, kind, month, amount, after]): RowOperation =>
      async (writer, newId) => {
        const line = await pick(writer, 'budget_line', at);
        if (line === null) return;
        const { rows } = await sql<{ id: string }>`
          select id from document where line_id = ${line} order by id`.execute(writer);
        const previous = after === null ? null : (rows[after % Math.max(1, rows.length)]?.id ?? null);
        await addDocument(writer, { id: newId(), line, kind, previous, month, fen: Math.abs(amount) + 1 });
      },
  ),
  fc.tuple(small, fc.constantFrom('cancelled_on', 'closed_on'), fc.boolean()).map(
    ([at, column, isEnded]): RowOperation =>
      async (writer) => {
        await sql`update document set ${sql.ref(column)} = ${isEnded ? '2026-02-03' : null}
          where id = ${await pick(writer, 'document', at)}`.execute(writer);
      },
  ),
  fc.tuple(small, monthText, fen).map(
    ([at, month, amount]): RowOperation =>
      async (writer) => {
        await sql`update document set fen = ${Math.abs(amount) + 1},
          due_month = iif(due_month is null, null, ${month})
          where id = ${await pick(writer, 'document', at)}`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        const id = await pick(writer, 'document', at);
        await sql`delete from document where id = ${id}
          and not exists (select 1 from document after where after.previous_id = ${id})
          and not exists (select 1 from cooperation where document_id = ${id})`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        await sql`delete from entry where id = ${await pick(writer, 'entry', at)}`.execute(writer);
      },
  ),
];

/** Requests with what hangs on them: legs that name lines without holding them, approvals, exceptions, limits. */
const requestOperations = [
  fc.tuple(small, word, fc.option(fen)).map(
    ([number, text, total]): RowOperation =>
      async (writer, newId) => {
        await sql`insert or ignore into budget_request
        (id, number, kind, state, requester_id, reason, cause, cause_text, papers, version_id, total_fen, created_at,
          submitted_at, submitted_seq, decided_at, decision_reason)
        values (${newId()}, ${`RA-2026-${number}`}, 'reallocation', 'draft', ${await pick(writer, 'person', number)},
          ${text}, null, '', '[]', null, ${total}, '2026-03-01T08:00:00.000Z', null, null, null, '')`.execute(
          writer,
        );
      },
  ),
  fc.tuple(small, small, monthText, fen).map(
    ([at, line, month, amount]): RowOperation =>
      async (writer, newId) => {
        const request = await pick(writer, 'budget_request', at);
        const lineId = await pick(writer, 'budget_line', line);
        if (request === null || lineId === null || amount === 0) return;
        await sql`insert into request_leg (id, request_id, position, line_id, line_name, month, fen)
        values (${newId()}, ${request}, 0, ${lineId}, 'Line', ${month}, ${amount})
        on conflict (request_id, line_id, month) do update set fen = excluded.fen`.execute(writer);
      },
  ),
  fc.tuple(small, fc.constantFrom('submitted', 'applied', 'rejected', 'withdrawn'), fc.boolean()).map(
    ([at, state, moves]): RowOperation =>
      async (writer, newId) => {
        const request = await pick(writer, 'budget_request', at);
        await sql`update budget_request set state = ${state}, submitted_seq = ${at} where id = ${request}`.execute(
          writer,
        );
        if (!moves) return;
        // What applying does: the plan moves with the state, in one command.
        const { rows } = await sql<{ line: string; month: string; fen: number }>`
        select line_id as line, month, fen from request_leg g
        where request_id = ${request} and exists (select 1 from budget_line l where l.id = g.line_id)`.execute(
          writer,
        );
        for (const leg of rows) {
          await sql`insert into plan_month (id, line_id, month, fen) values (${newId()}, ${leg.line}, ${leg.month}, ${leg.fen})
          on conflict (line_id, month) do update set fen = excluded.fen`.execute(writer);
        }
      },
  ),
  fc.tuple(small, small, small).map(
    ([at, person, category]): RowOperation =>
      async (writer, newId) => {
        const request = await pick(writer, 'budget_request', at);
        const personId = await pick(writer, 'person', person);
        const categoryId = await pick(writer, 'budget_category', category);
        if (request === null || personId === null) return;
        await sql`insert or ignore into request_approval (id, request_id, person_id, at, note)
        values (${newId()}, ${request}, ${personId}, '2026-03-01T08:00:00.000Z', '')`.execute(writer);
        if (categoryId === null) return;
        await sql`insert into policy_exception
        (id, category_id, request_id, share_bp, reason, until_day, granted_by)
        values (${newId()}, ${categoryId}, ${request}, 6500, 'x', '2026-12-31', ${personId})`.execute(writer);
      },
  ),
  fc.tuple(word, small).map(
    ([name, tail]): RowOperation =>
      async (writer, newId) => {
        await sql`insert or ignore into person (id, name, name_key, department_id, role)
        values (${newId()}, ${name}, ${`${name}${tail}`}, null, 'finance')`.execute(writer);
      },
  ),
  fc.tuple(small, small).map(
    ([position, amount]): RowOperation =>
      async (writer, newId) => {
        await sql`delete from approval_limit where position = ${position}`.execute(writer);
        await sql`insert into approval_limit (id, position, kind, reach, from_fen, role, approver_count)
        values (${newId()}, ${position}, null, 'any', ${amount}, 'finance', 1)`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        const request = await pick(writer, 'budget_request', at);
        await sql`delete from request_leg where request_id = ${request}`.execute(writer);
        await sql`delete from request_approval where request_id = ${request}`.execute(writer);
        await sql`delete from policy_exception where request_id = ${request}`.execute(writer);
        await sql`delete from budget_request where id = ${request}`.execute(writer);
      },
  ),
];

/** One command: a few row operations that become one record. */
export const randomCommand: fc.Arbitrary<RowOperation[]> = fc.array(
  fc.oneof(...operations, ...requestOperations, ...timelineOperations, ...kolOperations, ...kpiOperations),
  {
    minLength: 1,
    maxLength: 5,
  },
);
