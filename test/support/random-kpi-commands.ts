import fc from 'fast-check';
import { sql } from 'kysely';
import { deleteKpi } from '#db/queries/kpi-queries.ts';
import { storeKpiValues } from '#db/queries/kpi-value-queries.ts';
import type { Writer } from '#db/schema.ts';
import { id as idOf } from '#shared/values/id.ts';
import { pick, type RowOperation } from './row-operation.ts';

const small = fc.nat(30);
const word = fc.constantFrom('理财产品销量', 'Dwell', '“引号”', '😀', '=1+1');
const segment = fc.constantFrom('', 'App', '老客户');
const periodDay = fc.constantFrom('2026-06-01', '2026-06-08', '2026-06-15');
/** With more digits than the ledger's JSON writes. */
const measured = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }));

/** What a department answers for or disputes goes with it. */
export async function forgetAnsweringDepartment(writer: Writer, departmentId: string | null): Promise<void> {
  await sql`delete from kpi_share where department_id = ${departmentId}`.execute(writer);
  await sql`delete from kpi_dispute where department_id = ${departmentId}`.execute(writer);
}

/** Spend that is counted of a line is counted no more. */
export async function forgetCountedLine(writer: Writer, lineId: string | null): Promise<void> {
  await sql`delete from kpi_line where line_id = ${lineId}`.execute(writer);
}

async function addKpi(writer: Writer, kpiId: string, name: string): Promise<void> {
  await sql`insert into kpi (id, name, name_key, meaning, unit, direction, aggregation, grain, source, owner_id,
      baseline, weight_bp, good_bp, watch_bp, profile, derivation, derivation_category_id, conversion_id, position)
    values (${kpiId}, ${name}, ${name}, '', 'count', 'higher', 'sum', 'week', '', null, null, 1000, 9500, 8500,
      '{"kind":"working-days"}', null, null, null, 1)`.execute(writer);
}

export const kpiOperations = [
  fc.tuple(word, small).map(
    ([name, tail]): RowOperation =>
      (writer, newId) =>
        addKpi(writer, newId(), `${name}${tail}`),
  ),
  fc.tuple(small, segment, periodDay, measured, small).map(
    ([at, where, day, numerator, weight]): RowOperation =>
      async (writer, newId) => {
        const kpiId = await pick(writer, 'kpi', at);
        if (kpiId === null) return;
        const value = {
          kpiId,
          segment: where,
          periodDay: day,
          numerator,
          denominator: weight + 1,
          note: null,
        };
        await storeKpiValues(writer, [value], { newId });
      },
  ),
  fc.tuple(small, small, fc.integer({ min: 0, max: 10_000 })).map(
    ([at, department, shareBp]): RowOperation =>
      async (writer, newId) => {
        const kpiId = await pick(writer, 'kpi', at);
        const departmentId = await pick(writer, 'department', department);
        if (kpiId === null || departmentId === null) return;
        await sql`insert into kpi_share (id, kpi_id, department_id, share_bp)
          values (${newId()}, ${kpiId}, ${departmentId}, ${shareBp})
          on conflict (kpi_id, department_id) do update set share_bp = excluded.share_bp`.execute(writer);
        await sql`insert into kpi_dispute (id, kpi_id, department_id, segment, period_day, text, state, lodged_by,
            lodged_at, answer, ended_by, ended_at)
          values (${newId()}, ${kpiId}, ${departmentId}, '', '2026-06-08', 'x', 'open', null,
            '2026-06-22T01:00:00.000Z', '', null, null)`.execute(writer);
      },
  ),
  // The versions of a period come one after the other, and go together.
  fc.tuple(small, fc.nat(3), fc.boolean()).map(
    ([at, version, goes]): RowOperation =>
      async (writer, newId) => {
        const kpiId = await pick(writer, 'kpi', at);
        if (kpiId === null) return;
        await (goes
          ? sql`delete from kpi_target where kpi_id = ${kpiId}`.execute(writer)
          : sql`insert or ignore into kpi_target (id, kpi_id, segment, first_day, last_day, target, lower, upper,
                tolerance, version, reason, decided_at, person_id)
              values (${newId()}, ${kpiId}, '', '2026-04-01', '2026-06-30', ${version * 1.5}, null, null, 0,
                ${version + 1}, 'x', '2026-06-22T01:00:00.000Z', null)`.execute(writer));
      },
  ),
  fc.tuple(small, small).map(
    ([at, line]): RowOperation =>
      async (writer, newId) => {
        const kpiId = await pick(writer, 'kpi', at);
        const lineId = await pick(writer, 'budget_line', line);
        if (kpiId === null || lineId === null) return;
        await sql`insert or ignore into kpi_line (id, kpi_id, line_id)
          values (${newId()}, ${kpiId}, ${lineId})`.execute(writer);
      },
  ),
  fc.tuple(small, small).map(
    ([at, other]): RowOperation =>
      async (writer, newId) => {
        const kpiId = await pick(writer, 'kpi', at);
        const factorId = await pick(writer, 'kpi', other);
        if (kpiId === null || factorId === null || kpiId === factorId) return;
        await sql`insert or ignore into kpi_factor (id, kpi_id, factor_id, position)
          values (${newId()}, ${kpiId}, ${factorId}, 1)`.execute(writer);
        await sql`insert into kpi_snooze (id, kpi_id, kind, until_day, reason, person_id, made_at)
          values (${newId()}, ${kpiId}, 'stale', '2026-07-01', 'x', null, '2026-06-22T01:00:00.000Z')
          on conflict (kpi_id, kind) do update set until_day = '2026-08-01'`.execute(writer);
      },
  ),
  small.map(
    (at): RowOperation =>
      async (writer) => {
        const kpiId = await pick(writer, 'kpi', at);
        if (kpiId === null) return;
        await sql`delete from kpi_factor where factor_id = ${kpiId}`.execute(writer);
        await deleteKpi(writer, idOf(kpiId));
      },
  ),
];
