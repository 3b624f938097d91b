import fc from 'fast-check';
import { sql } from 'kysely';
import type { Writer } from '#db/schema.ts';
import { type RowOperation, pick } from './row-operation.ts';

const small = fc.nat(30);
const word = fc.constantFrom('推荐引擎', 'Review “A”', '', '=1+1', '🚩\n二行', '\\ 50%');
const moment = fc.constantFrom('2026-01-04T09:00', '2026-03-02T18:00', '2027-12-31T12:30');
/** With digits that only fifteen of can be kept, and values that look like whole numbers. */
const figure = fc.constantFrom(0, 1, -2.5, 0.1, 1e-7, 123_456.789, 1e15);

/** What hangs on a task goes with it; what it holds goes to the top. */
async function removeTask(writer: Writer, id: string | null): Promise<void> {
  await sql`update task set parent_id = null where parent_id = ${id}`.execute(writer);
  await sql`delete from task_link where predecessor_id = ${id} or successor_id = ${id}`.execute(writer);
  for (const table of ['task_risk', 'task_line', 'line_tie', 'gate_criterion', 'gate_decision']) {
    await sql`delete from ${sql.table(table)} where task_id = ${id}`.execute(writer);
  }
  await sql`delete from task where id = ${id}`.execute(writer);
}

/** What names a department names it no more. */
export async function forgetDepartment(writer: Writer, id: string | null): Promise<void> {
  await sql`update task set department_id = null where department_id = ${id}`.execute(writer);
  await sql`update work_calendar set department_id = null where department_id = ${id}`.execute(writer);
}

const taskOperations = [
  fc.tuple(small, word, moment, fc.option(small)).map(
    ([at, name, start, parent]): RowOperation =>
      async (writer, newId) => {
        const parentId = parent === null ? null : await pick(writer, 'task', parent);
        await sql`insert into task (id, code, name, parent_id, position, is_gate, department_id, owner_id, units_bp,
            duration_hundredths, duration_unit, optimistic_minutes, likely_minutes, pessimistic_minutes,
            estimate_kind, calendar_id, constraint_kind, constraint_at, deadline, done_bp, actual_start,
            actual_finish, remaining_minutes, earning_rule, steps, note, deliverable, start_at, finish_at, moved_by_id)
          values (${newId()}, ${`T${at}`}, ${name}, ${parentId}, ${at}, 0, ${await pick(writer, 'department', at)},
            ${await pick(writer, 'person', at)}, 10000, 100, 'd', null, null, null, '',
            ${await pick(writer, 'work_calendar', at)}, 'ASAP', null, null, 0, null, null, null, 'percent', '[]', ${name},
            '', ${start}, ${start}, null)`.execute(writer);
      },
  ),
  // A slip: many rows move at once, and say by whom.
  fc.tuple(small, moment, moment).map(
    ([at, start, finish]): RowOperation =>
      async (writer) => {
        const cause = await pick(writer, 'task', at);
        await sql`update task set start_at = ${start}, finish_at = ${finish},
          moved_by_id = iif(id = ${cause}, null, ${cause}), optimistic_minutes = ${at}`.execute(writer);
      },
  ),
  fc.tuple(small, small).map(
    ([at, parent]): RowOperation =>
      async (writer) => {
        const id = await pick(writer, 'task', at);
        const parentId = await pick(writer, 'task', parent);
        await sql`update task set parent_id = nullif(${parentId}, id), position = ${at} where id = ${id}`.execute(
          writer,
        );
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) =>
        removeTask(writer, await pick(writer, 'task', at)),
  ),
  fc.tuple(small, small, fc.constantFrom('FS', 'SS', 'FF', 'SF')).map(
    ([from, to, kind]): RowOperation =>
      async (writer, newId) => {
        const [one, two] = [await pick(writer, 'task', from), await pick(writer, 'task', to)];
        if (one === null || two === null) return;
        await sql`delete from task_link where successor_id = ${two}`.execute(writer);
        await sql`insert into task_link (id, predecessor_id, successor_id, kind, lag_hundredths, lag_unit)
          values (${newId()}, ${one}, ${two}, ${kind}, ${from}, '%')`.execute(writer);
      },
  ),
];

const moneyOperations = [
  fc.tuple(small, small).map(
    ([at, line]): RowOperation =>
      async (writer, newId) => {
        const [task, lineId] = [await pick(writer, 'task', at), await pick(writer, 'budget_line', line)];
        if (task === null || lineId === null) return;
        await sql`insert or ignore into task_line (id, task_id, line_id, share_bp)
          values (${newId()}, ${task}, ${lineId}, ${at + 1})`.execute(writer);
        await sql`insert into line_tie (id, line_id, task_id, month) values (${newId()}, ${lineId}, ${task}, '2026-01')
          on conflict (line_id) do update set task_id = excluded.task_id`.execute(writer);
      },
  ),
  // Two ties swap their lines: no single update can bring that back.
  fc.tuple(small, small).map(
    ([a, b]): RowOperation =>
      async (writer) => {
        const [one, two] = [await pick(writer, 'line_tie', a), await pick(writer, 'line_tie', b)];
        if (one === null || two === null || one === two) return;
        const { rows } = await sql<{ id: string; task: string; line: string }>`
          select id, task_id as task, line_id as line from line_tie where id in (${one}, ${two})`.execute(
          writer,
        );
        await sql`delete from line_tie where id in (${one}, ${two})`.execute(writer);
        for (const [index, { id, task }] of rows.entries()) {
          await sql`insert into line_tie (id, line_id, task_id, month)
            values (${id}, ${rows[1 - index]?.line}, ${task}, '2026-02')`.execute(writer);
        }
      },
  ),
];

const gateOperations = [
  fc.tuple(small, word, figure, fc.option(figure)).map(
    ([at, name, limit, value]): RowOperation =>
      async (writer, newId) => {
        const task = await pick(writer, 'task', at);
        if (task === null) return;
        await sql`insert into gate_criterion (id, task_id, position, name, owner_id, evidence, comparison, limit_value,
            measured_value, unit, is_met)
          values (${newId()}, ${task}, 0, ${name}, ${await pick(writer, 'person', at)}, ${name}, 'at-most', ${limit},
            ${value}, '%', 0)`.execute(writer);
        await sql`insert into gate_decision (id, task_id, verdict, day, note, actions, person_id, at)
          values (${newId()}, ${task}, 'go', '2026-03-02', ${name}, ${JSON.stringify([{ text: name }])}, null,
            '2026-03-02T08:00:00.000Z')`.execute(writer);
        await sql`insert into task_risk (id, task_id, name, probability_bp, optimistic_minutes, likely_minutes,
            pessimistic_minutes)
          values (${newId()}, ${task}, ${name}, 100, 0, 1, 2)`.execute(writer);
      },
  ),
  fc.tuple(small, figure).map(
    ([at, value]): RowOperation =>
      async (writer) => {
        await sql`update gate_criterion set measured_value = ${value}, is_met = 1 - is_met
          where id = ${await pick(writer, 'gate_criterion', at)}`.execute(writer);
      },
  ),
];

const planOperations = [
  fc.tuple(moment, fc.option(moment), small).map(
    ([start, status, at]): RowOperation =>
      async (writer, newId) => {
        const id = (await pick(writer, 'timeline', 0)) ?? newId();
        await sql`insert into timeline (id, project_start, status_at, minutes_per_day, minutes_per_week, calendar_id,
            latest_pulls, near_critical_minutes, common_factor)
          values (${id}, ${start}, ${status}, 480, 2400, ${await pick(writer, 'work_calendar', at)}, 0, ${at}, null)
          on conflict (id) do update set project_start = excluded.project_start, status_at = excluded.status_at,
            calendar_id = excluded.calendar_id`.execute(writer);
      },
  ),
  fc.tuple(word, small).map(
    ([name, at]): RowOperation =>
      async (writer, newId) => {
        await sql`insert into work_calendar (id, name, name_key, level, department_id, person_id, week, shifts,
            exceptions, follows_national)
          values (${newId()}, ${name}, ${name}, 'department', ${await pick(writer, 'department', at)}, null, null,
            '[{"from":540,"to":720}]', '[]', 1)`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        const id = await pick(writer, 'work_calendar', at);
        await sql`update task set calendar_id = null where calendar_id = ${id}`.execute(writer);
        await sql`delete from work_calendar where id = ${id}`.execute(writer);
      },
  ),
  fc.tuple(word, small).map(
    ([name, draws]): RowOperation =>
      async (writer, newId) => {
        const content = JSON.stringify({ tasks: [{ name }] });
        await sql`insert into schedule_baseline (id, name, name_key, note, made_at, made_by, task_count, content)
          values (${newId()}, ${name}, ${name}, '', '2026-03-02T08:00:00.000Z', null, 1, ${content})`.execute(
          writer,
        );
        await sql`insert into kept_schedule (id, week, made_at, draws, seed, content)
          values (${newId()}, ${`2026-03-0${draws % 9}`}, '2026-03-02T08:00:00.000Z', ${draws}, 4294967295, ${content})
          on conflict (week) do update set draws = excluded.draws, content = excluded.content`.execute(
          writer,
        );
      },
  ),
];

/** The timeline with all that hangs on it; part of the commands in random-commands.ts. */
export const timelineOperations = [
  ...taskOperations,
  ...moneyOperations,
  ...gateOperations,
  ...planOperations,
];
