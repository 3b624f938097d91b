import { z } from 'zod';
import { FEN_LIMIT } from '#shared/values/money.ts';
import { daySchema, fenSchema, idSchema, nameSchema, noteSchema } from '../values/value-schemas.ts';
import { MOST_FOLLOWERS } from './follower-text.ts';
import { platformSchema, tierSchema } from './kol-kinds.ts';

export const kolIdSchema = idSchema<'kol'>();
export type KolId = z.infer<typeof kolIdSchema>;

/** What a deliverable is: each has its own price on a KOL's list. */
export const deliverableFormatSchema = z.enum([
  'short-video',
  'long-video',
  'livestream',
  'article',
  'post',
  'other',
]);
export type DeliverableFormat = z.infer<typeof deliverableFormatSchema>;

const textSchema = z.string().trim().max(200);
/** A short word that people filter by: 'watch', 'finance licence', 'no livestream'. */
const flagSchema = nameSchema.max(40);

const fields = {
  name: nameSchema,
  /** The name of the account, as the platform writes it; folded for case and width it is unique on its platform. */
  handle: nameSchema,
  platform: platformSchema,
  /** The agency or MCN; '' where the KOL stands alone. */
  agency: textSchema,
  contact: textSchema,
  /** What the KOL speaks about. */
  field: textSchema,
  flags: z.array(flagSchema).max(20),
  note: noteSchema,
};

/** A price of the KOL's own list. */
export const kolPriceSchema = z.object({
  format: deliverableFormatSchema,
  fen: fenSchema.min(0).max(FEN_LIMIT),
});
export type KolPrice = z.infer<typeof kolPriceSchema>;

export const followerCountSchema = z.int().min(0).max(MOST_FOLLOWERS);

export const kolInputSchema = z.object({
  ...fields,
  agency: fields.agency.default(''),
  contact: fields.contact.default(''),
  field: fields.field.default(''),
  flags: fields.flags.default([]),
  note: fields.note.default(''),
  /** Counted today, unless a day is given. */
  followers: z.object({ count: followerCountSchema, day: daySchema.optional() }).optional(),
  /** Given, it overrides the rules, and then says why. */
  tier: z.object({ tier: tierSchema, reason: z.string().trim().max(500) }).optional(),
  prices: z.array(kolPriceSchema).max(20).default([]),
});
export type KolInput = z.input<typeof kolInputSchema>;

/** What is left out stays as it is. */
export const kolChangeSchema = z.object(fields).partial();
export type KolChange = z.infer<typeof kolChangeSchema>;

export const kolSchema = z.object({
  ...fields,
  id: kolIdSchema,
  tier: tierSchema,
  /** Why people set the tier; null while the rules say it. */
  tierReason: z.string().nullable(),
});
export type Kol = z.infer<typeof kolSchema>;

export const followerIdSchema = idSchema<'kol_follower'>();
/** How many followed on a day. */
export const followerDaySchema = z.object({
  id: followerIdSchema,
  day: daySchema,
  count: followerCountSchema,
});
export type FollowerDay = z.infer<typeof followerDaySchema>;

export const qualificationIdSchema = idSchema<'kol_qualification'>();
const qualificationFields = {
  /** As rules name it: '基金从业资格'. */
  kind: nameSchema,
  number: textSchema,
  issuer: textSchema,
  validFrom: daySchema.nullable(),
  /** The last day on which it holds; null for good. */
  validUntil: daySchema.nullable(),
};
export const qualificationInputSchema = z.object({
  ...qualificationFields,
  /** Of one that is there already; without it, it is new. */
  id: qualificationIdSchema.optional(),
  number: qualificationFields.number.default(''),
  issuer: qualificationFields.issuer.default(''),
  validFrom: qualificationFields.validFrom.default(null),
  validUntil: qualificationFields.validUntil.default(null),
});
export const kolQualificationSchema = z.object({ ...qualificationFields, id: qualificationIdSchema });
export type KolQualification = z.infer<typeof kolQualificationSchema>;
