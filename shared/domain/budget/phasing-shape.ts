import { z } from 'zod';

/** How a line's amount is laid over its months; by hand is what remains when a cell is typed. */
export const phasingShapeSchema = z.enum(['even', 'front-loaded', 'back-loaded', 's-curve']);
export type PhasingShape = z.infer<typeof phasingShapeSchema>;
