import { z } from 'zod';

/** What the address of the screen says: which of the two files of KOLs is imported. */
export const kolImportSearchSchema = z.object({
  kind: z.enum(['roster', 'results']).optional().catch(undefined),
});
