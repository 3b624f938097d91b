import { z } from 'zod';
import { recordSchema } from '#shared/domain/ledger/record.ts';
import {
  actionChangeSchema,
  actionIdSchema,
  actionInputSchema,
  actionRowSchema,
} from '#shared/domain/meetings/action.ts';
import {
  agendaItemChangeSchema,
  agendaItemIdSchema,
  agendaItemSchema,
  agendaPointSchema,
  topicInputSchema,
} from '#shared/domain/meetings/agenda.ts';
import { decisionIdSchema, decisionInputSchema, decisionSchema } from '#shared/domain/meetings/decision.ts';
import {
  attendanceSchema,
  meetingIdSchema,
  meetingSchema,
  meetingSeriesSchema,
} from '#shared/domain/meetings/meeting.ts';
import { programmeFactsSchema } from '#shared/domain/meetings/programme-facts.ts';
import { personIdSchema } from '#shared/domain/catalogue/person.ts';
import { daySchema, languageSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

const ofMeeting = z.object({ id: meetingIdSchema });
const ofItem = z.object({ id: agendaItemIdSchema });
const reasonSchema = z.string().trim().max(2000);

/** An item with what presses in it now, and what it was. */
const itemRowSchema = agendaItemSchema.extend({
  points: z.array(agendaPointSchema),
  isEscalated: z.boolean(),
});

/** What changed since the meeting before, by area: the newest records of each told, all of them counted. */
const changesSchema = z.object({
  total: z.int(),
  areas: z.array(z.object({ area: z.string(), count: z.int(), records: z.array(recordSchema) })),
});

export const meetings = {
  /** The series, and when it meets next. */
  series: query.output(z.object({ series: meetingSeriesSchema, nextDay: daySchema })),
  changeSeries: command.input(meetingSeriesSchema).output(committedSchema),
  /** The newest first. */
  list: query.output(
    z.array(meetingSchema.extend({ decisionCount: z.int(), actionCount: z.int(), openActionCount: z.int() })),
  ),
  /** What the next meeting would go through if it were opened now. Nothing is written. */
  agenda: query.output(
    z.object({
      items: z.array(itemRowSchema.omit({ id: true, meetingId: true })),
      changes: changesSchema,
      facts: programmeFactsSchema,
      /** As the last closed meeting left it; null before there was one. */
      factsBefore: programmeFactsSchema.nullable(),
    }),
  ),
  /** A meeting with everything in it: live while it runs; closed, as it stood. */
  get: query.input(ofMeeting).output(
    z.object({
      meeting: meetingSchema,
      series: meetingSeriesSchema,
      items: z.array(itemRowSchema),
      decisions: z.array(decisionSchema),
      /** Given in it, and those that were open when it began. */
      actions: z.array(actionRowSchema),
      changes: changesSchema,
      facts: programmeFactsSchema,
      factsBefore: programmeFactsSchema.nullable(),
    }),
  ),
  /** Opens the next one: its agenda is kept as it is now. Refused while one runs ('meeting-running'). */
  open: command
    .input(z.object({ day: daySchema, attendance: z.array(attendanceSchema).max(50) }))
    .output(committedSchema.extend({ id: meetingIdSchema })),
  setAttendance: command
    .input(ofMeeting.extend({ attendance: z.array(attendanceSchema).max(50) }))
    .output(committedSchema),
  addTopic: command
    .input(ofMeeting.extend({ topic: topicInputSchema }))
    .output(committedSchema.extend({ itemId: agendaItemIdSchema })),
  changeItem: command.input(ofItem.extend({ change: agendaItemChangeSchema })).output(committedSchema),
  /** All items of the meeting, in the chair's order. */
  reorder: command
    .input(ofMeeting.extend({ itemIds: z.array(agendaItemIdSchema).min(1).max(500) }))
    .output(committedSchema),
  /**
   * Writes a decision down and carries it out, in one transaction: refused as a whole where the command behind it is
   * refused, or where a department that it needs is absent ('department-absent').
   */
  decide: command
    .input(decisionInputSchema)
    .output(committedSchema.extend({ id: decisionIdSchema, number: z.string() })),
  /** Takes back what a decision did; that is a decision too, in the meeting that runs. */
  reverse: command
    .input(z.object({ id: decisionIdSchema, meetingId: meetingIdSchema, reason: reasonSchema }))
    .output(committedSchema.extend({ id: decisionIdSchema, number: z.string() })),
  actions: query
    .input(z.object({ ownerId: personIdSchema.optional(), openOnly: z.boolean().default(true) }))
    .output(z.array(actionRowSchema)),
  addAction: command
    .input(actionInputSchema)
    .output(committedSchema.extend({ id: actionIdSchema, number: z.string() })),
  changeAction: command
    .input(z.object({ id: actionIdSchema, change: actionChangeSchema }))
    .output(committedSchema),
  removeAction: command.input(z.object({ id: actionIdSchema })).output(committedSchema),
  /** Makes a task of the timeline of it, at the end of the outline or under a phase. */
  makeTask: command
    .input(z.object({ id: actionIdSchema, parentId: z.uuidv7().nullable().default(null) }))
    .output(committedSchema.extend({ taskId: z.uuidv7() })),
  /** Freezes it. Refused when it is closed already ('meeting-closed'). */
  close: command.input(ofMeeting).output(committedSchema),
  /** Two closed meetings side by side, or a closed one and now (null). */
  compare: query
    .input(z.object({ earlierId: meetingIdSchema, laterId: meetingIdSchema.nullable() }))
    .output(z.object({ earlier: programmeFactsSchema, later: programmeFactsSchema })),
  /** The minutes: for Word, as Markdown, or as a page to print. The same for the same closed meeting, whenever made. */
  minutes: query
    .input(ofMeeting.extend({ format: z.enum(['docx', 'md', 'print']), language: languageSchema }))
    .output(z.file()),
  /** How things stand, or stood at the end of a past day. */
  facts: query.input(z.object({ onDay: daySchema.optional() })).output(programmeFactsSchema),
};
