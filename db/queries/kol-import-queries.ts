import { sql } from 'kysely';
import type { KolPrice } from '#shared/domain/kols/kol.ts';
import type { Platform, Tier } from '#shared/domain/kols/kol-kinds.ts';
import { nameKey } from '#shared/values/name-key.ts';
import type { Reader, Writer } from '../schema.ts';

/** What an account is known by: its platform and its folded handle. */
export function accountKey(platform: Platform, handleKey: string): string {
  return `${platform} ${handleKey}`;
}

/** Every account of the roster, by its key. */
export async function readKolKeys(
  reader: Reader,
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string; readonly tier: Tier }>> {
  const rows = await reader
    .selectFrom('kol')
    .select(['id', 'name', 'platform', 'handle_key', 'tier'])
    .execute();
  return new Map(
    rows.map(({ id, name, tier, platform, handle_key }) => [
      accountKey(platform, handle_key),
      { id, name, tier },
    ]),
  );
}

/** A KOL of a list; of one that is there already, what is undefined stays as it is. */
export interface ListedKol {
  readonly id: string;
  readonly name?: string | undefined;
  readonly handle: string;
  readonly handleKey: string;
  readonly platform: Platform;
  /** Of a new one. */
  readonly tier: Tier;
  readonly tierReason?: string | null | undefined;
  readonly agency?: string | undefined;
  readonly contact?: string | undefined;
  readonly field?: string | undefined;
  readonly flags?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

/** All at once. @returns how many were added. */
export async function insertKols(writer: Writer, kols: readonly ListedKol[]): Promise<number> {
  const rows = kols.map((kol) => {
    const name = kol.name ?? kol.handle;
    const texts = [kol.agency ?? '', kol.contact ?? '', kol.field ?? ''];
    return [
      kol.id,
      name,
      nameKey(name),
      kol.handle,
      kol.handleKey,
      kol.platform,
      kol.tier,
      kol.tierReason ?? null,
      ...texts,
      JSON.stringify(kol.flags ?? []),
      kol.note ?? '',
    ];
  });
  const values = Array.from({ length: 13 }, (_none, at) => sql`value ->> ${sql.lit(at)}`);
  const { numAffectedRows } = await sql`
    insert into kol (id, name, name_key, handle, handle_key, platform, tier, tier_reason, agency, contact, field,
      flags, note)
    select ${sql.join(values)} from json_each(${JSON.stringify(rows)})`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

/** What the list says of KOLs that are there; their tier stays. @returns how many differed. */
export async function updateKols(writer: Writer, kols: readonly ListedKol[]): Promise<number> {
  const rows = kols.map((kol) => [
    kol.id,
    kol.name ?? null,
    kol.name === undefined ? null : nameKey(kol.name),
    kol.agency ?? null,
    kol.contact ?? null,
    kol.field ?? null,
    kol.flags === undefined ? null : JSON.stringify(kol.flags),
    kol.note ?? null,
  ]);
  const { numAffectedRows } = await sql`
    update kol set name = coalesce(w.value ->> 1, name), name_key = coalesce(w.value ->> 2, name_key),
      agency = coalesce(w.value ->> 3, agency), contact = coalesce(w.value ->> 4, contact),
      field = coalesce(w.value ->> 5, field), flags = coalesce(w.value ->> 6, flags),
      note = coalesce(w.value ->> 7, note)
    from json_each(${JSON.stringify(rows)}) w
    where kol.id = w.value ->> 0 and (
      (w.value ->> 1 is not null and w.value ->> 1 <> name) or (w.value ->> 3 is not null and w.value ->> 3 <> agency)
      or (w.value ->> 4 is not null and w.value ->> 4 <> contact)
      or (w.value ->> 5 is not null and w.value ->> 5 <> field)
      or (w.value ->> 6 is not null and w.value ->> 6 <> flags)
      or (w.value ->> 7 is not null and w.value ->> 7 <> note))`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

export interface ListedFollowers {
  readonly id: string;
  readonly kolId: string;
  readonly day: string;
  readonly count: number;
}

/** In place of what the days had. @returns how many were added or differed. */
export async function insertFollowers(
  writer: Writer,
  followers: readonly ListedFollowers[],
): Promise<number> {
  const rows = followers.map(({ id, kolId, day, count }) => [id, kolId, day, count]);
  const { numAffectedRows } = await sql`
    insert into kol_follower (id, kol_id, day, count)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(rows)}) where true
    on conflict (kol_id, day) do update set count = excluded.count where count <> excluded.count`.execute(
    writer,
  );
  return Number(numAffectedRows ?? 0);
}

export type ListedPrice = KolPrice & { readonly id: string; readonly kolId: string };

/** In place of the same format's. @returns how many were added or differed. */
export async function insertPrices(writer: Writer, prices: readonly ListedPrice[]): Promise<number> {
  const rows = prices.map(({ id, kolId, format, fen }) => [id, kolId, format, fen]);
  const { numAffectedRows } = await sql`
    insert into kol_price (id, kol_id, format, fen)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(rows)}) where true
    on conflict (kol_id, format) do update set fen = excluded.fen where fen <> excluded.fen`.execute(writer);
  return Number(numAffectedRows ?? 0);
}
