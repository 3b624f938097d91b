import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import {
  type DeliverableFilter,
  type DeliverableRow,
  deliverableRowSchema,
} from '#shared/domain/kols/deliverable.ts';
import { lateness } from '#shared/domain/kols/deliverable-days.ts';
import { type DeliverableStep, deliverableStepSchema } from '#shared/domain/kols/kol-kinds.ts';
import type { Day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf, moment } from '#shared/values/moment.ts';
import type { Reader } from '../schema.ts';

/** On which day it was, or is to be, published. */
const ON_DAY = sql`coalesce(d.published_on, d.due_day)`;

/** What the newest review said of the script as it is; null without one. */
const REVIEW = sql`(select iif(r.script_hash = d.script_hash, r.verdict, 'outdated') from script_review r
  where r.deliverable_id = d.id order by r.at desc, r.id desc limit 1)`;

const columns = sql`
  d.id, d.kol_id as kolId, d.cooperation_id as cooperationId, t.id as taskId, d.format, d.title,
  d.product_name as productName, d.product_grade as productGrade, d.audience_grade as audienceGrade,
  d.script_due_day as scriptDueDay, d.due_day as dueDay, d.step, d.script_hash as scriptHash,
  d.published_on as publishedOn, d.link, d.fen, d.acceptance_id as acceptanceId,
  k.name as kolName, k.platform, k.tier, t.name as taskName, t.finish_at as taskFinish, s.cost_fen as costFen,
  (select a.fen from document a where a.id = d.acceptance_id and a.cancelled_on is null) as acceptedFen,
  (select coalesce(sum(i.fen), 0) from document i
    where i.previous_id = d.acceptance_id and i.kind = 'invoice' and i.cancelled_on is null) as invoicedFen,
  (select coalesce(sum(p.fen), 0) from document i join document p on p.previous_id = i.id
    where i.previous_id = d.acceptance_id and i.cancelled_on is null
      and p.kind = 'payment' and p.cancelled_on is null) as paidFen,
  ${REVIEW} as review`;

const tables = sql`deliverable d join kol k on k.id = d.kol_id
  join deliverable_total s on s.deliverable_id = d.id left join task t on t.id = d.task_id`;

interface ListRecord {
  taskFinish: string | null;
  review: string | null;
}

const withoutLateness = deliverableRowSchema.omit({ late: true });

function rowOf({ taskFinish, review, ...row }: ListRecord, today: Day): DeliverableRow {
  const taskDay = taskFinish === null ? null : dayEndedAt(minuteOf(moment(taskFinish)));
  const read = withoutLateness.parse({ ...row, taskDay, review: review ?? 'none' });
  return { ...read, late: lateness(read, today)?.what ?? null };
}

export interface DeliverableQuestion {
  readonly filter: DeliverableFilter;
  readonly today: Day;
}

/** By the day of publication, or the day they are due. */
export async function readDeliverables(
  reader: Reader,
  { filter, today }: DeliverableQuestion,
  page: { readonly offset: number; readonly limit: number; readonly newestFirst?: boolean },
): Promise<DeliverableRow[]> {
  const order = page.newestFirst === true ? sql`${ON_DAY} desc, d.id desc` : sql`${ON_DAY}, d.id`;
  const { rows } = await sql<ListRecord>`
    select ${columns} from ${tables} where ${passes(filter, today)}
    order by ${order} limit ${page.limit} offset ${page.offset}`.execute(reader);
  return rows.map((row) => rowOf(row, today));
}

export async function readDeliverableRow(
  reader: Reader,
  deliverableId: string,
  today: Day,
): Promise<DeliverableRow | undefined> {
  const { rows } = await sql<ListRecord>`
    select ${columns} from ${tables} where d.id = ${deliverableId}`.execute(reader);
  const [row] = rows;
  return row === undefined ? undefined : rowOf(row, today);
}

/** How many stand at each step, of all that the filter lets through. */
export async function countSteps(
  reader: Reader,
  { filter, today }: DeliverableQuestion,
): Promise<Record<DeliverableStep, number>> {
  const { rows } = await sql<{ step: DeliverableStep; count: number }>`
    select d.step, count(*) as count from deliverable d ${asksOfKol(filter) ? sql`join kol k on k.id = d.kol_id` : sql``}
    where ${passes(filter, today)} group by d.step`.execute(reader);
  const counts = new Map(rows.map((row) => [row.step, row.count]));
  const all = deliverableStepSchema.options.map((step) => [step, counts.get(step) ?? 0] as const);
  return z.record(deliverableStepSchema, z.int()).parse(Object.fromEntries(all));
}

const blockedSchema = z.array(
  deliverableRowSchema.pick({ id: true, title: true, kolId: true, kolName: true, dueDay: true }),
);

/** Those that wait in review because their script did not pass, by the day they are due. */
export async function readBlocked(reader: Reader): Promise<z.infer<typeof blockedSchema>> {
  const { rows } = await sql`
    select d.id, d.title, d.kol_id as kolId, k.name as kolName, d.due_day as dueDay
    from deliverable d join kol k on k.id = d.kol_id
    where d.step = 'review' and ${REVIEW} = 'blocked' order by d.due_day, d.id`.execute(reader);
  return blockedSchema.parse(rows);
}

function asksOfKol({ tiers, platforms, text }: DeliverableFilter): boolean {
  return tiers !== undefined || platforms !== undefined || (text !== undefined && text !== '');
}

function listed(values: readonly string[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
}

/** The conditions of a filter, on deliverable as `d` and kol as `k`. */
function passes(filter: DeliverableFilter, today: Day): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [sql`true`];
  const add = <T>(value: T | undefined, condition: (given: T) => RawBuilder<boolean>): void => {
    if (value !== undefined) conditions.push(condition(value));
  };
  add(filter.kolId, (kolId) => sql`d.kol_id = ${kolId}`);
  add(filter.cooperationId, (cooperationId) => sql`d.cooperation_id = ${cooperationId}`);
  add(filter.taskId, (taskId) => sql`d.task_id = ${taskId}`);
  add(filter.steps, (steps) => sql`d.step in ${listed(steps)}`);
  add(filter.tiers, (tiers) => sql`k.tier in ${listed(tiers)}`);
  add(filter.platforms, (platforms) => sql`k.platform in ${listed(platforms)}`);
  add(filter.formats, (formats) => sql`d.format in ${listed(formats)}`);
  add(filter.fromDay, (from) => sql`${ON_DAY} >= ${from}`);
  add(filter.toDay, (to) => sql`${ON_DAY} <= ${to}`);
  if (filter.lateOnly === true) conditions.push(late(today));
  if (filter.text !== undefined && filter.text !== '') conditions.push(holding(filter.text));
  return sql.join(conditions, sql` and `);
}

/** As the rule of lateness says it. */
function late(today: Day): RawBuilder<boolean> {
  return sql`(d.step <> 'retracted' and (coalesce(d.published_on, ${today}) > d.due_day
    or (d.step in ('brief', 'script') and d.script_due_day < ${today})))`;
}

function holding(text: string): RawBuilder<boolean> {
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`(d.title || char(31) || d.product_name || char(31) || k.name) like ${pattern} escape '\\'`;
}
