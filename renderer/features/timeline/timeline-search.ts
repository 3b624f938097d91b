import { z } from 'zod';
import { departmentIdSchema } from '#shared/domain/catalogue/department.ts';
import { personIdSchema } from '#shared/domain/catalogue/person.ts';
import { scheduleBaselineIdSchema } from '#shared/domain/timeline/baseline.ts';
import { taskIdSchema } from '#shared/domain/timeline/task.ts';

/** What the drawer of the Timeline screen can show. */
export const timelineDrawerSchema = z.enum(['task', 'why', 'gate', 'baselines', 'settings', 'import', 'new']);
export type TimelineDrawer = z.infer<typeof timelineDrawerSchema>;

export const zoomSchema = z.enum(['day', 'week', 'month', 'quarter', 'fit']);
export type Zoom = z.infer<typeof zoomSchema>;

/** One task among many, or so many days of work: what is grouped stands under a row that names it. */
export const groupingSchema = z.enum(['department', 'owner', 'phase', 'critical']);
export type Grouping = z.infer<typeof groupingSchema>;

const flag = z.literal(true).optional().catch(undefined);

/**
 * The part of the address after '/timeline': the task that is looked at (`?task=<id>`, beside the chart when `drawer`
 * says so), how far it is zoomed, what is let through, and the baseline that it is held against. What makes no sense
 * is passed over.
 */
export const timelineSearchSchema = z.object({
  task: taskIdSchema.optional().catch(undefined),
  drawer: timelineDrawerSchema.optional().catch(undefined),
  zoom: zoomSchema.optional().catch(undefined),
  /** 'none' for no baseline; left out for the newest. */
  baseline: z
    .union([z.literal('none'), scheduleBaselineIdSchema])
    .optional()
    .catch(undefined),
  group: groupingSchema.optional().catch(undefined),
  department: departmentIdSchema.optional().catch(undefined),
  owner: personIdSchema.optional().catch(undefined),
  phase: taskIdSchema.optional().catch(undefined),
  critical: flag,
  late: flag,
  /** What runs in the next four weeks. */
  soon: flag,
});
export type TimelineSearch = z.infer<typeof timelineSearchSchema>;
