import { z } from 'zod';
import { type ApprovalLimit, approvalLimitSchema } from '#shared/domain/requests/approval-limit.ts';
import type { Reader, Writer } from '../schema.ts';

/** The limits that were set; none while the defaults hold. */
export async function readLimits(reader: Reader): Promise<ApprovalLimit[]> {
  const rows = await reader
    .selectFrom('approval_limit')
    .select(['kind', 'reach', 'from_fen as fromFen', 'role', 'approver_count as approverCount'])
    .orderBy('position')
    .execute();
  return z.array(approvalLimitSchema).parse(rows);
}

/** Puts these limits in the place of all others; one that stays as it is keeps its row. */
export async function writeLimits(
  writer: Writer,
  limits: readonly ApprovalLimit[],
  newId: () => string,
): Promise<void> {
  const standing = await writer.selectFrom('approval_limit').selectAll().orderBy('position').execute();
  const rows = limits.map((limit, position) => ({
    position,
    kind: limit.kind,
    reach: limit.reach,
    from_fen: limit.fromFen,
    role: limit.role,
    approver_count: limit.approverCount,
  }));
  for (const row of standing.slice(rows.length)) {
    await writer.deleteFrom('approval_limit').where('id', '=', row.id).execute();
  }
  for (const [position, row] of rows.entries()) {
    const before = standing[position];
    if (before === undefined) {
      await writer
        .insertInto('approval_limit')
        .values({ id: newId(), ...row })
        .execute();
    } else {
      await writer.updateTable('approval_limit').set(row).where('id', '=', before.id).execute();
    }
  }
}
