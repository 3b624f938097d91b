import { sql } from 'kysely';
import { z } from 'zod';
import {
  type FollowerDay,
  followerDaySchema,
  type Kol,
  type KolPrice,
  kolPriceSchema,
  type KolQualification,
  kolQualificationSchema,
  kolSchema,
} from '#shared/domain/kols/kol.ts';
import type { Platform } from '#shared/domain/kols/kol-kinds.ts';
import { nameKey } from '#shared/values/name-key.ts';
import type { Reader, Writer } from '../schema.ts';
import type { KolTable } from '../tables/kol-tables.ts';

export function kolOf(row: KolTable): Kol {
  return kolSchema.parse({ ...row, flags: JSON.parse(row.flags), tierReason: row.tier_reason });
}

export async function readKol(reader: Reader, kolId: string): Promise<Kol | undefined> {
  const row = await reader.selectFrom('kol').selectAll().where('id', '=', kolId).executeTakeFirst();
  return row === undefined ? undefined : kolOf(row);
}

/** The KOL that has the account already. */
export async function readKolByHandle(
  reader: Reader,
  platform: Platform,
  handleKey: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  return reader
    .selectFrom('kol')
    .select(['id', 'name'])
    .where('platform', '=', platform)
    .where('handle_key', '=', handleKey)
    .executeTakeFirst();
}

function kolRow(kol: Kol, handleKey: string): KolTable {
  return {
    id: kol.id,
    name: kol.name,
    name_key: nameKey(kol.name),
    handle: kol.handle,
    handle_key: handleKey,
    platform: kol.platform,
    tier: kol.tier,
    tier_reason: kol.tierReason,
    agency: kol.agency,
    contact: kol.contact,
    field: kol.field,
    flags: JSON.stringify(kol.flags),
    note: kol.note,
  };
}

export async function insertKol(writer: Writer, kol: Kol, handleKey: string): Promise<void> {
  await writer.insertInto('kol').values(kolRow(kol, handleKey)).execute();
}

export async function updateKol(writer: Writer, kol: Kol, handleKey: string): Promise<void> {
  await writer.updateTable('kol').set(kolRow(kol, handleKey)).where('id', '=', kol.id).execute();
}

/** With its followers, prices and qualifications. */
export async function deleteKol(writer: Writer, kolId: string): Promise<void> {
  for (const table of ['kol_follower', 'kol_price', 'kol_qualification'] as const) {
    await writer.deleteFrom(table).where('kol_id', '=', kolId).execute();
  }
  await writer.deleteFrom('kol').where('id', '=', kolId).execute();
}

/** How many cooperations and deliverables are the KOL's. */
export async function countKolUses(reader: Reader, kolId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from cooperation where kol_id = ${kolId})
      + (select count(*) from deliverable where kol_id = ${kolId}) as count`.execute(reader);
  return rows[0]?.count ?? 0;
}

/** The oldest first. */
export async function readFollowers(reader: Reader, kolId: string): Promise<FollowerDay[]> {
  const rows = await reader
    .selectFrom('kol_follower')
    .select(['id', 'day', 'count'])
    .where('kol_id', '=', kolId)
    .orderBy('day')
    .execute();
  return z.array(followerDaySchema).parse(rows);
}

export async function readFollowerDay(reader: Reader, followerId: string) {
  const row = await reader
    .selectFrom('kol_follower')
    .selectAll()
    .where('id', '=', followerId)
    .executeTakeFirst();
  return row === undefined ? undefined : { kolId: row.kol_id, ...followerDaySchema.parse(row) };
}

/** In place of what the day had. */
export async function writeFollowers(
  writer: Writer,
  kolId: string,
  counted: { readonly id: string; readonly day: string; readonly count: number },
): Promise<void> {
  await writer
    .insertInto('kol_follower')
    .values({ ...counted, kol_id: kolId })
    .onConflict((conflict) => conflict.columns(['kol_id', 'day']).doUpdateSet({ count: counted.count }))
    .execute();
}

export async function deleteFollowers(writer: Writer, followerId: string): Promise<void> {
  await writer.deleteFrom('kol_follower').where('id', '=', followerId).execute();
}

export async function readPrices(reader: Reader, kolId: string): Promise<KolPrice[]> {
  const rows = await reader
    .selectFrom('kol_price')
    .select(['format', 'fen'])
    .where('kol_id', '=', kolId)
    .orderBy('format')
    .execute();
  return z.array(kolPriceSchema).parse(rows);
}

/** The whole list: prices that stay keep their rows. */
export async function writePrices(
  writer: Writer,
  kolId: string,
  prices: readonly KolPrice[],
  newId: () => string,
): Promise<void> {
  const formats = prices.map(({ format }) => format);
  await sql`delete from kol_price where kol_id = ${kolId}
    and format not in (select value from json_each(${JSON.stringify(formats)}))`.execute(writer);
  for (const { format, fen } of prices) {
    await writer
      .insertInto('kol_price')
      .values({ id: newId(), kol_id: kolId, format, fen })
      .onConflict((conflict) => conflict.columns(['kol_id', 'format']).doUpdateSet({ fen }))
      .execute();
  }
}

/** By their kinds, those that hold longest first. */
export async function readQualifications(reader: Reader, kolId: string): Promise<KolQualification[]> {
  const { rows } = await sql`
    select id, kind, number, issuer, valid_from as validFrom, valid_until as validUntil
    from kol_qualification where kol_id = ${kolId}
    order by kind, valid_until is not null, valid_until desc, id`.execute(reader);
  return z.array(kolQualificationSchema).parse(rows);
}

/** All of them: those that are left out are taken away. */
export async function writeQualifications(
  writer: Writer,
  kolId: string,
  qualifications: readonly KolQualification[],
): Promise<void> {
  const ids = JSON.stringify(qualifications.map(({ id }) => id));
  await sql`delete from kol_qualification where kol_id = ${kolId}
    and id not in (select value from json_each(${ids}))`.execute(writer);
  for (const { id, kind, number, issuer, validFrom, validUntil } of qualifications) {
    const fields = { kind, number, issuer, valid_from: validFrom, valid_until: validUntil };
    await writer
      .insertInto('kol_qualification')
      .values({ id, kol_id: kolId, ...fields })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
      .execute();
  }
}
