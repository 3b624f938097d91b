import { z } from 'zod';
import {
  deliverableChangeSchema,
  deliverableFilterSchema,
  deliverableIdSchema,
  deliverableInputSchema,
  deliverableRowSchema,
  deliverableSchema,
  scriptSchema,
  stepRecordSchema,
} from '#shared/domain/kols/deliverable.ts';
import { deliverableStepSchema } from '#shared/domain/kols/kol-kinds.ts';
import { kolIdSchema, kolQualificationSchema } from '#shared/domain/kols/kol.ts';
import { resultDaySchema, resultInputSchema, measuredResultsSchema } from '#shared/domain/kols/result-day.ts';
import {
  keptPackSchema,
  namedFindingSchema,
  rulePackIdSchema,
  scriptReviewSchema,
} from '#shared/domain/kols/script-review.ts';
import { gradeSchema, rulePackSchema } from '#shared/domain/compliance/rule-pack.ts';
import {
  documentFenSchema,
  documentIdSchema,
  statedReasonSchema,
} from '#shared/domain/documents/document.ts';
import { taskIdSchema } from '#shared/domain/timeline/task.ts';
import { daySchema, noteSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

const ofDeliverable = z.object({ id: deliverableIdSchema });
const reasonSchema = z.string().trim().max(2000).default('');
/** How many tasks of the timeline moved along with the deliverable's. */
const movedSchema = committedSchema.extend({ movedCount: z.int() });
const postedSchema = committedSchema.extend({ documentId: documentIdSchema, number: z.string() });
const paperFields = {
  number: z.string().trim().max(200).default(''),
  /** Today unless given. */
  day: daySchema.optional(),
  note: noteSchema.default(''),
  /** Why it is more than what the paper before it has open. */
  overReason: z.string().trim().max(500).default(''),
};

/** What a script would be held against, and what stands against it. */
const checkAnswerSchema = z.object({
  pack: keptPackSchema,
  day: daySchema,
  findings: z.array(namedFindingSchema),
  isPassed: z.boolean(),
});

export const deliverables = {
  /** By the day of publication, or the day they are due; with the counts of each step of all that the filter lets by. */
  list: query
    .input(
      z.object({
        filter: deliverableFilterSchema.default({}),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(2000).default(500),
        newestFirst: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        rows: z.array(deliverableRowSchema),
        total: z.int(),
        steps: z.record(deliverableStepSchema, z.int()),
      }),
    ),
  /** With its texts, who brought it where, every review with the text that it looked at, and its results by day. */
  get: query.input(ofDeliverable).output(
    z.object({
      deliverable: deliverableSchema,
      row: deliverableRowSchema,
      steps: z.array(stepRecordSchema),
      reviews: z.array(scriptReviewSchema),
      qualifications: z.array(kolQualificationSchema),
      /** What the pack in force on the day of publication has against it as it stands. */
      check: checkAnswerSchema,
      results: z.array(resultDaySchema),
      sums: measuredResultsSchema,
    }),
  ),
  add: command.input(deliverableInputSchema).output(movedSchema.extend({ id: deliverableIdSchema })),
  /**
   * Once the script is under review, an edit of it asks for review again. A new due day moves the task that it is tied
   * to; where others move with it, it needs a reason ('reason-missing').
   */
  change: command
    .input(ofDeliverable.extend({ change: deliverableChangeSchema, reason: reasonSchema }))
    .output(movedSchema),
  /** Refused once it was published or accepted. */
  remove: command.input(ofDeliverable).output(committedSchema),
  /** Ties it to a task of the timeline, whose finish becomes its due day; null unties it. */
  tieTask: command
    .input(ofDeliverable.extend({ taskId: taskIdSchema.nullable(), reason: reasonSchema }))
    .output(movedSchema),

  /**
   * To the next step. A script that is handed in after its day moves the day of publication by as many working days,
   * and with it the task. Scheduling and publishing need a review of the script as it stands, passed or waived, by the
   * pack that is in force on the day of publication.
   */
  advance: command
    .input(
      ofDeliverable.extend({
        to: deliverableStepSchema.exclude(['brief', 'retracted']),
        /** When it happened; of a publication its day. Today unless given. */
        day: daySchema.optional(),
        link: z.string().trim().max(2000).optional(),
        note: noteSchema.default(''),
        reason: reasonSchema,
      }),
    )
    .output(movedSchema.extend({ dueDay: daySchema })),
  /** Back to an earlier step, until it was published; says why. */
  sendBack: command
    .input(
      ofDeliverable.extend({
        to: deliverableStepSchema.extract(['brief', 'script', 'review']),
        reason: statedReasonSchema,
      }),
    )
    .output(committedSchema),
  /** Takes what was published down again; its results stay. */
  retract: command
    .input(ofDeliverable.extend({ reason: statedReasonSchema, day: daySchema.optional() }))
    .output(committedSchema),

  /** What the rules have against a text, before anything is kept. */
  check: query
    .input(
      z.object({
        script: scriptSchema,
        kolId: kolIdSchema,
        productGrade: gradeSchema,
        audienceGrade: gradeSchema.nullable(),
        /** The day of publication. */
        day: daySchema,
      }),
    )
    .output(checkAnswerSchema),
  /** Reviews the script by the rules, by the person at the desk, and keeps the text: passed, or blocked. */
  review: command
    .input(ofDeliverable)
    .output(committedSchema.extend({ verdict: z.enum(['passed', 'blocked']) })),
  /** The person at the desk lets it through in spite of what the rules have against it, and says why. */
  waive: command.input(ofDeliverable.extend({ reason: statedReasonSchema })).output(committedSchema),

  /** Accepts what was published: an acceptance on the cooperation's contract, of its part unless an amount is given. */
  accept: command
    .input(ofDeliverable.extend({ ...paperFields, fen: documentFenSchema.optional() }))
    .output(postedSchema),
  /** Cancels the acceptance; refused while invoices of it stand. */
  withdrawAcceptance: command
    .input(ofDeliverable.extend({ reason: statedReasonSchema }))
    .output(committedSchema),
  /** An invoice of what was accepted; of all that is open of it unless an amount is given. */
  invoice: command
    .input(
      ofDeliverable.extend({
        ...paperFields,
        fen: documentFenSchema.optional(),
        payBy: daySchema.nullable().default(null),
      }),
    )
    .output(postedSchema),
  /** Pays the invoice, the oldest that is open unless one is named. Refused before acceptance. */
  pay: command
    .input(
      ofDeliverable.extend({
        ...paperFields,
        fen: documentFenSchema.optional(),
        invoiceId: documentIdSchema.optional(),
      }),
    )
    .output(postedSchema),

  /**
   * Sets results by deliverable and day: what is left out stays, null takes a measure away. All of them or none.
   * Refused: 'result-negative', 'result-not-whole', 'result-never-published', 'result-before-publication',
   * 'result-ahead'.
   */
  setResults: command
    .input(z.object({ results: z.array(resultInputSchema).min(1).max(20_000) }))
    .output(committedSchema.extend({ added: z.int(), changed: z.int() })),
  removeResults: command
    .input(z.object({ ids: z.array(resultDaySchema.shape.id).min(1).max(20_000) }))
    .output(committedSchema),
};

export const rulePacks = {
  /** The newest first; the example that ships comes last, and holds until a pack of one's own does. */
  list: query.output(z.object({ packs: z.array(keptPackSchema), inForceToday: z.int() })),
  /** A new version, in force from its day on. */
  add: command
    .input(rulePackSchema.extend({ note: noteSchema.default(''), reason: reasonSchema }))
    .output(committedSchema.extend({ id: rulePackIdSchema })),
  /** Refused once reviews were made by it: a new version follows it then. */
  change: command
    .input(
      z.object({
        id: rulePackIdSchema,
        change: rulePackSchema.extend({ note: noteSchema }).partial(),
        reason: reasonSchema,
      }),
    )
    .output(committedSchema),
  remove: command.input(z.object({ id: rulePackIdSchema })).output(committedSchema),
};
