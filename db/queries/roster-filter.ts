import { type RawBuilder, sql } from 'kysely';
import { type RosterFilter, SOON_DAYS } from '#shared/domain/kols/roster.ts';
import { addDays, type Day } from '#shared/values/day.ts';

export interface RosterQuestion {
  readonly filter: RosterFilter;
  readonly today: Day;
}

/** The last day of the qualification that ran out last, of a kind of which none holds. */
export function expiredOn(today: Day): RawBuilder<string | null> {
  return sql`(select max(q.valid_until) from kol_qualification q
    where q.kol_id = k.id and q.valid_until < ${today} and not exists (
      select 1 from kol_qualification h where h.kol_id = k.id and h.kind = q.kind
        and (h.valid_until is null or h.valid_until >= ${today})))`;
}

/** The last day of the qualification that runs out next, soon, with none of its kind that holds beyond. */
export function expiringOn(today: Day): RawBuilder<string | null> {
  const last = addDays(today, SOON_DAYS);
  return sql`(select min(q.valid_until) from kol_qualification q
    where q.kol_id = k.id and q.valid_until between ${today} and ${last} and not exists (
      select 1 from kol_qualification h where h.kol_id = k.id and h.kind = q.kind
        and (h.valid_until is null or h.valid_until > ${last})))`;
}

function listed(values: readonly string[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
}

/** The conditions of a filter, on kol as `k` and kol_total as `t`. */
export function passes({ filter, today }: RosterQuestion): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [sql`true`];
  const add = <T>(value: T | undefined, condition: (given: T) => RawBuilder<boolean>): void => {
    if (value !== undefined) conditions.push(condition(value));
  };
  add(filter.ids, (ids) => sql`k.id in ${listed(ids)}`);
  add(filter.tiers, (tiers) => sql`k.tier in ${listed(tiers)}`);
  add(filter.platforms, (platforms) => sql`k.platform in ${listed(platforms)}`);
  add(filter.agency, (agency) => sql`k.agency = ${agency}`);
  add(filter.flag, (flag) => sql`exists (select 1 from json_each(k.flags) f where f.value = ${flag})`);
  add(filter.minFollowers, (least) => sql`t.followers >= ${least}`);
  add(filter.maxFollowers, (most) => sql`t.followers <= ${most}`);
  if (filter.expiredOnly === true) conditions.push(sql`${expiredOn(today)} is not null`);
  if (filter.expiringOnly === true) conditions.push(sql`${expiringOn(today)} is not null`);
  if (filter.signedOnly === true) conditions.push(sql`t.signed_count > 0`);
  if (filter.measuredOnly === true) {
    conditions.push(sql`(t.exposure_days > 0 or t.click_days > 0 or t.purchase_count_days > 0)`);
  }
  if (filter.text !== undefined && filter.text !== '') conditions.push(holding(filter.text));
  return sql.join(conditions, sql` and `);
}

function holding(text: string): RawBuilder<boolean> {
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const all = sql`(k.name || char(31) || k.handle || char(31) || k.agency || char(31) || k.field || char(31) || k.note)`;
  return sql`${all} like ${pattern} escape '\\'`;
}
