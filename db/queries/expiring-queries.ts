import { z } from 'zod';
import { kolIdSchema } from '#shared/domain/kols/kol.ts';
import { daySchema } from '#shared/domain/values/value-schemas.ts';
import type { Day } from '#shared/values/day.ts';
import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

const expiringSchema = z.object({
  kolId: kolIdSchema,
  name: z.string(),
  kind: z.string(),
  validUntil: daySchema,
});
export type ExpiringQualification = z.infer<typeof expiringSchema>;

/**
 * Qualifications that end by a day, of KOLs who still have something to publish or a contract that runs; one of the
 * same kind that holds longer takes the place of the one that ends.
 */
export async function readExpiring(reader: Reader, by: Day): Promise<ExpiringQualification[]> {
  const { rows } = await sql`
    select q.kol_id as kolId, k.name, q.kind, max(q.valid_until) as validUntil
    from kol_qualification q join kol k on k.id = q.kol_id
    where (exists (select 1 from deliverable d where d.kol_id = k.id
        and d.step in ('brief', 'script', 'review', 'scheduled'))
      or exists (select 1 from cooperation c where c.kol_id = k.id and c.state = 'signed'))
    group by q.kol_id, q.kind
    having sum(q.valid_until is null) = 0 and max(q.valid_until) <= ${by}
    order by validUntil, k.name`.execute(reader);
  return z.array(expiringSchema).parse(rows);
}
