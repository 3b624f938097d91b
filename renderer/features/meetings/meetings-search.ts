import { z } from 'zod';
import { agendaItemIdSchema } from '#shared/domain/meetings/agenda.ts';
import { meetingIdSchema } from '#shared/domain/meetings/meeting.ts';

/** The part of the address after '/meetings': what is shown beside the screen. What makes no sense is passed over. */
export const meetingsSearchSchema = z.object({
  show: z.enum(['series', 'open']).optional().catch(undefined),
});

/** The part of the address after '/meetings/run': the meeting, and the item that is spoken of. */
export const runSearchSchema = z.object({
  id: meetingIdSchema.optional().catch(undefined),
  item: agendaItemIdSchema.optional().catch(undefined),
});

/** The part of the address after '/meetings/meeting': the meeting, and what it is compared with. */
export const meetingSearchSchema = z.object({
  id: meetingIdSchema.optional().catch(undefined),
  with: z
    .union([z.literal('now'), meetingIdSchema])
    .optional()
    .catch(undefined),
  reverse: z.uuidv7().optional().catch(undefined),
});
export type MeetingSearch = z.infer<typeof meetingSearchSchema>;
