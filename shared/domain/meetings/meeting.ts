import { z } from 'zod';
import { departmentIdSchema } from '../catalogue/department.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { daySchema, idSchema, instantSchema } from '../values/value-schemas.ts';

export const meetingIdSchema = idSchema<'meeting'>();
export type MeetingId = z.infer<typeof meetingIdSchema>;

const MOST_MINUTES = 480;
export const minutesSchema = z.int().min(1).max(MOST_MINUTES);

/** When and with whom the programme meets (P5.3). */
export const meetingSeriesSchema = z.object({
  /** Empty: called as the screens call it. */
  name: z.string().trim().max(200),
  /** 1 is Monday, as ISO 8601 counts. */
  weekday: z.int().min(1).max(7),
  startTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: minutesSchema,
  chairId: personIdSchema.nullable(),
  minuteTakerId: personIdSchema.nullable(),
  /** Those that are expected, in the order in which they are called. */
  departmentIds: z.array(departmentIdSchema).max(50),
});
export type MeetingSeries = z.infer<typeof meetingSeriesSchema>;

/** Who of a department came; a department is present with the first of its people. */
export const attendanceSchema = z.object({
  departmentId: departmentIdSchema,
  isPresent: z.boolean(),
  personIds: z.array(personIdSchema).max(200),
});
export type Attendance = z.infer<typeof attendanceSchema>;

export const meetingStateSchema = z.enum(['running', 'closed']);

export const meetingSchema = z.object({
  id: meetingIdSchema,
  /** From 1 on. */
  number: z.int().min(1),
  day: daySchema,
  state: meetingStateSchema,
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  /** What changed is told from here on: the position at which the meeting before was closed. */
  sinceSeq: z.int().min(0),
  /** The ledger's position at which it was closed: everything in it is read as it stood then. */
  closedSeq: z.int().nullable(),
  attendance: z.array(attendanceSchema),
});
export type Meeting = z.infer<typeof meetingSchema>;
