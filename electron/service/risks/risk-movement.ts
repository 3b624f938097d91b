import { seqAt } from '#db/ledger/as-of.ts';
import { readMeetings } from '#db/queries/meeting-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import type { RiskPlace } from '#shared/domain/risks/risk-scale.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { instant } from '#shared/values/instant.ts';
import { readPlaces } from './read-risks.ts';

const DAYS_LOOKED_BACK = 7;

/** Where risks stood when the last meeting was closed, or a week ago before there was one. */
export async function placesBefore(
  workspace: Workspace,
  reader: Reader,
  today: Day,
): Promise<{ readonly since: Day; readonly places: ReadonlyMap<string, RiskPlace> }> {
  const closed = (await readMeetings(reader)).flatMap(({ day, closedSeq }) =>
    closedSeq === null ? [] : [{ day, seq: closedSeq }],
  );
  const last = closed.reduce<(typeof closed)[number] | null>(
    (newest, meeting) => (newest === null || meeting.seq > newest.seq ? meeting : newest),
    null,
  );
  const since = last?.day ?? addDays(today, -DAYS_LOOKED_BACK);
  const seq = last?.seq ?? (await seqAt(reader, instant(`${addDays(since, 1)}T00:00:00.000Z`)));
  return { since, places: seq === 0 ? new Map() : await workspace.asOf(seq, readPlaces) };
}
