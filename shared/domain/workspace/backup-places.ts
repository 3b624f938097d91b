import { z } from 'zod';

/** Where a workspace was open, and the file as it was left there when it was last closed well. */
export const backupPlaceSchema = z.object({
  path: z.string(),
  left: z.object({ bytes: z.number(), modifiedMs: z.number() }).nullable(),
});
export type BackupPlace = z.infer<typeof backupPlaceSchema>;

/** What lies beside the backups of one workspace: its copies share its id, and are told apart by their place. */
export const backupPlacesSchema = z.object({
  workspaceId: z.string(),
  /** By the key that stands in the names of the backups. */
  places: z.record(z.string(), backupPlaceSchema),
});
export type BackupPlaces = z.infer<typeof backupPlacesSchema>;
