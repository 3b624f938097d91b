import {
  findMissingAttendant,
  findReopenedMeeting,
  runningMeetings,
} from '#db/queries/meeting-sound-queries.ts';
import type { Reader } from '#db/schema.ts';
import { meetingsStaySound } from '#shared/domain/meetings/meeting-consistency.ts';
import { valueOf } from '../base.ts';

/** After an undo or redo: a closed meeting stands as it was closed, one runs at most, and who came is there. */
export async function keepMeetingsSound(reader: Reader, seq: number, targetSeq: number): Promise<void> {
  valueOf(
    meetingsStaySound({
      reopened: await findReopenedMeeting(reader, seq, targetSeq),
      running: await runningMeetings(reader),
      missing: await findMissingAttendant(reader, seq),
    }),
  );
}
