import { type ExpressionBuilder, sql } from 'kysely';
import type { RequestFilter } from '#shared/domain/requests/request-detail.ts';
import type { RequestKind, RequestState } from '#shared/domain/requests/request.ts';
import { requestKindSchema, requestStateSchema } from '#shared/domain/requests/request.ts';
import type { Database, Reader } from '../schema.ts';

/** Who asks, and which submitted requests wait for them. */
export interface Asker {
  readonly personId: string | null;
  readonly waitingIds: ReadonlySet<string>;
}

export interface RequestHead {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly requesterId: string | null;
  readonly requesterName: string | null;
  readonly reason: string;
  readonly cause: string | null;
  readonly versionId: string | null;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly approvalCount: number;
}

/** A page of the requests that the filter lets through, newest first, and how many there are. */
export async function readRequestHeads(
  reader: Reader,
  filter: RequestFilter,
  asker: Asker,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ heads: RequestHead[]; total: number }> {
  const heads = await reader
    .selectFrom('budget_request')
    .leftJoin('person', 'person.id', 'budget_request.requester_id')
    .select([
      'budget_request.id',
      'budget_request.number',
      'budget_request.kind',
      'budget_request.state',
      'budget_request.requester_id as requesterId',
      'person.name as requesterName',
      'budget_request.reason',
      'budget_request.cause',
      'budget_request.version_id as versionId',
      'budget_request.created_at as createdAt',
      'budget_request.submitted_at as submittedAt',
      'budget_request.decided_at as decidedAt',
      sql<number>`(select count(*) from request_approval a where a.request_id = budget_request.id)`.as(
        'approvalCount',
      ),
    ])
    .where((expression) => passes(expression, filter, asker))
    .orderBy('budget_request.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const counted = await reader
    .selectFrom('budget_request')
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .where((expression) => passes(expression, filter, asker))
    .executeTakeFirstOrThrow();
  return { heads, total: counted.total };
}

function passes(
  expression: ExpressionBuilder<Database, 'budget_request'>,
  { states, kinds, mine, waitingForMe, lineId, text }: RequestFilter,
  { personId, waitingIds }: Asker,
) {
  const conditions = [sql<boolean>`true`];
  const among = (column: string, values: readonly string[]) =>
    sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`;
  if (states !== undefined) conditions.push(among('budget_request.state', states));
  if (kinds !== undefined) conditions.push(among('budget_request.kind', kinds));
  if (mine === true) conditions.push(sql<boolean>`budget_request.requester_id = ${personId}`);
  if (waitingForMe === true) conditions.push(among('budget_request.id', [...waitingIds]));
  if (lineId !== undefined) {
    conditions.push(sql<boolean>`exists (select 1 from request_leg g
      where g.request_id = budget_request.id and g.line_id = ${lineId})`);
  }
  const wanted = text?.trim() ?? '';
  if (wanted !== '') {
    const like = `%${wanted.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
    conditions.push(sql<boolean>`(budget_request.number like ${like} escape '\\'
      or budget_request.reason like ${like} escape '\\' or budget_request.cause_text like ${like} escape '\\'
      or exists (select 1 from request_leg g
        where g.request_id = budget_request.id and g.line_name like ${like} escape '\\'))`);
  }
  return expression.and(conditions);
}

export interface LineNet {
  readonly requestId: string;
  readonly lineName: string;
  /** What the line gives (below zero) or gets; zero where it only moves between months. */
  readonly fen: number;
  readonly givenFen: number;
  readonly takenFen: number;
}

/** By line what each of the requests moves, in the order of the legs. */
export async function readLineNets(reader: Reader, requestIds: readonly string[]): Promise<LineNet[]> {
  const { rows } = await sql<LineNet>`
    select g.request_id as requestId, g.line_name as lineName, sum(g.fen) as fen,
      sum(max(g.fen, 0)) as givenFen, sum(min(g.fen, 0)) as takenFen
    from json_each(${JSON.stringify(requestIds)}) wanted join request_leg g on g.request_id = wanted.value
    group by g.request_id, g.line_id order by g.request_id, min(g.position)`.execute(reader);
  return rows;
}

export interface SubmittedRequest {
  readonly id: string;
  readonly number: string;
  readonly kind: RequestKind;
  readonly requesterId: string | null;
  readonly givenFen: number;
  readonly takenFen: number;
  readonly acrossCategories: boolean;
  /** Those who approved it already. */
  readonly approverIds: readonly string[];
}

/** All that is submitted, with what decides who has to approve it. */
export async function readSubmitted(reader: Reader): Promise<SubmittedRequest[]> {
  const { rows } = await sql<{
    id: string;
    number: string;
    kind: string;
    requesterId: string | null;
    givenFen: number | null;
    takenFen: number | null;
    across: number;
    approvers: string;
  }>`
    select r.id, r.number, r.kind, r.requester_id as requesterId,
      (select sum(max(g.fen, 0)) from request_leg g where g.request_id = r.id) as givenFen,
      (select sum(min(g.fen, 0)) from request_leg g where g.request_id = r.id) as takenFen,
      exists (select 1 from request_leg g join budget_line l on l.id = g.line_id
        where g.request_id = r.id group by l.category_id having sum(g.fen) <> 0) as across,
      (select json_group_array(a.person_id) from request_approval a where a.request_id = r.id) as approvers
    from budget_request r where r.state = 'submitted'`.execute(reader);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: requestKindSchema.parse(row.kind),
    requesterId: row.requesterId,
    givenFen: row.givenFen ?? 0,
    takenFen: row.takenFen ?? 0,
    acrossCategories: row.across === 1,
    approverIds: textsOf(row.approvers),
  }));
}

function textsOf(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** How many requests there are in each state, and of one person. */
export async function countRequests(
  reader: Reader,
  personId: string | null,
): Promise<{ byState: Record<RequestState, number>; mine: number }> {
  const rows = await reader
    .selectFrom('budget_request')
    .select(['state', (expression) => expression.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const mine = await reader
    .selectFrom('budget_request')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('requester_id', '=', personId ?? '')
    .executeTakeFirstOrThrow();
  const byState = { draft: 0, submitted: 0, applied: 0, rejected: 0, withdrawn: 0 };
  for (const row of rows) byState[requestStateSchema.parse(row.state)] = row.count;
  return { byState, mine: mine.count };
}
