import { z } from 'zod';
import { BP_LIMIT, isBasisPoints } from '#shared/values/basis-points.ts';
import { isDay } from '#shared/values/day.ts';
import { type Id, isId } from '#shared/values/id.ts';
import { isInstant } from '#shared/values/instant.ts';
import { FEN_LIMIT, isFen } from '#shared/values/money.ts';
import { isMoment } from '#shared/values/moment.ts';
import { isMonth } from '#shared/values/month.ts';

export const fenSchema = z.int().min(-FEN_LIMIT).max(FEN_LIMIT).refine(isFen);
export const daySchema = z.iso.date().refine(isDay);
export const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .refine(isMonth);
/** A minute on the wall clock of the place of work: '2026-01-31T09:00'. */
export const momentSchema = z.string().refine(isMoment);
export const instantSchema = z.iso.datetime({ precision: 3 }).refine(isInstant);
export const basisPointsSchema = z.int().min(-BP_LIMIT).max(BP_LIMIT).refine(isBasisPoints);

export function idSchema<Entity extends string>() {
  return z.uuidv7().refine((text): text is Id<Entity> => isId<Entity>(text));
}

/** A name as people type it: something visible, at most 200 characters, no line breaks or control characters. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // eslint-disable-next-line no-control-regex
  .regex(/^[^\u0000-\u001f\u007f]*$/u);

/** Free text of one paragraph or more. */
export const noteSchema = z.string().trim().max(2000);

export const languageSchema = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof languageSchema>;
