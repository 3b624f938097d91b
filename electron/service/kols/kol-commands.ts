import {
  countKolUses,
  deleteFollowers,
  deleteKol,
  insertKol,
  readFollowerDay,
  readFollowers,
  readKol,
  readKolByHandle,
  readQualifications,
  updateKol,
  writeFollowers,
  writePrices,
  writeQualifications,
} from '#db/queries/kol-queries.ts';
import { readTierRule } from '#db/queries/tier-queries.ts';
import type { Reader } from '#db/schema.ts';
import { handleKey } from '#shared/domain/kols/handle-key.ts';
import type { Kol, KolId, KolPrice } from '#shared/domain/kols/kol.ts';
import { DEFAULT_TIER_RULE } from '#shared/domain/kols/tier-answer.ts';
import { tierByRule } from '#shared/domain/kols/tier-rule.ts';
import { refused } from '#shared/domain/refusal.ts';
import type { Day } from '#shared/values/day.ts';
import { command, refuse } from '../base.ts';
import { found, unused } from '../refusals.ts';
import { requireTerm } from './require-term.ts';

export const addKol = command.kols.add.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { followers, tier, prices, ...fields } = input;
  const counted =
    followers === undefined ? null : { count: followers.count, day: followers.day ?? parts.today() };
  if (counted !== null) requireCounted(counted.day, parts.today());
  if (tier !== undefined && tier.reason === '') refuse(refused('reason-missing', {}, 'tier').refusal);
  requireOnePrice(prices);
  const rule = (await readTierRule(writer)) ?? DEFAULT_TIER_RULE;
  const facts = { platform: fields.platform, followers: counted?.count ?? null, qualifications: [] };
  const kol: Kol = {
    ...fields,
    flags: [...new Set(fields.flags)],
    id: parts.newId<'kol'>(),
    tier: tier?.tier ?? tierByRule(rule, facts, parts.today()).tier,
    tierReason: tier?.reason ?? null,
  };
  await insertKol(writer, kol, await freeHandle(writer, kol));
  if (counted !== null) await writeFollowers(writer, kol.id, { ...counted, id: parts.newId() });
  await writePrices(writer, kol.id, prices, () => parts.newId());
  record.describe({ key: 'kolAdded', params: { name: kol.name } }, tier?.reason);
  return { seq: await record.position(), id: kol.id, tier: kol.tier };
});

export const changeKol = command.kols.change.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const before = await requireKol(writer, input.id);
  const after: Kol = { ...before, ...input.change };
  await updateKol(writer, { ...after, flags: [...new Set(after.flags)] }, await freeHandle(writer, after));
  record.describe({ key: 'kolChanged', params: { name: after.name } });
  return { seq: await record.position() };
});

export const removeKol = command.kols.remove.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const kol = await requireKol(writer, input.id);
  unused(kol.name, await countKolUses(writer, kol.id));
  await deleteKol(writer, kol.id);
  record.describe({ key: 'kolRemoved', params: { name: kol.name } });
  return { seq: await record.position() };
});

export const setFollowers = command.kols.setFollowers.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { name } = await requireKol(writer, input.id);
  requireCounted(input.day, parts.today());
  const known = (await readFollowers(writer, input.id)).find(({ day }) => day === input.day);
  await writeFollowers(writer, input.id, { ...input, id: known?.id ?? parts.newId() });
  record.describe({
    key: 'followersSet',
    params: { name, onDay: input.day, followerCount: input.count },
  });
  return { seq: await record.position() };
});

export const removeFollowers = command.kols.removeFollowers.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const counted = found(await readFollowerDay(writer, input.id), 'record');
  const kol = found(await readKol(writer, counted.kolId), 'kol');
  await deleteFollowers(writer, input.id);
  record.describe({ key: 'followersRemoved', params: { name: kol.name, onDay: counted.day } });
  return { seq: await record.position() };
});

export const setPrices = command.kols.setPrices.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { name } = await requireKol(writer, input.id);
  requireOnePrice(input.prices);
  await writePrices(writer, input.id, input.prices, () => parts.newId());
  record.describe({ key: 'kolPricesSet', params: { name } });
  return { seq: await record.position() };
});

export const setQualifications = command.kols.setQualifications.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { name } = await requireKol(writer, input.id);
  const own = new Set<string>((await readQualifications(writer, input.id)).map(({ id }) => id));
  const qualifications = input.qualifications.map(({ id, ...fields }) => {
    requireTerm(fields.validFrom, fields.validUntil, 'validUntil');
    if (id !== undefined) found(own.has(id) ? id : undefined, 'record');
    return { ...fields, id: id ?? parts.newId<'kol_qualification'>() };
  });
  await writeQualifications(writer, input.id, qualifications);
  record.describe({ key: 'kolQualificationsSet', params: { name } });
  return { seq: await record.position() };
});

export async function requireKol(reader: Reader, kolId: KolId): Promise<Kol> {
  return found(await readKol(reader, kolId), 'kol', 'kolId');
}

/** The folded handle, which nobody else has on the platform. Refused: 'handle-empty', 'handle-taken' {handle, name}. */
async function freeHandle(reader: Reader, kol: Pick<Kol, 'id' | 'platform' | 'handle'>): Promise<string> {
  const key = handleKey(kol.handle);
  if (key === '') refuse(refused('handle-empty', {}, 'handle').refusal);
  const other = await readKolByHandle(reader, kol.platform, key);
  if (other !== undefined && other.id !== kol.id) {
    refuse(refused('handle-taken', { handle: kol.handle, name: other.name }, 'handle').refusal);
  }
  return key;
}

/** Nothing is counted ahead. Refused: 'counted-ahead' {onDay, todayDay}. */
function requireCounted(onDay: Day, todayDay: Day): void {
  if (onDay > todayDay) refuse(refused('counted-ahead', { onDay, todayDay }, 'day').refusal);
}

function requireOnePrice(prices: readonly KolPrice[]): void {
  const formats = new Set(prices.map(({ format }) => format));
  if (formats.size < prices.length) refuse(refused('price-repeated', {}, 'prices').refusal);
}
