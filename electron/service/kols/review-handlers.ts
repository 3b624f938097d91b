import { deletePack, insertPack, insertReview, readPacks, updatePack } from '#db/queries/review-queries.ts';
import type { Reader } from '#db/schema.ts';
import { reviewStateOf } from '#shared/domain/kols/deliverable-steps.ts';
import type { Deliverable } from '#shared/domain/kols/deliverable.ts';
import type { KeptPack, RulePackId } from '#shared/domain/kols/script-review.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, query, refuse } from '../base.ts';
import { found } from '../refusals.ts';
import { type RequestContext, requirePerson } from '../requests/request-context.ts';
import { checkScript, languageAtDesk, packAtDay, readAllPacks } from './compliance.ts';
import { newestReview, publicationDay, requireDeliverable } from './read-deliverable.ts';

export const reviewScript = command.deliverables.review.handler(async ({ context, input }) => {
  const { record } = context;
  const deliverable = await requireScript(context, input.id);
  const { pack, isPassed, findings } = await keepReview(context, deliverable, null);
  const params = { title: deliverable.title, pack: pack.name };
  record.describe(
    isPassed
      ? { key: 'scriptPassed', params }
      : { key: 'scriptBlocked', params: { ...params, findingCount: findings.length } },
  );
  return { seq: await record.position(), verdict: isPassed ? ('passed' as const) : ('blocked' as const) };
});

export const waiveScript = command.deliverables.waive.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const deliverable = await requireScript(context, input.id);
  const { title } = deliverable;
  const state = reviewStateOf(deliverable.scriptHash, await newestReview(writer, deliverable.id));
  if (state === 'none') refuse(refused('script-not-reviewed', { title }).refusal);
  if (state === 'outdated') refuse(refused('script-edited-since', { title }).refusal);
  const { pack, findings, isPassed } = await keepReview(context, deliverable, input.reason);
  // What was waived for another day or by another pack may have to be waived anew.
  if (isPassed) refuse(refused('review-not-blocked', { title }).refusal);
  const params = { title, pack: pack.name, findingCount: findings.length };
  record.describe({ key: 'scriptWaived', params }, input.reason);
  return { seq: await record.position() };
});

/** A deliverable whose script is under review. Refused: 'deliverable-out-of-order', 'deliverable-published' …; 'script-empty'. */
async function requireScript({ writer }: RequestContext, id: Deliverable['id']): Promise<Deliverable> {
  const deliverable = await requireDeliverable(writer, id);
  const { title, step, script } = deliverable;
  if (step === 'published') refuse(refused('deliverable-published', { title }).refusal);
  if (step === 'retracted') refuse(refused('deliverable-retracted', { title }).refusal);
  if (step === 'brief' || step === 'script') refuse(refused('deliverable-out-of-order', { title }).refusal);
  if (script.trim() === '') refuse(refused('script-empty', { title }, 'script').refusal);
  return deliverable;
}

/** Keeps the text with what the pack of the day has against it. @param waivedFor why it is let through; null: it is not. */
async function keepReview(context: RequestContext, deliverable: Deliverable, waivedFor: string | null) {
  const { writer, parts } = context;
  const { id: personId } = requirePerson(context);
  const day = publicationDay(deliverable, parts.today());
  const checked = await checkScript(writer, deliverable, day, languageAtDesk(parts));
  const verdict = waivedFor === null ? (checked.isPassed ? 'passed' : 'blocked') : 'waived';
  await insertReview(writer, {
    id: parts.newId(),
    deliverable_id: deliverable.id,
    script: deliverable.script,
    script_hash: deliverable.scriptHash,
    pack_id: checked.pack.id,
    pack_name: checked.pack.name,
    day,
    findings: JSON.stringify(checked.findings),
    verdict,
    person_id: personId,
    reason: waivedFor ?? '',
    at: parts.now(),
  });
  return checked;
}

export const listPacks = query.rulePacks.list.handler(async ({ context: { reader, parts } }) => {
  const packs = await readAllPacks(reader, languageAtDesk(parts));
  return { packs, inForceToday: packAtDay(packs, parts.today()) };
});

export const addPack = command.rulePacks.add.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { reason, ...pack } = input;
  await requireFreeDay(writer, pack, null);
  const id = parts.newId<'rule_pack'>();
  await insertPack(writer, id, pack);
  record.describe({ key: 'rulePackAdded', params: { pack: pack.name, fromDay: pack.effectiveFrom } }, reason);
  return { seq: await record.position(), id };
});

export const changePack = command.rulePacks.change.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const before = await requireUnusedPack(writer, input.id);
  const after = { ...before, ...input.change };
  await requireFreeDay(writer, after, input.id);
  await updatePack(writer, input.id, after);
  record.describe({ key: 'rulePackChanged', params: { pack: after.name } }, input.reason);
  return { seq: await record.position() };
});

export const removePack = command.rulePacks.remove.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const { name } = await requireUnusedPack(writer, input.id);
  await deletePack(writer, input.id);
  record.describe({ key: 'rulePackRemoved', params: { pack: name } });
  return { seq: await record.position() };
});

/** What reviews were made by stays as it is. Refused: 'not-found', 'pack-in-use' {pack, reviewCount}. */
async function requireUnusedPack(reader: Reader, packId: RulePackId): Promise<KeptPack> {
  const packs = await readPacks(reader);
  const pack = found(
    packs.find(({ id }) => id === packId),
    'rule-pack',
  );
  if (pack.reviewCount > 0) {
    refuse(refused('pack-in-use', { pack: pack.name, reviewCount: pack.reviewCount }).refusal);
  }
  return pack;
}

/** One pack comes into force on a day. Refused: 'pack-day-taken' {pack, onDay}. */
async function requireFreeDay(
  reader: Reader,
  { effectiveFrom }: Pick<KeptPack, 'effectiveFrom'>,
  own: RulePackId | null,
): Promise<void> {
  const packs = await readPacks(reader);
  const other = packs.find((pack) => pack.effectiveFrom === effectiveFrom && pack.id !== own);
  if (other !== undefined) {
    refuse(refused('pack-day-taken', { pack: other.name, onDay: effectiveFrom }, 'effectiveFrom').refusal);
  }
}
