import { z } from 'zod';
import { planVersionIdSchema, versionRefSchema } from '#shared/domain/versions/version.ts';

/** How two versions stand beside each other. */
export const compareModes = ['difference', 'both'] as const;
export type CompareMode = (typeof compareModes)[number];

export const waterfallLevels = ['category', 'line'] as const;
export type WaterfallLevel = (typeof waterfallLevels)[number];

/** What the drawer of the Versions screen can show. */
const drawers = ['branch', 'keep', 'baseline', 'version', 'promote', 'line', 'newLine'] as const;
export type VersionsDrawer = (typeof drawers)[number];

/**
 * The part of the address after '/budget/versions': `?open=<id>` is one version by line and month; without it, the
 * list with a comparison, `?from=baseline&to=current&only=true`. Beside either, `?show=promote&id=<id>`. What makes no
 * sense is passed over.
 */
export const versionsSearchSchema = z.object({
  open: planVersionIdSchema.optional().catch(undefined),
  from: versionRefSchema.optional().catch(undefined),
  to: versionRefSchema.optional().catch(undefined),
  mode: z.enum(compareModes).optional().catch(undefined),
  only: z.boolean().optional().catch(undefined),
  level: z.enum(waterfallLevels).optional().catch(undefined),
  show: z.enum(drawers).optional().catch(undefined),
  id: z.string().optional().catch(undefined),
});
export type VersionsSearch = z.infer<typeof versionsSearchSchema>;
