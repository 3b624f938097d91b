import fc from 'fast-check';
import { sql } from 'kysely';
import type { Writer } from '#db/schema.ts';
import { pick, type RowOperation } from './row-operation.ts';

const small = fc.nat(30);
const word = fc.constantFrom('周会', 'Agree “A”', '', '=1+1', '😀\n二行', '\\ 50%');
const day = fc.constantFrom('2026-06-15', '2026-06-22', '2026-12-28');
const area = fc.constantFrom('budget', 'progress', 'kols');
const itemState = fc.constantFrom('open', 'done', 'parked');
const actionState = fc.constantFrom('open', 'done', 'dropped');

/** An action that a department was to do is its owner's alone. */
export async function forgetActingDepartment(writer: Writer, departmentId: string | null): Promise<void> {
  await sql`update action_item set department_id = null where department_id = ${departmentId}`.execute(
    writer,
  );
}

async function attendance(writer: Writer, at: number): Promise<string> {
  const departmentId = await pick(writer, 'department', at);
  const personIds = [await pick(writer, 'person', at)].flatMap((id) => id ?? []);
  return JSON.stringify(departmentId === null ? [] : [{ departmentId, isPresent: at % 2 === 0, personIds }]);
}

const keptOperations = [
  fc.tuple(small, word, fc.integer({ min: 1, max: 7 })).map(
    ([at, name, weekday]): RowOperation =>
      async (writer, newId) => {
        const id = (await pick(writer, 'meeting_series', 0)) ?? newId();
        const people = [await pick(writer, 'person', at), await pick(writer, 'person', at + 1)];
        await sql`insert into meeting_series (id, name, weekday, start_time, minutes, chair_id, minute_taker_id, department_ids)
          values (${id}, ${name}, ${weekday}, '10:00', ${at + 1}, ${people[0]}, ${people[1]}, '[]')
          on conflict (id) do update set name = excluded.name, weekday = excluded.weekday,
            chair_id = excluded.chair_id`.execute(writer);
      },
  ),
  // As opening does: a meeting with its agenda.
  fc.tuple(small, day, fc.subarray(['section:budget', 'tiers', 'topic:a', 'gate:b'])).map(
    ([at, on, keys]): RowOperation =>
      async (writer, newId) => {
        const id = newId();
        const { rows } =
          await sql`insert or ignore into meeting (id, number, day, state, opened_at, closed_at, since_seq,
            closed_seq, attendance)
          values (${id}, ${at + 1}, ${on}, 'running', '2026-06-22T01:00:00.000Z', null, ${at}, null,
            ${await attendance(writer, at)}) returning id`.execute(writer);
        if (rows.length === 0) return;
        for (const [position, key] of keys.entries()) {
          await sql`insert into agenda_item (id, meeting_id, kind, area, key, title, position, minutes, spent_seconds,
              state, notes, carried_count)
            values (${newId()}, ${id}, 'proposal', 'budget', ${key}, '', ${position}, 5, 0, 'open', '', 0)`.execute(
            writer,
          );
        }
      },
  ),
  fc.tuple(small, fc.boolean(), small).map(
    ([at, isClosed, who]): RowOperation =>
      async (writer) => {
        await sql`update meeting set state = ${isClosed ? 'closed' : 'running'}, attendance = ${await attendance(writer, who)},
            closed_at = ${isClosed ? '2026-06-22T02:00:00.000Z' : null}, closed_seq = ${isClosed ? at : null}
          where id = ${await pick(writer, 'meeting', at)}`.execute(writer);
      },
  ),
];

const agendaOperations = [
  fc.tuple(small, word, area, itemState).map(
    ([at, notes, of, state]): RowOperation =>
      async (writer) => {
        await sql`update agenda_item set notes = ${notes}, area = ${of}, state = ${state}, position = 30 - position,
            spent_seconds = ${at}
          where meeting_id = ${await pick(writer, 'meeting', at)}`.execute(writer);
      },
  ),
  // Two items swap their keys, which are unique: no single update can bring that back.
  small.map(
    (at): RowOperation =>
      async (writer) => {
        const { rows } = await sql<{ id: string; key: string }>`select id, key from agenda_item
          where meeting_id = ${await pick(writer, 'meeting', at)} order by id limit 2`.execute(writer);
        const [one, two] = rows;
        if (one === undefined || two === undefined) return;
        await sql`update agenda_item set key = 'between' where id = ${one.id}`.execute(writer);
        await sql`update agenda_item set key = ${one.key} where id = ${two.id}`.execute(writer);
        await sql`update agenda_item set key = ${two.key} where id = ${one.id}`.execute(writer);
      },
  ),
];

const decisionOperations = [
  // A decision that is carried out: with it a request changes its state, its item is done, and an action is given.
  fc.tuple(small, word, small).map(
    ([at, choice, request]): RowOperation =>
      async (writer, newId) => {
        const { rows } = await sql<{ item: string; meeting: string }>`select id as item, meeting_id as meeting
          from agenda_item where id = ${await pick(writer, 'agenda_item', at)}`.execute(writer);
        const [found] = rows;
        if (found === undefined) return;
        const id = newId();
        const { rows: added } =
          await sql`insert or ignore into decision (id, meeting_id, item_id, number, question, options,
            choice, reason, owner_id, department_ids, carried_out, seq, at, person_id, reversed_by_id)
          values (${id}, ${found.meeting}, ${found.item}, ${`D-2026-0${at}`}, 'Which', '["A"]', ${choice}, '',
            ${await pick(writer, 'person', at)}, '[]', 'approve-request', ${at}, '2026-06-22T01:30:00.000Z', null, null)
          returning id`.execute(writer);
        if (added.length === 0) return;
        await sql`update agenda_item set state = 'done' where id = ${found.item}`.execute(writer);
        await sql`update budget_request set state = 'applied'
          where id = ${await pick(writer, 'budget_request', request)}`.execute(writer);
        const owner = await pick(writer, 'person', request);
        if (owner === null) return;
        await sql`insert or ignore into action_item (id, number, meeting_id, item_id, decision_id, text, owner_id,
            department_id, due_day, note, state, ended_on, task_id)
          values (${newId()}, ${`A-0${request}`}, ${found.meeting}, ${found.item}, ${id}, ${choice}, ${owner},
            ${await pick(writer, 'department', at)}, '2026-07-01', '', 'open', null, null)`.execute(writer);
      },
  ),
  fc.tuple(small, small).map(
    ([at, by]): RowOperation =>
      async (writer) => {
        const [id, later] = [await pick(writer, 'decision', at), await pick(writer, 'decision', by)];
        await sql`update decision set reversed_by_id = nullif(${later}, id) where id = ${id}`.execute(writer);
      },
  ),
  fc.tuple(small, actionState, small).map(
    ([at, state, task]): RowOperation =>
      async (writer) => {
        await sql`update action_item set state = ${state}, ended_on = ${state === 'open' ? null : '2026-06-30'},
            task_id = ${await pick(writer, 'task', task)}
          where id = ${await pick(writer, 'action_item', at)}`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        await sql`delete from action_item where id = ${await pick(writer, 'action_item', at)}`.execute(
          writer,
        );
      },
  ),
  // A meeting goes with all that is in it, decisions that take one another back among it.
  small.map(
    (at): RowOperation =>
      async (writer) => {
        const id = await pick(writer, 'meeting', at);
        await sql`update decision set reversed_by_id = null
          where reversed_by_id in (select id from decision where meeting_id = ${id})`.execute(writer);
        for (const table of ['action_item', 'decision', 'agenda_item']) {
          await sql`delete from ${sql.table(table)} where meeting_id = ${id}`.execute(writer);
        }
        await sql`delete from meeting where id = ${id}`.execute(writer);
      },
  ),
];

/** Meetings with their agendas, decisions and actions; part of the commands in random-commands.ts. */
export const meetingOperations = [...keptOperations, ...agendaOperations, ...decisionOperations];
