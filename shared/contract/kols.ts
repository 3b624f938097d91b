import { z } from 'zod';
import { statedReasonSchema } from '#shared/domain/documents/document.ts';
import {
  cooperationChangeSchema,
  cooperationIdSchema,
  cooperationInputSchema,
} from '#shared/domain/kols/cooperation.ts';
import { kolPageSchema } from '#shared/domain/kols/kol-page.ts';
import { platformSchema, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import {
  followerCountSchema,
  followerIdSchema,
  kolChangeSchema,
  kolIdSchema,
  kolInputSchema,
  kolPriceSchema,
  qualificationInputSchema,
} from '#shared/domain/kols/kol.ts';
import {
  groupResultsSchema,
  PURCHASES_OF_CLICKS,
  ratePairSchema,
  rosterFilterSchema,
  rosterRowSchema,
  rosterSortSchema,
  tierGroupSchema,
  tierLineSchema,
  tierSummarySchema,
} from '#shared/domain/kols/roster.ts';
import { tierProposalRowSchema, tierRulesSchema } from '#shared/domain/kols/tier-answer.ts';
import { tierRuleSchema } from '#shared/domain/kols/tier-rule.ts';
import { daySchema, languageSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

const ofKol = z.object({ id: kolIdSchema });
const ofCooperation = z.object({ id: cooperationIdSchema });
const reasonSchema = z.string().trim().max(2000).default('');
const overrideSchema = z.string().trim().max(500).default('');
const signatureFields = {
  /** Of the contract; left empty, the next one is taken. */
  number: z.string().trim().max(200).default(''),
  day: daySchema.optional(),
  overrideReason: overrideSchema,
};
const rankSchema = ratePairSchema.default(PURCHASES_OF_CLICKS);

export const kols = {
  /** A page of the roster, with the sums of all that the filter lets through, by tier too. */
  list: query
    .input(
      z.object({
        filter: rosterFilterSchema.default({}),
        sort: rosterSortSchema.default({ by: 'name', descending: false }),
        /** Which rate KOLs are ranked by, within their tier. */
        rank: rankSchema,
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(
      z.object({
        rows: z.array(rosterRowSchema),
        total: z.int(),
        all: groupResultsSchema,
        /** In the order of the tiers. */
        tiers: z.array(tierGroupSchema),
      }),
    ),
  /** For choosing one: by name or handle, those whose names begin so first. */
  names: query
    .input(z.object({ text: z.string().max(100).default(''), limit: z.int().min(1).max(200).default(50) }))
    .output(
      z.array(
        z.object({
          id: kolIdSchema,
          name: z.string(),
          handle: z.string(),
          platform: platformSchema,
          tier: tierSchema,
        }),
      ),
    ),
  /** What the filters can be chosen from. */
  facets: query.output(z.object({ agencies: z.array(z.string()), flags: z.array(z.string()) })),
  page: query.input(ofKol.extend({ rank: rankSchema })).output(kolPageSchema),
  /** By tier, platform and format, and the dearest KOLs with purchases as points. */
  tierSummary: query.output(tierSummarySchema),

  add: command.input(kolInputSchema).output(committedSchema.extend({ id: kolIdSchema, tier: tierSchema })),
  change: command.input(ofKol.extend({ change: kolChangeSchema })).output(committedSchema),
  /** Refused while cooperations or deliverables are the KOL's. */
  remove: command.input(ofKol).output(committedSchema),
  /** A count of a day, in place of what that day had. Never changes the tier: a change is proposed. */
  setFollowers: command
    .input(ofKol.extend({ day: daySchema, count: followerCountSchema }))
    .output(committedSchema),
  removeFollowers: command.input(z.object({ id: followerIdSchema })).output(committedSchema),
  /** The whole list. */
  setPrices: command.input(ofKol.extend({ prices: z.array(kolPriceSchema).max(20) })).output(committedSchema),
  /** All of them: those that are left out are taken away. */
  setQualifications: command
    .input(ofKol.extend({ qualifications: z.array(qualificationInputSchema).max(100) }))
    .output(committedSchema),

  /** Overrides the rules, and says why; null leaves it to the rules again. */
  setTier: command
    .input(ofKol.extend({ tier: tierSchema.nullable(), reason: reasonSchema }))
    .output(committedSchema),
  tierRules: query.output(tierRulesSchema),
  /** Nobody's tier changes by it: changes are proposed. */
  changeTierRule: command
    .input(z.object({ rule: tierRuleSchema, reason: reasonSchema }))
    .output(committedSchema),
  /** The whole list: which part of which line is meant for a tier. */
  setTierLines: command
    .input(z.object({ lines: z.array(tierLineSchema).max(500), reason: reasonSchema }))
    .output(committedSchema),
  /** Changes that what was counted and measured speaks for; a tier that people set is left to them. */
  tierProposals: query.output(z.array(tierProposalRowSchema)),
  /** Those that are proposed no more are refused ('proposal-gone'). */
  acceptTierProposals: command
    .input(z.object({ kolIds: z.array(kolIdSchema).min(1).max(5000), reason: reasonSchema }))
    .output(committedSchema),

  /** A draft: nothing is committed by it. */
  addCooperation: command
    .input(cooperationInputSchema)
    .output(committedSchema.extend({ id: cooperationIdSchema })),
  /** Commits its amount on its line by a contract; refused as documents refuse it, or overridden by finance. */
  sign: command
    .input(ofCooperation.extend(signatureFields))
    .output(committedSchema.extend({ number: z.string() })),
  /** What was never a draft: agreed and signed in one step. Refused, nothing of it is kept. */
  signNew: command
    .input(cooperationInputSchema.extend(signatureFields))
    .output(committedSchema.extend({ id: cooperationIdSchema, number: z.string() })),
  /** Of a signed one the contract is changed with it. */
  changeCooperation: command
    .input(ofCooperation.extend({ change: cooperationChangeSchema, overrideReason: overrideSchema }))
    .output(committedSchema),
  /** Releases what nobody will use. */
  endCooperation: command
    .input(ofCooperation.extend({ reason: statedReasonSchema, day: daySchema.optional() }))
    .output(committedSchema),
  /** The contract was void: gives back all of it. Refused while acceptances stand. */
  cancelCooperation: command
    .input(ofCooperation.extend({ reason: statedReasonSchema, day: daySchema.optional() }))
    .output(committedSchema),
  /** Takes a draft away. */
  removeCooperation: command.input(ofCooperation).output(committedSchema),

  /** The roster as the filter and the sort have it. */
  exportRoster: query
    .input(
      z.object({
        format: z.enum(['xlsx', 'csv']),
        language: languageSchema,
        filter: rosterFilterSchema.default({}),
        sort: rosterSortSchema.default({ by: 'name', descending: false }),
      }),
    )
    .output(z.file()),
};
