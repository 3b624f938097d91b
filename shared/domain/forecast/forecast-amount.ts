import { z } from 'zod';
import { isFen } from '#shared/values/money.ts';

/** What is foretold may lie past what can be typed. */
export const forecastFenSchema = z.int().refine(isFen);
