import { z } from 'zod';
import { riskIdSchema } from '#shared/domain/risks/risk.ts';

/** What stands beside the screen; those of a warning name its cause. */
const panelSchema = z.enum(['new', 'rules', 'scale', 'snooze', 'close', 'turn']);
export type RiskPanelName = z.infer<typeof panelSchema>;

/**
 * The part of the address after '/risks': `?risk=<id>`, `?show=new`, `?show=snooze&cause=<key>`; a cell of the matrix
 * as probability and impact, '43'. What makes no sense is passed over.
 */
export const risksSearchSchema = z.object({
  risk: riskIdSchema.optional().catch(undefined),
  show: panelSchema.optional().catch(undefined),
  cause: z.string().max(200).optional().catch(undefined),
  // Two digits typed into the address arrive as a number.
  cell: z.coerce
    .string()
    .regex(/^[1-5][1-5]$/)
    .optional()
    .catch(undefined),
  /** Closed risks too. */
  closed: z.boolean().optional().catch(undefined),
  /** Warnings that were dealt with too. */
  handled: z.boolean().optional().catch(undefined),
  /** Every warning, not the gravest alone. */
  all: z.boolean().optional().catch(undefined),
});
export type RisksSearch = z.infer<typeof risksSearchSchema>;
