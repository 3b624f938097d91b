import { z } from 'zod';
import type { DeliverableFormat } from '../kols/kol.ts';
import { platformSchema } from '../kols/kol-kinds.ts';
import { daySchema } from '../values/value-schemas.ts';
import { dateOrderSchema } from './import.ts';

/** What a column of a roster is taken for. */
export const kolFieldSchema = z.enum([
  'name',
  'handle',
  'platform',
  'followers',
  'followersDay',
  'tier',
  'tierReason',
  'agency',
  'contact',
  'field',
  'note',
  'priceShortVideo',
  'priceLongVideo',
  'priceLivestream',
  'priceArticle',
  'pricePost',
  'priceOther',
  'qualification',
  'qualificationNumber',
  'qualificationIssuer',
  'qualificationUntil',
]);
export type KolField = z.infer<typeof kolFieldSchema>;

/** The price of each format, in the order in which rows that are ready hold them. */
export const pricedFormats = [
  { field: 'priceShortVideo', format: 'short-video' },
  { field: 'priceLongVideo', format: 'long-video' },
  { field: 'priceLivestream', format: 'livestream' },
  { field: 'priceArticle', format: 'article' },
  { field: 'pricePost', format: 'post' },
  { field: 'priceOther', format: 'other' },
] as const satisfies readonly { readonly field: KolField; readonly format: DeliverableFormat }[];

export const kolMappingSchema = z.object({
  kind: z.literal('kols'),
  /** Column index by field. The handle is needed, and the platform by column or for all. */
  columns: z.partialRecord(kolFieldSchema, z.int().min(0)),
  dateOrder: dateOrderSchema,
  /** Prices in the file are in yuan or 万元. */
  amountUnit: z.enum(['yuan', 'wan']),
  /** The platform of rows for which no column tells it. */
  platformForAll: platformSchema.nullable(),
  /** The day on which followers were counted, where no column tells it; null is today. */
  followersDay: daySchema.nullable(),
});
