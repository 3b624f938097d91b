import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Approval,
  approvalSchema,
  type BudgetRequest,
  type NamedLeg,
  papersSchema,
  requestKindSchema,
  requestSchema,
} from '#shared/domain/requests/request.ts';
import { id } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import type { Reader, Writer } from '../schema.ts';
import type { BudgetRequestTable } from '../tables/request-tables.ts';

export async function readRequest(reader: Reader, requestId: string): Promise<BudgetRequest | undefined> {
  const row = await reader
    .selectFrom('budget_request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirst();
  return row === undefined ? undefined : requestOf(row, await readLegs(reader, requestId));
}

function requestOf(row: BudgetRequestTable, legs: readonly NamedLeg[]): BudgetRequest {
  const { legs: _withoutLegs, ...head } = requestSchema.parse({
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    requesterId: row.requester_id,
    reason: row.reason,
    cause: row.cause,
    causeText: row.cause_text,
    riskId: row.risk_id,
    papers: JSON.parse(row.papers),
    versionId: row.version_id,
    totalFen: row.total_fen,
    createdAt: row.created_at,
    submittedAt: row.submitted_at,
    submittedSeq: row.submitted_seq,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
    legs: [],
  });
  return { ...head, legs: [...legs] };
}

/** As they were written down. Not through a schema: a held edit may have tens of thousands. */
export async function readLegs(reader: Reader, requestId: string): Promise<NamedLeg[]> {
  const rows = await reader
    .selectFrom('request_leg')
    .select(['line_id', 'line_name', 'month', 'fen'])
    .where('request_id', '=', requestId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    lineId: id(row.line_id),
    lineName: row.line_name,
    month: month(row.month),
    fen: fen(row.fen),
  }));
}

function requestRow(request: Omit<BudgetRequest, 'legs'>): BudgetRequestTable {
  return {
    id: request.id,
    number: request.number,
    kind: request.kind,
    state: request.state,
    requester_id: request.requesterId,
    reason: request.reason,
    cause: request.cause,
    cause_text: request.causeText,
    papers: JSON.stringify(papersSchema.parse(request.papers)),
    version_id: request.versionId,
    total_fen: request.totalFen,
    created_at: request.createdAt,
    submitted_at: request.submittedAt,
    submitted_seq: request.submittedSeq,
    decided_at: request.decidedAt,
    decision_reason: request.decisionReason,
    risk_id: request.riskId,
  };
}

export async function insertRequest(
  writer: Writer,
  request: BudgetRequest,
  newId: () => string,
): Promise<void> {
  await writer.insertInto('budget_request').values(requestRow(request)).execute();
  await writeLegs(writer, request.id, request.legs, newId);
}

/** Everything but the legs. */
export async function updateRequest(writer: Writer, request: Omit<BudgetRequest, 'legs'>): Promise<void> {
  const { id: requestId, ...row } = requestRow(request);
  await writer.updateTable('budget_request').set(row).where('id', '=', requestId).execute();
}

/** Brings the legs to these; a leg that stays on its cell keeps its row. */
export async function writeLegs(
  writer: Writer,
  requestId: string,
  legs: readonly NamedLeg[],
  newId: () => string,
): Promise<void> {
  const rows = legs.map((leg, position) => [newId(), position, leg.lineId, leg.lineName, leg.month, leg.fen]);
  const input = JSON.stringify(rows);
  await sql`delete from request_leg where request_id = ${requestId}
    and (line_id, month) not in (select value ->> 2, value ->> 4 from json_each(${input}))`.execute(writer);
  await sql`insert into request_leg (id, request_id, position, line_id, line_name, month, fen)
    select value ->> 0, ${requestId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
    from json_each(${input}) where true
    on conflict (request_id, line_id, month) do update set
      position = excluded.position, line_name = excluded.line_name, fen = excluded.fen`.execute(writer);
}

/** A request without legs and approvals. */
export async function deleteRequest(writer: Writer, requestId: string): Promise<void> {
  await writer.deleteFrom('budget_request').where('id', '=', requestId).execute();
}

/** The numbers that begin with a prefix. */
export async function numbersWith(reader: Reader, prefix: string): Promise<string[]> {
  const rows = await reader
    .selectFrom('budget_request')
    .select('number')
    .where('number', '>=', prefix)
    .where('number', '<', `${prefix}\u{10ffff}`)
    .execute();
  return rows.map((row) => row.number);
}

export async function readApprovals(
  reader: Reader,
  requestId: string,
): Promise<(Approval & { personName: string })[]> {
  const rows = await reader
    .selectFrom('request_approval')
    .innerJoin('person', 'person.id', 'request_approval.person_id')
    .select([
      'request_approval.person_id as personId',
      'request_approval.at',
      'request_approval.note',
      'person.name as personName',
    ])
    .where('request_id', '=', requestId)
    .orderBy('request_approval.id')
    .execute();
  return z.array(approvalSchema.extend({ personName: z.string() })).parse(rows);
}

export async function insertApproval(
  writer: Writer,
  approvalId: string,
  requestId: string,
  approval: Approval,
): Promise<void> {
  await writer
    .insertInto('request_approval')
    .values({
      id: approvalId,
      request_id: requestId,
      person_id: approval.personId,
      at: approval.at,
      note: approval.note,
    })
    .execute();
}

/** The drafts of edits that were held for this person or for nobody, oldest first. */
export async function readHeldDrafts(reader: Reader, requesterId: string | null): Promise<BudgetRequest[]> {
  const rows = await reader
    .selectFrom('budget_request')
    .selectAll()
    .where('kind', '=', requestKindSchema.enum['plan-edit'])
    .where('state', '=', 'draft')
    .where((held) => held.or([held('requester_id', 'is', null), held('requester_id', '=', requesterId)]))
    .orderBy('id')
    .execute();
  return Promise.all(rows.map(async (row) => requestOf(row, await readLegs(reader, row.id))));
}

/** The newest draft of an edit that was held for this person, or for nobody. */
export async function readHeldDraft(
  reader: Reader,
  requesterId: string | null,
): Promise<BudgetRequest | undefined> {
  const row = await reader
    .selectFrom('budget_request')
    .select('id')
    .where('kind', '=', requestKindSchema.enum['plan-edit'])
    .where('state', '=', 'draft')
    .where('requester_id', 'is', requesterId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : readRequest(reader, row.id);
}

/** Whether a baseline was approved: from then on the plan is held to the policy. */
export async function hasBaseline(reader: Reader): Promise<boolean> {
  return hasApplied(reader, ['baseline']);
}

/** Whether the reserve was drawn on or released from. */
export async function hasReserveMoves(reader: Reader): Promise<boolean> {
  return hasApplied(reader, ['draw', 'release']);
}

async function hasApplied(reader: Reader, kinds: readonly BudgetRequest['kind'][]): Promise<boolean> {
  const row = await reader
    .selectFrom('budget_request')
    .select('id')
    .where('state', '=', 'applied')
    .where('kind', 'in', [...kinds])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
