import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import { basisPointsSchema, daySchema, fenSchema } from '../values/value-schemas.ts';
import { deliverableFormatSchema, kolIdSchema, kolSchema } from './kol.ts';
import { platformSchema, tierSchema } from './kol-kinds.ts';
import { measuredResultsSchema } from './result-day.ts';
import { chainLinks } from './result-sums.ts';

const intervalSchema = z.object({ low: z.number(), high: z.number() });

/** A link of the chain that is held against another: purchases of clicks, say. */
export const chainLinkSchema = z.enum(chainLinks);
export const ratePairSchema = z.object({ from: chainLinkSchema, to: chainLinkSchema });
export type RatePair = z.infer<typeof ratePairSchema>;
export const PURCHASES_OF_CLICKS: RatePair = { from: 'click', to: 'purchaseCount' };

/** As kol-ranking says it. */
export const rankedRateSchema = z.object({
  rate: z.number().nullable(),
  interval: intervalSchema.nullable(),
  shrunken: z.number().nullable(),
  place: z.int().nullable(),
});

/** As expected-price says it. */
export const expectedPriceSchema = z.object({
  expectedFen: fenSchema,
  differenceFen: fenSchema,
  basis: z.enum(['results', 'followers']),
  among: z.enum(['platform', 'tier']),
  peers: z.int(),
});

/** So many days ahead somebody has to see to another qualification. */
export const SOON_DAYS = 60;

/** A KOL in the roster, with all that its deliverables came to. */
export const rosterRowSchema = kolSchema.extend({
  /** The newest count; null while nobody counted. */
  followers: z.int().nullable(),
  followersDay: daySchema.nullable(),
  results: measuredResultsSchema,
  /** What its contracts are worth: signed and ended ones, less what was released. */
  contractFen: fenSchema,
  deliverableCount: z.int(),
  publishedCount: z.int(),
  lastPublishedOn: daySchema.nullable(),
  /** Of what is not published yet. */
  nextDueDay: daySchema.nullable(),
  ranked: rankedRateSchema,
  /** What was agreed against what others of its tier are paid for as much; null with too little to compare. */
  expected: expectedPriceSchema.nullable(),
  qualificationCount: z.int(),
  /** The last day of the one that ran out last, where none of its kind holds; null where all hold. */
  expiredOn: daySchema.nullable(),
  /** The last day of the one that runs out next, within SOON_DAYS and with none of its kind after it. */
  expiringOn: daySchema.nullable(),
});
export type RosterRow = z.infer<typeof rosterRowSchema>;

export const rosterFilterSchema = z.object({
  ids: z.array(kolIdSchema).max(200).optional(),
  tiers: z.array(tierSchema).optional(),
  platforms: z.array(platformSchema).optional(),
  agency: z.string().max(200).optional(),
  flag: z.string().max(200).optional(),
  minFollowers: z.int().optional(),
  maxFollowers: z.int().optional(),
  /** Only those whose qualification ran out. */
  expiredOnly: z.boolean().optional(),
  /** Only those of whom one runs out within SOON_DAYS. */
  expiringOnly: z.boolean().optional(),
  /** Only those with a signed cooperation. */
  signedOnly: z.boolean().optional(),
  /** Only those with results. */
  measuredOnly: z.boolean().optional(),
  /** Found anywhere in name, handle, agency, field or note. */
  text: z.string().max(200).optional(),
});
export type RosterFilter = z.infer<typeof rosterFilterSchema>;

/** What is missing comes last, whichever way. */
export const rosterSortSchema = z.object({
  by: z.enum([
    'name',
    'platform',
    'tier',
    'followers',
    'agency',
    'contractFen',
    'costFen',
    'deliverableCount',
    'publishedCount',
    'lastPublishedOn',
    'nextDueDay',
    'exposure',
    'click',
    'dwellSeconds',
    'interaction',
    'registration',
    'cardBinding',
    'purchaseCount',
    'purchaseFen',
    'cpmFen',
    'cpcFen',
    'cpeFen',
    'cpaFen',
    'purchaseReturn',
    /** By the rate drawn towards its tier's. */
    'ranked',
  ]),
  descending: z.boolean(),
});
export type RosterSort = z.infer<typeof rosterSortSchema>;

/** What a group of KOLs came to. */
export const groupResultsSchema = z.object({
  kolCount: z.int(),
  deliverableCount: z.int(),
  publishedCount: z.int(),
  contractFen: fenSchema,
  results: measuredResultsSchema,
});

/** A tier with its money: what its parts of the lines plan, against what its contracts committed. */
export const tierGroupSchema = groupResultsSchema.extend({
  tier: tierSchema,
  /** Null while no line is the tier's. */
  planFen: fenSchema.nullable(),
});
export type TierGroup = z.infer<typeof tierGroupSchema>;

/** So much of what a line plans is meant for a tier; all tiers of a line together are 100 % at most. */
export const tierLineSchema = z.object({
  tier: tierSchema,
  lineId: lineIdSchema,
  shareBp: basisPointsSchema.min(1).max(10_000),
});
export type TierLine = z.infer<typeof tierLineSchema>;

/** A point of the scatter: what a KOL cost, how much was bought, and what that comes to for each. */
export const tierPointSchema = z.object({
  kolId: kolIdSchema,
  name: z.string(),
  tier: tierSchema,
  platform: platformSchema,
  costFen: fenSchema,
  purchases: z.int(),
  /** Null without a purchase. */
  cpaFen: fenSchema.nullable(),
});
export type TierPoint = z.infer<typeof tierPointSchema>;

export const tierSummarySchema = z.object({
  tiers: z.array(tierGroupSchema),
  platforms: z.array(groupResultsSchema.extend({ platform: platformSchema })),
  formats: z.array(
    groupResultsSchema.omit({ contractFen: true }).extend({ format: deliverableFormatSchema }),
  ),
  /** KOLs with a cost and measured purchases, the dearest first: as many as a scatter can show. */
  points: z.array(tierPointSchema),
});
export type TierSummary = z.infer<typeof tierSummarySchema>;
