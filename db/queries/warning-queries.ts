import { type WarningRule, warningRuleSchema } from '#shared/domain/risks/warning.ts';
import { type WarningMark, warningMarkSchema } from '#shared/domain/risks/warning-mark.ts';
import type { Reader, Writer } from '../schema.ts';

/** The rules that were changed; the others hold as they are shipped. */
export async function readWarningRules(reader: Reader): Promise<WarningRule[]> {
  const rows = await reader.selectFrom('warning_rule').selectAll().orderBy('kind').execute();
  return rows.map((row) =>
    warningRuleSchema.parse({
      kind: row.kind,
      isOn: row.is_on === 1,
      raiseAt: row.raise_at,
      clearAt: row.clear_at,
    }),
  );
}

export async function writeWarningRule(
  writer: Writer,
  { kind, isOn, raiseAt, clearAt }: WarningRule,
  newId: () => string,
): Promise<void> {
  const row = { is_on: isOn ? 1 : 0, raise_at: raiseAt, clear_at: clearAt } as const;
  await writer
    .insertInto('warning_rule')
    .values({ id: newId(), kind, ...row })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet(row))
    .execute();
}

export async function readWarningMarks(reader: Reader): Promise<WarningMark[]> {
  const rows = await reader.selectFrom('warning_mark').selectAll().orderBy('id').execute();
  return rows.map((row) =>
    warningMarkSchema.parse({
      kind: row.kind,
      causeKey: row.cause_key,
      state: row.state,
      figure: row.figure,
      untilDay: row.until_day,
      reason: row.reason,
      day: row.day,
      personId: row.person_id,
      riskId: row.risk_id,
    }),
  );
}

export async function writeWarningMark(
  writer: Writer,
  mark: WarningMark,
  newId: () => string,
): Promise<void> {
  const row = {
    state: mark.state,
    figure: mark.figure,
    until_day: mark.untilDay,
    reason: mark.reason,
    day: mark.day,
    person_id: mark.personId,
    risk_id: mark.riskId,
  };
  await writer
    .insertInto('warning_mark')
    .values({ id: newId(), kind: mark.kind, cause_key: mark.causeKey, ...row })
    .onConflict((conflict) => conflict.columns(['kind', 'cause_key']).doUpdateSet(row))
    .execute();
}

export async function deleteWarningMark(
  writer: Writer,
  { kind, causeKey }: Pick<WarningMark, 'kind' | 'causeKey'>,
): Promise<void> {
  await writer
    .deleteFrom('warning_mark')
    .where('kind', '=', kind)
    .where('cause_key', '=', causeKey)
    .execute();
}
