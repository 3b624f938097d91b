import { z } from 'zod';
import { type Policy, type PolicyInput, policySchema } from '#shared/domain/policy/policy.ts';
import type { Reader, Writer } from '../schema.ts';

/** Every version of the policy, the newest effective day first. */
export async function readPolicies(reader: Reader): Promise<Policy[]> {
  const policies = await reader.selectFrom('policy').selectAll().orderBy('effective_from', 'desc').execute();
  const shares = await reader
    .selectFrom('policy_share')
    .innerJoin('budget_category', 'budget_category.id', 'policy_share.category_id')
    .select([
      'policy_share.policy_id',
      'policy_share.category_id',
      'policy_share.share_bp',
      'policy_share.band_bp',
    ])
    .orderBy('budget_category.position')
    .execute();
  return z.array(policySchema).parse(
    policies.map((policy) => ({
      id: policy.id,
      effectiveFrom: policy.effective_from,
      note: policy.note,
      shares: shares
        .filter((share) => share.policy_id === policy.id)
        .map((share) => ({ categoryId: share.category_id, shareBp: share.share_bp, bandBp: share.band_bp })),
    })),
  );
}

/** Stores a version; one that has the same effective day is replaced by it. */
export async function writePolicy(
  writer: Writer,
  id: string,
  input: PolicyInput,
  newId: () => string,
): Promise<void> {
  const same = await writer
    .selectFrom('policy')
    .select('id')
    .where('effective_from', '=', input.effectiveFrom)
    .executeTakeFirst();
  if (same !== undefined) await deletePolicy(writer, same.id);
  await writer
    .insertInto('policy')
    .values({ id, effective_from: input.effectiveFrom, note: input.note })
    .execute();
  await writer
    .insertInto('policy_share')
    .values(
      input.shares.map((share) => ({
        id: newId(),
        policy_id: id,
        category_id: share.categoryId,
        share_bp: share.shareBp,
        band_bp: share.bandBp,
      })),
    )
    .execute();
}

async function deletePolicy(writer: Writer, id: string): Promise<void> {
  await writer.deleteFrom('policy_share').where('policy_id', '=', id).execute();
  await writer.deleteFrom('policy').where('id', '=', id).execute();
}

export async function countCategoryShares(reader: Reader, categoryId: string): Promise<number> {
  const rows = await reader
    .selectFrom('policy_share')
    .select('id')
    .where('category_id', '=', categoryId)
    .where('share_bp', '>', 0)
    .execute();
  return rows.length;
}

/** A category's part in every version that gives it nothing. */
export async function deleteEmptyShares(writer: Writer, categoryId: string): Promise<void> {
  await writer
    .deleteFrom('policy_share')
    .where('category_id', '=', categoryId)
    .where('share_bp', '=', 0)
    .execute();
}
