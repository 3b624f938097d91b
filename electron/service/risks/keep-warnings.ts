import { deleteWarningMark, writeWarningMark } from '#db/queries/warning-queries.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { readWarnings } from './read-warnings.ts';

/**
 * Remembers what stands, so that next time it ends only behind its other limit; forgets what stands no more. What
 * people did with a warning stays as long as it stands.
 */
export async function keepStandingWarnings({ writer, parts }: RequestContext): Promise<void> {
  const { warnings, marks } = await readWarnings(writer, parts.today(), parts.now());
  const standing = new Set(warnings.map(({ causeKey }) => causeKey));
  for (const mark of marks) if (!standing.has(mark.causeKey)) await deleteWarningMark(writer, mark);
  const known = new Set(marks.map(({ causeKey }) => causeKey));
  for (const { kind, causeKey, figure } of warnings) {
    if (known.has(causeKey)) continue;
    const nothing = { untilDay: null, reason: '', personId: null, riskId: null };
    const mark = { kind, causeKey, figure, state: 'standing', day: parts.today(), ...nothing } as const;
    await writeWarningMark(writer, mark, () => parts.newId());
  }
}
