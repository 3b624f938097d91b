import { readDepartment } from '#db/queries/catalogue-queries.ts';
import { endStoredDispute, insertDispute, readDisputes } from '#db/queries/kpi-dispute-queries.ts';
import { readKpis } from '#db/queries/kpi-queries.ts';
import { periodEnd, periodStart } from '#shared/domain/kpis/grain.ts';
import type { Dispute } from '#shared/domain/kpis/kpi-dispute.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, query, refuse } from '../base.ts';
import { found } from '../refusals.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { kpiAmong } from './kpi-handlers.ts';
import { readSeries } from './read-series.ts';
import { requireReason } from './target-handlers.ts';

export const listDisputes = query.kpis.disputes.handler(({ context, input }) =>
  readDisputes(context.reader, input),
);

export const lodgeDispute = command.kpis.lodgeDispute.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const kpi = kpiAmong(await readKpis(writer), input.kpiId, 'kpiId');
  const department = found(await readDepartment(writer, input.departmentId), 'department', 'departmentId');
  const periodDay = periodStart(kpi.grain, input.periodDay);
  const wanted = [{ kpi, firstDay: periodDay }];
  const values = (await readSeries(writer, wanted, periodEnd(kpi.grain, periodDay))).get(kpi.id);
  const params = { kpi: kpi.name, onDay: periodDay };
  if (values?.get(input.segment)?.some((value) => value.periodDay === periodDay) !== true) {
    refuse(refused('kpi-value-missing', params, 'periodDay').refusal);
  }
  const id = parts.newId<'kpi_dispute'>();
  await insertDispute(writer, {
    ...input,
    id,
    periodDay,
    state: 'open',
    answer: '',
    endedBy: null,
    endedAt: null,
    lodgedBy: person?.id ?? null,
    lodgedAt: parts.now(),
  });
  record.describe(
    { key: 'kpiDisputeLodged', params: { ...params, department: department.name } },
    input.text,
  );
  return { seq: await record.position(), id };
});

export const settleDispute = command.kpis.settleDispute.handler(({ context, input }) =>
  endDispute(context, input, 'settled'),
);

export const withdrawDispute = command.kpis.withdrawDispute.handler(({ context, input }) =>
  endDispute(context, input, 'withdrawn'),
);

/** Settled with an answer, or taken back with or without one. */
async function endDispute(
  { writer, record, parts, person }: RequestContext,
  { id, answer }: Pick<Dispute, 'id' | 'answer'>,
  state: 'settled' | 'withdrawn',
): Promise<{ seq: number | null }> {
  const dispute = found(
    (await readDisputes(writer)).find((one) => one.id === id),
    'dispute',
  );
  if (dispute.state !== 'open') refuse(refused('kpi-dispute-ended').refusal);
  if (state === 'settled') requireReason(answer, 'answer');
  const kpi = kpiAmong(await readKpis(writer), dispute.kpiId);
  const department = found(await readDepartment(writer, dispute.departmentId), 'department');
  const ended = { endedBy: person?.id ?? null, endedAt: parts.now() };
  await endStoredDispute(writer, { ...dispute, ...ended, state, answer });
  const params = { department: department.name, kpi: kpi.name, onDay: dispute.periodDay };
  record.describe({ key: state === 'settled' ? 'kpiDisputeSettled' : 'kpiDisputeWithdrawn', params }, answer);
  return { seq: await record.position() };
}
