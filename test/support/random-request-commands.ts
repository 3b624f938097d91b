import fc from 'fast-check';
import { sql } from 'kysely';
import { pick, type RowOperation } from './row-operation.ts';

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

/**
 * Requests with what hangs on them: legs that name lines without holding them, approvals, exceptions, limits. Part of
 * the commands in random-commands.ts.
 */
export const requestOperations = [
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
