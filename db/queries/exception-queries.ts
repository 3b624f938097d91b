import { z } from 'zod';
import { type PolicyException, policyExceptionSchema } from '#shared/domain/policy/exception.ts';
import type { Reader, Writer } from '../schema.ts';

function exceptions(reader: Reader) {
  return reader
    .selectFrom('policy_exception')
    .innerJoin('budget_request', 'budget_request.id', 'policy_exception.request_id')
    .leftJoin('person', 'person.id', 'policy_exception.granted_by')
    .select([
      'policy_exception.id',
      'policy_exception.category_id as categoryId',
      'policy_exception.share_bp as shareBp',
      'policy_exception.reason',
      'policy_exception.until_day as until',
      'policy_exception.request_id as requestId',
      'budget_request.number as requestNumber',
      'person.name as grantedBy',
    ])
    .orderBy('policy_exception.id');
}

/** Every exception that was granted, those that ran out included. */
export async function readExceptions(reader: Reader): Promise<PolicyException[]> {
  return z.array(policyExceptionSchema).parse(await exceptions(reader).execute());
}

export async function readExceptionsOf(reader: Reader, requestId: string): Promise<PolicyException[]> {
  const rows = await exceptions(reader).where('policy_exception.request_id', '=', requestId).execute();
  return z.array(policyExceptionSchema).parse(rows);
}

export async function insertException(
  writer: Writer,
  exception: Omit<PolicyException, 'requestNumber' | 'grantedBy'> & { readonly grantedBy: string },
): Promise<void> {
  await writer
    .insertInto('policy_exception')
    .values({
      id: exception.id,
      category_id: exception.categoryId,
      request_id: exception.requestId,
      share_bp: exception.shareBp,
      reason: exception.reason,
      until_day: exception.until,
      granted_by: exception.grantedBy,
    })
    .execute();
}

export async function countCategoryExceptions(reader: Reader, categoryId: string): Promise<number> {
  const rows = await reader
    .selectFrom('policy_exception')
    .select('id')
    .where('category_id', '=', categoryId)
    .execute();
  return rows.length;
}
