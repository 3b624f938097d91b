import { z } from 'zod';
import { lineIdSchema } from '#shared/domain/budget/line.ts';
import { phasingShapeSchema } from '#shared/domain/budget/phasing-shape.ts';
import { planCellSchema } from '#shared/domain/budget/sheet.ts';
import { refusalSchema } from '#shared/domain/refusal.ts';
import { requestIdSchema } from '#shared/domain/requests/request.ts';
import {
  fenSchema,
  languageSchema,
  monthSchema,
  nameSchema,
  noteSchema,
} from '#shared/domain/values/value-schemas.ts';
import { comparisonSchema } from '#shared/domain/versions/comparison.ts';
import { promotionSchema } from '#shared/domain/versions/promotion.ts';
import { versionListSchema, versionSheetSchema } from '#shared/domain/versions/version-sheet.ts';
import {
  planVersionIdSchema,
  versionInputSchema,
  versionLineInputSchema,
  versionRefSchema,
} from '#shared/domain/versions/version.ts';
import { command, committedSchema, query } from './base.ts';

const ofVersion = z.object({ id: planVersionIdSchema });
const ofLine = ofVersion.extend({ lineId: lineIdSchema });
const reasonSchema = z.string().trim().max(2000).default('');
const proposed = committedSchema.extend({
  versionId: planVersionIdSchema,
  requestId: requestIdSchema,
  number: z.string(),
});
const madeVersion = committedSchema.extend({ id: planVersionIdSchema });

export const versions = {
  /** Every version, the newest first, beside the plan as it stands. */
  list: query.output(versionListSchema),
  sheet: query.input(ofVersion).output(versionSheetSchema),
  /** A scenario from the plan, the baseline or any version. */
  branch: command.input(versionInputSchema).output(madeVersion),
  /** A snapshot: kept as it is, for looking back and comparing. */
  keep: command.input(versionInputSchema).output(madeVersion),
  /** The total of a scenario only. */
  change: command
    .input(
      ofVersion.extend({
        change: z.object({ name: nameSchema, note: noteSchema, totalFen: fenSchema.min(0) }).partial(),
      }),
    )
    .output(committedSchema),
  /** A baseline stays. */
  remove: command.input(ofVersion).output(committedSchema),

  /** As budget.setCells, in a scenario. */
  setCells: command
    .input(ofVersion.extend({ cells: z.array(planCellSchema).min(1).max(50_000) }))
    .output(committedSchema),
  /** As budget.phaseLine, in a scenario. */
  phaseLine: command
    .input(
      ofLine.extend({ totalFen: fenSchema, shape: phasingShapeSchema, fromMonth: monthSchema.optional() }),
    )
    .output(committedSchema),
  /** A line that only the scenario has: promotion brings it into the plan. */
  addLine: command
    .input(
      ofVersion.extend({
        line: versionLineInputSchema,
        plan: z.object({ totalFen: fenSchema, shape: phasingShapeSchema }).optional(),
      }),
    )
    .output(committedSchema.extend({ lineId: lineIdSchema })),
  /** Takes a line of the plan into the scenario, with what it plans there now. */
  takeLine: command.input(ofLine).output(committedSchema),
  /** Only a line that the scenario has made. */
  changeLine: command
    .input(
      ofLine.extend({
        change: z
          .object({
            categoryId: versionLineInputSchema.shape.categoryId,
            name: versionLineInputSchema.shape.name,
            kind: versionLineInputSchema.shape.kind.unwrap(),
            vendor: versionLineInputSchema.shape.vendor.unwrap(),
            note: versionLineInputSchema.shape.note.unwrap(),
          })
          .partial(),
      }),
    )
    .output(committedSchema),
  /** Takes lines out of the scenario; the plan keeps them until the scenario is promoted. */
  removeLines: command
    .input(ofVersion.extend({ lineIds: z.array(lineIdSchema).min(1).max(10_000) }))
    .output(committedSchema),

  /**
   * Sends a version for approval as the baseline. The plan and a scenario go on changing: what is put forward is a
   * snapshot of them under `name`.
   */
  proposeBaseline: command
    .input(z.object({ from: versionRefSchema, name: nameSchema.optional(), reason: reasonSchema }))
    .output(proposed),
  /** Sends a scenario for approval: what is approved becomes the plan. */
  promote: command.input(ofVersion.extend({ reason: reasonSchema })).output(proposed),

  /** Two versions side by side, by line and month. */
  compare: query.input(z.object({ from: versionRefSchema, to: versionRefSchema })).output(comparisonSchema),
  /** The comparison as XLSX: the sums, each side and the difference by month, all sums as formulas. */
  workbook: query
    .input(
      z.object({
        from: versionRefSchema,
        to: versionRefSchema,
        onlyDifferences: z.boolean().default(false),
        language: languageSchema,
      }),
    )
    .output(z.file()),
  /** What a scenario would make of the plan as it stands now, and the first thing against it. */
  promotion: query
    .input(ofVersion)
    .output(z.object({ promotion: promotionSchema, problem: refusalSchema.nullable() })),
};
