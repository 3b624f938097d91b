import fc from 'fast-check';
import { sql } from 'kysely';
import type { Writer } from '#db/schema.ts';
import { pick, type RowOperation } from './row-operation.ts';

const small = fc.nat(30);
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

/** Documents with what follows them; part of the commands in random-commands.ts. */
export const documentOperations = [
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
];
