import { readPerson } from '#db/queries/catalogue-queries.ts';
import { searchHistory } from '#db/queries/history-queries.ts';
import {
  countRiskRequests,
  deleteRisk,
  insertRisk,
  readRisk,
  readRisks,
  updateRisk,
  writeRiskScale,
} from '#db/queries/risk-queries.ts';
import type { Writer } from '#db/schema.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { reserveCover } from '#shared/domain/risks/exposure.ts';
import type { Risk, RiskId, RiskInput } from '#shared/domain/risks/risk.ts';
import { changedRisk, countsTowardExposure, RISK_PREFIX } from '#shared/domain/risks/risk-rules.ts';
import { nextNumber } from '#shared/domain/values/running-number.ts';
import { command, query, valueOf } from '../base.ts';
import { found, unused } from '../refusals.ts';
import { readReserve } from '../reserve/read-reserve.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { readRiskRows, readScale } from './read-risks.ts';
import { placesBefore } from './risk-movement.ts';

const NEWEST_RECORDS = 100;

export const listRisks = query.risks.list.handler(async ({ context }) => {
  const { reader, parts, workspace } = context;
  const today = parts.today();
  const risks = await readRisks(reader);
  const { since, places } = await placesBefore(workspace, reader, today);
  const rows = await readRiskRows(reader, risks, { today, before: places });
  const reserve = await readReserve(reader, today);
  const counted = rows.filter(countsTowardExposure);
  const { exposureFen } = reserveCover(counted, reserve.balanceFen);
  return {
    risks: rows.toSorted((one, other) => other.exposureFen - one.exposureFen),
    scale: await readScale(reader),
    exposureFen,
    exposureDays: counted.reduce((sum, { exposureDays }) => sum + exposureDays, 0),
    reserveFen: reserve.balanceFen,
    movedSince: since,
    today,
  };
});

export const getRisk = query.risks.get.handler(async ({ context, input }) => {
  const { reader, parts, workspace } = context;
  const today = parts.today();
  const risk = found(await readRisk(reader, input.id), 'risk');
  const { places } = await placesBefore(workspace, reader, today);
  const [row] = await readRiskRows(reader, [risk], { today, before: places });
  const { records } = await searchHistory(
    reader,
    { table: 'risk', rowId: input.id },
    { limit: NEWEST_RECORDS },
  );
  return { risk: found(row, 'risk'), records };
});

export const addRisk = command.risks.add.handler(async ({ context, input }) => {
  const { id, number } = await createRisk(context, input, null);
  context.record.describe({ key: 'riskAdded', params: { number, name: input.title } });
  return { seq: await context.record.position(), id, number };
});

export const changeRisk = command.risks.change.handler(async ({ context, input }) => {
  const { writer, parts, record } = context;
  const before = found(await readRisk(writer, input.id), 'risk');
  const after = valueOf(changedRisk(before, input.change, input.reason));
  await requireOwner(writer, after.ownerId);
  await updateRisk(writer, after, () => parts.newId());
  record.describe(changeLabel(before, after), input.reason);
  return { seq: await record.position() };
});

export const removeRisk = command.risks.remove.handler(async ({ context, input }) => {
  const risk = found(await readRisk(context.writer, input.id), 'risk');
  unused(risk.title, await countRiskRequests(context.writer, risk.id));
  await deleteRisk(context.writer, risk.id);
  context.record.describe({ key: 'riskRemoved', params: { number: risk.number, name: risk.title } });
  return { seq: await context.record.position() };
});

export const changeRiskScale = command.risks.changeScale.handler(async ({ context, input }) => {
  await writeRiskScale(context.writer, input.scale, () => context.parts.newId());
  context.record.describe({ key: 'riskScaleChanged', params: {} }, input.reason);
  return { seq: await context.record.position() };
});

/** Enters a risk under the next number. */
export async function createRisk(
  { writer, parts }: Pick<RequestContext, 'writer' | 'parts'>,
  input: RiskInput,
  warningKey: string | null,
): Promise<{ readonly id: RiskId; readonly number: string }> {
  await requireOwner(writer, input.ownerId);
  const number = nextNumber(
    RISK_PREFIX,
    (await readRisks(writer)).map((risk) => risk.number),
  );
  const id = parts.newId<'risk'>();
  await insertRisk(writer, { ...input, id, number, raisedOn: parts.today(), warningKey }, () =>
    parts.newId(),
  );
  return { id, number };
}

function changeLabel(before: Risk, after: Risk): Label {
  const params = { number: after.number, name: after.title };
  if (before.status === after.status) return { key: 'riskChanged', params };
  const keys = { open: 'riskReopened', occurred: 'riskOccurred', closed: 'riskClosed' } as const;
  return { key: keys[after.status], params };
}

/** Who is named has to be there. */
async function requireOwner(writer: Writer, ownerId: string | null): Promise<void> {
  if (ownerId !== null) found(await readPerson(writer, ownerId), 'person', 'ownerId');
}
