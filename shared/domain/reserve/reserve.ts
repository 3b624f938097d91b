import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import { drawCauseSchema, requestIdSchema } from '../requests/request.ts';
import { riskIdSchema } from '../risks/risk.ts';
import { basisPointsSchema, daySchema, fenSchema, monthSchema } from '../values/value-schemas.ts';

/** A line of the reserve: what it still plans can be drawn on. */
export const reserveLineSchema = z.object({
  lineId: lineIdSchema,
  name: z.string(),
  /** Everything set aside on it, draws included, releases left out. */
  setAsideFen: fenSchema,
  drawnFen: fenSchema,
  releasedFen: fenSchema,
  /** Entries from before the reserve paid through draws only. */
  spentFen: fenSchema,
  balanceFen: fenSchema,
});
export type ReserveLine = z.infer<typeof reserveLineSchema>;

/** A month of the reserve: draws and releases by the day on which they were applied. */
export const reserveMonthSchema = z.object({
  month: monthSchema,
  /** Set aside in this month's plan, draws on it included. */
  setAsideFen: fenSchema,
  drawnFen: fenSchema,
  releasedFen: fenSchema,
  spentFen: fenSchema,
  /** Everything set aside for the programme, less what was drawn and spent up to the month's end. */
  balanceFen: fenSchema,
});
export type ReserveMonth = z.infer<typeof reserveMonthSchema>;

/** A draw or a release that was applied. */
export const reserveMoveSchema = z.object({
  requestId: requestIdSchema,
  number: z.string(),
  kind: z.enum(['draw', 'release']),
  day: daySchema,
  fen: fenSchema,
  cause: drawCauseSchema.nullable(),
  causeText: z.string(),
  /** The risk that a draw was for. */
  risk: z.object({ id: riskIdSchema, number: z.string(), title: z.string() }).nullable(),
  reason: z.string(),
  requesterName: z.string().nullable(),
  approverNames: z.array(z.string()),
  /** Lines that got the money; none when it became unallocated. */
  to: z.array(z.object({ lineId: lineIdSchema, lineName: z.string(), fen: fenSchema })),
  /** What remained afterwards. */
  balanceFen: fenSchema,
});
export type ReserveMove = z.infer<typeof reserveMoveSchema>;

/** The reserve as a whole. balance = set aside − drawn − spent. */
export const reserveStateSchema = z.object({
  setAsideFen: fenSchema,
  /** Of what is set aside, the plan of months up to today, draws on them included. */
  setAsideToDateFen: fenSchema,
  drawnFen: fenSchema,
  releasedFen: fenSchema,
  spentFen: fenSchema,
  balanceFen: fenSchema,
  /** Draws that are submitted and not decided. */
  pendingFen: fenSchema,
  /** Drawn and spent of what was set aside; null without a reserve. */
  usedBp: basisPointsSchema.nullable(),
  /** Of the programme's days. */
  timeBp: basisPointsSchema,
  lines: z.array(reserveLineSchema),
  months: z.array(reserveMonthSchema),
  /** Newest first. */
  moves: z.array(reserveMoveSchema),
});
export type ReserveState = z.infer<typeof reserveStateSchema>;
