import fc from 'fast-check';
import { sql } from 'kysely';
import type { Writer } from '#db/schema.ts';
import { pick, type RowOperation } from './row-operation.ts';

const small = fc.nat(30);
const word = fc.constantFrom('秦岚', 'WealthTalk', '“引号”', '😀', '=1+1');
const dayText = fc.constantFrom('2026-01-05', '2026-02-17', '2026-06-22');
const amount = fc.integer({ min: 1, max: 9_000_000_000_000 });

/** What names a line names it no more. */
export async function forgetLine(writer: Writer, lineId: string | null): Promise<void> {
  await sql`delete from tier_line where line_id = ${lineId}`.execute(writer);
  await sql`update deliverable set cooperation_id = null
    where cooperation_id in (select id from cooperation where line_id = ${lineId})`.execute(writer);
  await sql`delete from cooperation where line_id = ${lineId}`.execute(writer);
}

const peopleOperations = [
  fc.tuple(word, small).map(
    ([name, tail]): RowOperation =>
      async (writer, newId) => {
        await sql`insert or ignore into kol (id, name, name_key, handle, handle_key, platform, tier, tier_reason, agency,
            contact, field, flags, note)
          values (${newId()}, ${name}, ${name}, ${name}, ${`${name}${tail}`}, 'douyin', 'mid', null, '', '', '', '[]', '')`.execute(
          writer,
        );
      },
  ),
  fc.tuple(small, dayText, small).map(
    ([at, day, count]): RowOperation =>
      async (writer, newId) => {
        const kol = await pick(writer, 'kol', at);
        if (kol === null) return;
        await sql`insert into kol_follower (id, kol_id, day, count) values (${newId()}, ${kol}, ${day}, ${count})
          on conflict (kol_id, day) do update set count = excluded.count`.execute(writer);
        await sql`insert into kol_price (id, kol_id, format, fen) values (${newId()}, ${kol}, 'post', ${count})
          on conflict (kol_id, format) do update set fen = excluded.fen`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        await sql`delete from kol_follower where id = ${await pick(writer, 'kol_follower', at)}`.execute(
          writer,
        );
      },
  ),
  // Two KOLs swap their accounts: no single update can bring that back.
  fc.tuple(small, small).map(
    ([a, b]): RowOperation =>
      async (writer) => {
        const [one, two] = [await pick(writer, 'kol', a), await pick(writer, 'kol', b)];
        if (one === null || two === null || one === two) return;
        const { rows } = await sql<{ one: string; two: string }>`
          select (select handle_key from kol where id = ${one}) as one,
            (select handle_key from kol where id = ${two}) as two`.execute(writer);
        await sql`update kol set handle_key = 'between' where id = ${one}`.execute(writer);
        await sql`update kol set handle_key = ${rows[0]?.one} where id = ${two}`.execute(writer);
        await sql`update kol set handle_key = ${rows[0]?.two} where id = ${one}`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        const kol = await pick(writer, 'kol', at);
        const own = sql`(select id from deliverable where kol_id = ${kol})`;
        for (const table of ['result_day', 'script_review', 'deliverable_step']) {
          await sql`delete from ${sql.table(table)} where deliverable_id in ${own}`.execute(writer);
        }
        for (const table of [
          'deliverable',
          'cooperation',
          'kol_follower',
          'kol_price',
          'kol_qualification',
        ]) {
          await sql`delete from ${sql.table(table)} where kol_id = ${kol}`.execute(writer);
        }
        await sql`delete from kol where id = ${kol}`.execute(writer);
      },
  ),
];

const moneyOperations = [
  fc.tuple(small, small, amount, fc.boolean()).map(
    ([at, line, fen, isSigned]): RowOperation =>
      async (writer, newId) => {
        const [kol, lineId] = [await pick(writer, 'kol', at), await pick(writer, 'budget_line', line)];
        if (kol === null || lineId === null) return;
        const document = isSigned ? await contractOn(writer, newId(), lineId, fen) : null;
        await sql`insert into cooperation (id, kol_id, title, line_id, document_id, fen, released_fen, first_day, last_day,
            state, note)
          values (${newId()}, ${kol}, 'x', ${lineId}, ${document}, ${fen}, ${isSigned ? fen % 7 : 0}, '2026-01-01',
            '2026-12-31', ${isSigned ? 'signed' : 'draft'}, '')`.execute(writer);
        await sql`insert or ignore into tier_line (id, tier, line_id, share_bp)
          values (${newId()}, 'head', ${lineId}, ${1 + at})`.execute(writer);
      },
  ),
  fc.tuple(small, amount).map(
    ([at, fen]): RowOperation =>
      async (writer) => {
        await sql`update cooperation set fen = ${fen}, released_fen = min(released_fen, ${fen})
          where id = ${await pick(writer, 'cooperation', at)}`.execute(writer);
      },
  ),
];

async function contractOn(writer: Writer, id: string, lineId: string, fen: number): Promise<string> {
  await sql`insert into document (id, line_id, kind, previous_id, number, number_key, day, fen, vendor, note,
      due_month, pay_by, reason, over_reason, override_by, override_reason, cancelled_on, cancel_reason,
      closed_on, close_reason)
    values (${id}, ${lineId}, 'contract', null, ${id}, ${id}, '2026-01-09', ${fen}, '', '', '2026-01', null,
      '', '', null, '', null, '', null, '')`.execute(writer);
  return id;
}

const deliverableOperations = [
  fc.tuple(small, small, fc.option(amount), dayText, fc.boolean()).map(
    ([at, cooperation, fen, day, isPublished]): RowOperation =>
      async (writer, newId) => {
        const kol = await pick(writer, 'kol', at);
        if (kol === null) return;
        const id = newId();
        const step = isPublished ? 'published' : 'brief';
        await sql`insert into deliverable (id, kol_id, cooperation_id, task_id, format, title, product_name,
            product_grade, audience_grade, campaign_text, script_due_day, due_day, step, script, script_hash,
            published_on, link, fen, acceptance_id)
          values (${id}, ${kol}, ${await pick(writer, 'cooperation', cooperation)}, ${await pick(writer, 'task', at)},
            'post', 'x', '', 1, null, '', null, ${day}, ${step}, 'x', 'x', ${isPublished ? day : null}, '', ${fen},
            null)`.execute(writer);
        await sql`insert into deliverable_step (id, deliverable_id, step, person_id, day, at, note)
          values (${newId()}, ${id}, ${step}, null, ${day}, '2026-01-02T08:00:00.000Z', '')`.execute(writer);
        await sql`insert into script_review (id, deliverable_id, script, script_hash, pack_id, pack_name, day, findings,
            verdict, person_id, reason, at)
          values (${newId()}, ${id}, 'x', 'x', ${await pick(writer, 'rule_pack', at)}, 'x', ${day}, '[]', 'passed', null,
            '', '2026-01-02T08:00:00.000Z')`.execute(writer);
      },
  ),
  fc.tuple(small, small, fc.option(amount), fc.option(dayText)).map(
    ([at, other, fen, day]): RowOperation =>
      async (writer) => {
        await sql`update deliverable set fen = ${fen}, published_on = ${day},
            cooperation_id = ${await pick(writer, 'cooperation', other)}
          where id = ${await pick(writer, 'deliverable', at)}`.execute(writer);
      },
  ),
  fc.tuple(small, dayText, fc.option(small), fc.option(amount)).map(
    ([at, day, click, fen]): RowOperation =>
      async (writer, newId) => {
        const deliverable = await pick(writer, 'deliverable', at);
        if (deliverable === null) return;
        await sql`insert into result_day (id, deliverable_id, day, exposure, click, dwell_seconds, interaction,
            registration, card_binding, purchase_count, purchase_fen)
          values (${newId()}, ${deliverable}, ${day}, ${at}, ${click}, null, ${at}, null, ${click}, ${click}, ${fen})
          on conflict (deliverable_id, day) do update set click = excluded.click, exposure = null`.execute(
          writer,
        );
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        await sql`delete from result_day where id = ${await pick(writer, 'result_day', at)}`.execute(writer);
      },
  ),
  fc.tuple(word, small).map(
    ([name, at]): RowOperation =>
      async (writer, newId) => {
        await sql`insert or ignore into rule_pack (id, name, name_key, effective_from, rules, note)
          values (${newId()}, ${name}, ${name}, ${`2026-01-${10 + (at % 9)}`}, '[]', '')`.execute(writer);
        const rule = (await pick(writer, 'tier_rule', 0)) ?? newId();
        await sql`insert into tier_rule (id, rule) values (${rule}, ${JSON.stringify({ at })})
          on conflict (id) do update set rule = excluded.rule`.execute(writer);
      },
  ),
];

/** KOLs with all that hangs on them; part of the commands in random-commands.ts. */
export const kolOperations = [...peopleOperations, ...moneyOperations, ...deliverableOperations];
