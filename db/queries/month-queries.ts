import { sql } from 'kysely';
import { type Accrual, type AccrualProposal, type MonthClose } from '#shared/domain/months/month-close.ts';
import { day } from '#shared/values/day.ts';
import { type Id, id } from '#shared/values/id.ts';
import { instantSchema } from '#shared/domain/values/value-schemas.ts';
import { fen } from '#shared/values/money.ts';
import { type Month, lastDay, month } from '#shared/values/month.ts';
import type { Reader, Writer } from '../schema.ts';
import type { AccrualTable, MonthCloseTable } from '../tables/document-tables.ts';

/** The closed months in order. */
export async function readClosedMonths(reader: Reader): Promise<Month[]> {
  const rows = await reader.selectFrom('month_close').select('month').orderBy('month').execute();
  return rows.map((row) => month(row.month));
}

/** The closed months with who closed them and when, in order. */
export async function readMonthCloses(reader: Reader): Promise<MonthClose[]> {
  const rows = await reader
    .selectFrom('month_close')
    .innerJoin('person', 'person.id', 'month_close.closed_by')
    .select(['month_close.month', 'month_close.closed_at', 'month_close.closed_by', 'person.name'])
    .orderBy('month')
    .execute();
  return rows.map((row) => ({
    month: month(row.month),
    closedAt: instantSchema.parse(row.closed_at),
    closedBy: id(row.closed_by),
    closedByName: row.name,
  }));
}

/** Sums of a month over all lines; what is open, and what is accrued, signed as in the sheet. */
export interface MonthSums {
  month: string;
  planFen: number;
  planCells: number;
  openFen: number;
  actualFen: number;
  entries: number;
  documents: number;
  accruedFen: number;
  accruals: number;
}

/** The sums of each of the months. */
export async function readMonthSums(reader: Reader, months: readonly Month[]): Promise<MonthSums[]> {
  const sign = sql`iif(l.kind = 'rebate', -1, 1)`;
  const { rows } = await sql<MonthSums>`
    with wanted (month) as (select value from json_each(${JSON.stringify(months)})),
    plan as (select month, sum(fen) as fen, count(*) as cells from plan_month group by month),
    actual as (select month, sum(fen) as fen, sum(entry_count) as entries from actual_month group by month),
    open as (
      select c.month, sum(${sign} * (c.requested_fen + c.contracted_fen + c.accepted_fen)) as fen
      from commitment_month c join budget_line l on l.id = c.line_id group by c.month),
    dated as (select substr(day, 1, 7) as month, count(*) as documents from document group by 1),
    accrued as (
      select a.month, sum(${sign} * a.fen) as fen, count(*) as accruals
      from accrual a join document d on d.id = a.document_id join budget_line l on l.id = d.line_id
      group by a.month)
    select w.month, coalesce(plan.fen, 0) as planFen, coalesce(plan.cells, 0) as planCells,
      coalesce(open.fen, 0) as openFen, coalesce(actual.fen, 0) as actualFen,
      coalesce(actual.entries, 0) as entries, coalesce(dated.documents, 0) as documents,
      coalesce(accrued.fen, 0) as accruedFen, coalesce(accrued.accruals, 0) as accruals
    from wanted w
    left join plan on plan.month = w.month left join actual on actual.month = w.month
    left join open on open.month = w.month left join dated on dated.month = w.month
    left join accrued on accrued.month = w.month order by w.month`.execute(reader);
  return rows;
}

/** Work accepted by the end of the month of which something is not invoiced, the largest first. */
export async function readAccrualProposals(reader: Reader, atMonth: Month): Promise<AccrualProposal[]> {
  const { rows } = await sql<{
    id: string;
    number: string;
    line: string;
    vendor: string;
    day: string;
    due: string;
    fen: number;
  }>`
    select d.id, d.number, d.line_id as line, d.vendor, d.day, o.month as due,
      iif(l.kind = 'rebate', -o.fen, o.fen) as fen
    from document_open o join document d on d.id = o.document_id join budget_line l on l.id = d.line_id
    where o.kind = 'acceptance' and o.fen > 0 and d.day <= ${lastDay(atMonth)}
    order by o.fen desc, d.id`.execute(reader);
  return rows.map((row) => ({
    documentId: id(row.id),
    number: row.number,
    lineId: id(row.line),
    vendor: row.vendor,
    day: day(row.day),
    dueMonth: month(row.due),
    fen: fen(row.fen),
  }));
}

export async function insertMonthClose(writer: Writer, close: MonthCloseTable): Promise<void> {
  await writer.insertInto('month_close').values(close).execute();
}

export async function deleteMonthClose(writer: Writer, atMonth: Month): Promise<void> {
  await writer.deleteFrom('month_close').where('month', '=', atMonth).execute();
}

/** An accrual with the lines of its two entries, as they are posted. */
export interface AccrualPosting {
  readonly accrual: AccrualTable;
  readonly dueMonth: Month;
  readonly entries: readonly { readonly id: Id<'entry'>; readonly day: string; readonly fen: number }[];
}

/** Stores accruals with their entries; what was due by then is due in the month of the reversal from now on. */
export async function insertAccruals(writer: Writer, postings: readonly AccrualPosting[]): Promise<void> {
  for (const { accrual, dueMonth, entries } of postings) {
    await writer.insertInto('accrual').values(accrual).execute();
    for (const entry of entries) {
      await sql`
        insert into entry (id, line_id, day, fen, vendor, reference, note, reason, document_id, accrual_id)
        select ${entry.id}, d.line_id, ${entry.day}, ${entry.fen}, d.vendor, d.number, d.note, '', null,
          ${accrual.id}
        from document d where d.id = ${accrual.document_id}`.execute(writer);
    }
    await writer
      .updateTable('document')
      .set({ due_month: dueMonth })
      .where('id', '=', accrual.document_id)
      .where('due_month', '<=', accrual.month)
      .execute();
  }
}

/** Takes the accruals of a month out again with their entries; what was accrued is due where it was before. */
export async function deleteAccruals(writer: Writer, atMonth: Month, dueMonth: Month): Promise<void> {
  await sql`delete from entry where accrual_id in (select id from accrual where month = ${atMonth})`.execute(
    writer,
  );
  // A due month that people changed meanwhile stays.
  await sql`
    update document set due_month = a.due_before from accrual a
    where a.month = ${atMonth} and a.document_id = document.id and document.due_month = ${dueMonth}`.execute(
    writer,
  );
  await writer.deleteFrom('accrual').where('month', '=', atMonth).execute();
}

/** A document's accruals in the order of their months, their amounts signed as in the sheet. */
export async function readAccruals(reader: Reader, documentId: string): Promise<Accrual[]> {
  const { rows } = await sql<{ id: string; month: string; document_id: string; fen: number }>`
    select a.id, a.month, a.document_id, iif(l.kind = 'rebate', -a.fen, a.fen) as fen
    from accrual a join document d on d.id = a.document_id join budget_line l on l.id = d.line_id
    where a.document_id = ${documentId} order by a.month`.execute(reader);
  return rows.map((row) => ({
    id: id(row.id),
    month: month(row.month),
    documentId: id(row.document_id),
    fen: fen(row.fen),
  }));
}
