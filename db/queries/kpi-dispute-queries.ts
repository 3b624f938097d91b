import { z } from 'zod';
import { type Dispute, disputeSchema } from '#shared/domain/kpis/kpi-dispute.ts';
import type { Reader, Writer } from '../schema.ts';

export interface DisputeScope {
  readonly kpiId?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly state?: Dispute['state'] | undefined;
}

/** The newest first. */
export async function readDisputes(reader: Reader, scope: DisputeScope = {}): Promise<Dispute[]> {
  const { kpiId, departmentId, state } = scope;
  const rows = await reader
    .selectFrom('kpi_dispute')
    .select(['id', 'kpi_id as kpiId', 'department_id as departmentId', 'segment'])
    .select(['period_day as periodDay', 'text', 'state', 'answer'])
    .select(['lodged_by as lodgedBy', 'lodged_at as lodgedAt', 'ended_by as endedBy', 'ended_at as endedAt'])
    .$if(kpiId !== undefined, (query) => query.where('kpi_id', '=', kpiId ?? ''))
    .$if(departmentId !== undefined, (query) => query.where('department_id', '=', departmentId ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
    .orderBy('lodged_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return z.array(disputeSchema).parse(rows);
}

export async function insertDispute(writer: Writer, dispute: Dispute): Promise<void> {
  await writer
    .insertInto('kpi_dispute')
    .values({
      id: dispute.id,
      kpi_id: dispute.kpiId,
      department_id: dispute.departmentId,
      segment: dispute.segment,
      period_day: dispute.periodDay,
      text: dispute.text,
      state: dispute.state,
      lodged_by: dispute.lodgedBy,
      lodged_at: dispute.lodgedAt,
      answer: dispute.answer,
      ended_by: dispute.endedBy,
      ended_at: dispute.endedAt,
    })
    .execute();
}

export async function endStoredDispute(writer: Writer, dispute: Dispute): Promise<void> {
  await writer
    .updateTable('kpi_dispute')
    .set({
      state: dispute.state,
      answer: dispute.answer,
      ended_by: dispute.endedBy,
      ended_at: dispute.endedAt,
    })
    .where('id', '=', dispute.id)
    .execute();
}
