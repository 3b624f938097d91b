import fc from 'fast-check';
import { sql } from 'kysely';
import { pick, type RowOperation } from './row-operation.ts';

const small = fc.nat(30);
const word = fc.constantFrom('流量激增', 'Rumour “A”', '', '=1+1', '😀\n二行', '\\ 50%');
const kind = fc.constantFrom('schedule', 'budget', 'traffic', 'partner');
/** With more digits than the ledger's JSON writes, and a whole number in a real column. */
const days = fc.constantFrom(0, 3, 2.5, 1 / 3, 1e-7);
const status = fc.constantFrom('open', 'occurred', 'closed');
const mark = fc.constantFrom('standing', 'snoozed', 'closed', 'risk');
const scale = (steps: readonly number[]) => JSON.stringify(steps);

/** Risks with what they hang on, their scale, the rules of warnings and their marks; part of random-commands.ts. */
export const riskOperations = [
  fc.tuple(word, kind, small, days).map(
    ([title, of, at, impactDays]): RowOperation =>
      async (writer, newId) => {
        const id = newId();
        await sql`insert or ignore into risk (id, number, title, kind, probability_bp, impact_fen, impact_days,
            owner_id, response, response_text, trigger_text, due_day, status, note, raised_on, warning_key)
          values (${id}, ${`R-0${at}`}, ${title}, ${of}, ${at * 100}, ${at * 1_000_000}, ${impactDays},
            ${await pick(writer, 'person', at)}, 'reduce', ${title}, '', ${at > 15 ? '2026-07-01' : null}, 'open', '',
            '2026-06-22', null)`.execute(writer);
        await sql`insert or ignore into risk_link (id, risk_id, kind, record_id)
          select ${newId()}, id, 'line', coalesce(${await pick(writer, 'budget_line', at)}, 'gone')
          from risk where id = ${id}`.execute(writer);
      },
  ),
  fc.tuple(small, days, status, small).map(
    ([at, impactDays, to, grade]): RowOperation =>
      async (writer) => {
        await sql`update risk set impact_days = ${impactDays}, status = ${to}, probability_bp = ${grade * 300}
          where id = ${await pick(writer, 'risk', at)}`.execute(writer);
      },
  ),
  // What a reserve draw named names its risk no more, and a warning that became one stands by itself.
  small.map(
    (at): RowOperation =>
      async (writer) => {
        const id = await pick(writer, 'risk', at);
        await sql`update budget_request set risk_id = null where risk_id = ${id}`.execute(writer);
        await sql`update warning_mark set risk_id = null, state = 'standing' where risk_id = ${id}`.execute(
          writer,
        );
        await sql`delete from risk_link where risk_id = ${id}`.execute(writer);
        await sql`delete from risk where id = ${id}`.execute(writer);
      },
  ),
  fc.tuple(small, small).map(
    ([at, risk]): RowOperation =>
      async (writer) => {
        await sql`update budget_request set risk_id = ${await pick(writer, 'risk', risk)}
          where id = ${await pick(writer, 'budget_request', at)}`.execute(writer);
      },
  ),
  fc.tuple(small, mark, days).map(
    ([at, state, figure]): RowOperation =>
      async (writer, newId) => {
        const risk = state === 'risk' ? await pick(writer, 'risk', at) : null;
        await sql`insert into warning_mark (id, kind, cause_key, state, figure, until_day, reason, day, person_id, risk_id)
          values (${newId()}, 'drift', ${`drift:${at % 4}`}, ${state}, ${figure}, null, 'x', '2026-06-22',
            ${await pick(writer, 'person', at)}, ${risk})
          on conflict (kind, cause_key) do update set state = excluded.state, figure = excluded.figure,
            risk_id = excluded.risk_id`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        await sql`delete from warning_mark where id = ${await pick(writer, 'warning_mark', at)}`.execute(
          writer,
        );
      },
  ),
  fc.tuple(small, days).map(
    ([at, limit]): RowOperation =>
      async (writer, newId) => {
        await sql`insert into warning_rule (id, kind, is_on, raise_at, clear_at)
          values (${newId()}, 'drift', ${at % 2}, ${limit}, ${limit})
          on conflict (kind) do update set is_on = excluded.is_on, raise_at = excluded.raise_at`.execute(
          writer,
        );
        const id = (await pick(writer, 'risk_scale', 0)) ?? newId();
        await sql`insert into risk_scale (id, probability_bp, impact_fen, impact_days)
          values (${id}, ${scale([100, 200, 300, at + 301])}, ${scale([1, 2, 3, 4])}, ${scale([1, 2, 3, limit + 4])})
          on conflict (id) do update set probability_bp = excluded.probability_bp,
            impact_days = excluded.impact_days`.execute(writer);
      },
  ),
];
