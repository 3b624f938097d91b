import { readLines } from '#db/queries/budget-queries.ts';
import { readQualifications, readKol, updateKol } from '#db/queries/kol-queries.ts';
import {
  type ObservedKol,
  readObservedKols,
  readTierLines,
  readTierRule,
  writeTierLines,
  writeTierRule,
} from '#db/queries/tier-queries.ts';
import { readRosterRow } from '#db/queries/roster-queries.ts';
import { tablesSince } from '#db/queries/touched-queries.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import { handleKey } from '#shared/domain/kols/handle-key.ts';
import type { KolId } from '#shared/domain/kols/kol.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import type { TierLine } from '#shared/domain/kols/roster.ts';
import { DEFAULT_TIER_RULE, type TierProposalRow } from '#shared/domain/kols/tier-answer.ts';
import { tierProposal } from '#shared/domain/kols/tier-proposal.ts';
import { tierByRule, type TierRule } from '#shared/domain/kols/tier-rule.ts';
import type { Label, LabelKey } from '#shared/domain/ledger/label.ts';
import { refused } from '#shared/domain/refusal.ts';
import { WHOLE_BP } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { command, query, refuse } from '../base.ts';
import { found } from '../refusals.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { requireKol } from './kol-commands.ts';

const TIER_LABELS: Readonly<Record<Tier, LabelKey>> = {
  head: 'kolTierHead',
  mid: 'kolTierMid',
  ordinary: 'kolTierOrdinary',
};

export const tierRules = query.kols.tierRules.handler(async ({ context: { reader } }) => {
  const rule = await readTierRule(reader);
  return {
    rule: rule ?? DEFAULT_TIER_RULE,
    isDefault: rule === undefined,
    lines: await readTierLines(reader),
  };
});

export const changeTierRule = command.kols.changeTierRule.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  await writeTierRule(writer, input.rule, () => parts.newId());
  record.describe({ key: 'tierRuleChanged', params: {} }, input.reason);
  return { seq: await record.position() };
});

export const setTierLines = command.kols.setTierLines.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  await requireLines(writer, input.lines);
  await writeTierLines(writer, input.lines, () => parts.newId());
  record.describe({ key: 'tierLinesSet', params: {} }, input.reason);
  return { seq: await record.position() };
});

/** Refused: 'not-found', 'tier-line-repeated', 'tier-lines-above-whole' {line, shareBp}. */
async function requireLines(reader: Reader, lines: readonly TierLine[]): Promise<void> {
  const names = new Map((await readLines(reader)).map(({ id, name }) => [id, name]));
  const shares = new Map<string, number>();
  const seen = new Set<string>();
  for (const { tier, lineId, shareBp } of lines) {
    const line = found(names.get(lineId), 'line', 'lineId');
    if (seen.has(`${tier} ${lineId}`)) refuse(refused('tier-line-repeated', {}, 'lineId').refusal);
    seen.add(`${tier} ${lineId}`);
    const share = (shares.get(lineId) ?? 0) + shareBp;
    shares.set(lineId, share);
    if (share > WHOLE_BP) {
      refuse(refused('tier-lines-above-whole', { line, shareBp: share }, 'shareBp').refusal);
    }
  }
}

export const setTier = command.kols.setTier.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireKol(writer, input.id);
  const key = handleKey(before.handle);
  if (input.tier === null) {
    const rule = (await readTierRule(writer)) ?? DEFAULT_TIER_RULE;
    const qualifications = await readQualifications(writer, before.id);
    const followers = (await readRosterRow(writer, before.id, parts.today()))?.followers ?? null;
    const { tier } = tierByRule(rule, { ...before, followers, qualifications }, parts.today());
    await updateKol(writer, { ...before, tier, tierReason: null }, key);
    record.describe({ key: 'kolTierByRule', params: { name: before.name } }, input.reason);
    return { seq: await record.position() };
  }
  if (input.reason === '') refuse(refused('reason-missing', {}, 'reason').refusal);
  await updateKol(writer, { ...before, tier: input.tier, tierReason: input.reason }, key);
  record.describe({ key: TIER_LABELS[input.tier], params: { name: before.name } }, input.reason);
  return { seq: await record.position() };
});

export const tierProposals = query.kols.tierProposals.handler(async ({ context: { reader, parts } }) =>
  readTierProposals(reader, parts.today()),
);

export const acceptTierProposals = command.kols.acceptTierProposals.handler(async ({ context, input }) => {
  const label = await acceptTiers(context, input.kolIds);
  context.record.describe(label, input.reason);
  return { seq: await context.record.position() };
});

/** Gives KOLs the tiers that are proposed. @returns what was done. Describes nothing. */
export async function acceptTiers(
  { writer, parts }: Pick<RequestContext, 'writer' | 'parts'>,
  kolIds: readonly KolId[],
): Promise<Label> {
  const proposals = new Map((await proposalsNow(writer, parts.today())).map((row) => [row.kolId, row]));
  const accepted = new Set(kolIds);
  for (const kolId of accepted) {
    const kol = found(await readKol(writer, kolId), 'kol');
    const row = proposals.get(kolId);
    if (row === undefined) return refuse(refused('tier-proposal-gone', { name: kol.name }).refusal);
    await updateKol(writer, { ...kol, tier: row.proposal.tier }, handleKey(kol.handle));
  }
  const [only] = [...accepted].flatMap((kolId) => proposals.get(kolId) ?? []);
  return only !== undefined && accepted.size === 1
    ? { key: TIER_LABELS[only.proposal.tier], params: { name: only.name } }
    : { key: 'kolTiersAccepted', params: { kolCount: accepted.size } };
}

interface ProposalsAt {
  readonly seq: number;
  readonly today: Day;
  readonly rows: TierProposalRow[];
}

const latest = new WeakMap<Reader, ProposalsAt>();
/** What proposals follow from. */
const OBSERVED = ['kol', 'kol_follower', 'kol_qualification', 'deliverable', 'result_day', 'tier_rule'];

/**
 * Changes of tier that what was counted and measured speaks for; worked out once for each day, and again where any of
 * that was written since. Not for a command, which sees what it wrote before its position comes.
 */
export async function readTierProposals(reader: Reader, today: Day): Promise<TierProposalRow[]> {
  const seq = await lastRecord(reader);
  const known = latest.get(reader);
  const isSame =
    known?.today === today && known.seq <= seq && (await tablesSince(reader, known.seq, OBSERVED)).size === 0;
  const rows = isSame ? known.rows : await proposalsNow(reader, today);
  if ((await lastRecord(reader)) === seq) latest.set(reader, { seq, today, rows });
  return rows;
}

async function proposalsNow(reader: Reader, today: Day): Promise<TierProposalRow[]> {
  const rule = (await readTierRule(reader)) ?? DEFAULT_TIER_RULE;
  return (await readObservedKols(reader)).flatMap((kol) => proposalFor(rule, kol, today));
}

function proposalFor(rule: TierRule, kol: ObservedKol, today: Day): TierProposalRow[] {
  const proposal = tierProposal(rule, kol, today);
  if (proposal === null) return [];
  const { id, name, handle, platform, tier } = kol;
  return [{ kolId: id, name, handle, platform, tier, proposal }];
}
