const measures = [
  'exposure',
  'click',
  'dwell_seconds',
  'interaction',
  'registration',
  'card_binding',
  'purchase_count',
  'purchase_fen',
];
const each = (column: (measure: string) => string): string => measures.map(column).join(', ');

/** A sum and the number of days on which it was measured, for each measure. */
const sumColumns = each((name) => `${name} integer not null, ${name}_days integer not null`);
const sumsOf = (part: string): string =>
  each((name) => `coalesce(sum(${part}.${name}), 0), coalesce(sum(${part}.${name}_days), 0)`);

/** Adds a day's results to the sums of its deliverable, or takes them out again. */
function summed(row: 'new' | 'old', way: '+' | '-'): string {
  return `update deliverable_total set ${each(
    (name) => `${name} = ${name} ${way} coalesce(${row}.${name}, 0),
      ${name}_days = ${name}_days ${way} (${row}.${name} is not null)`,
  )} where deliverable_id = ${row}.deliverable_id;`;
}

/**
 * What each deliverable costs: its own price, or its part of what the cooperation is worth beside those that have one;
 * the fen left over go to the first of them.
 */
const costs = (
  which: string,
): string => `select id, coalesce(fen, iif(worth is null, null, rest / parts + (place <= rest % parts))) as cost_fen
  from (
    select d.id, d.fen, d.cooperation_id,
      iif(c.state in ('signed', 'ended'), c.fen - c.released_fen, null) as worth,
      max(0, coalesce(c.fen - c.released_fen, 0) - coalesce(sum(d.fen) over whole, 0)) as rest,
      max(1, count(*) filter (where d.fen is null) over whole) as parts,
      row_number() over (partition by d.cooperation_id, d.fen is null order by d.id) as place
    from deliverable d left join cooperation c on c.id = d.cooperation_id
    where ${which}
    window whole as (partition by d.cooperation_id))`;

function costed(which: string): string {
  return `update deliverable_total set cost_fen = s.cost_fen from (${costs(which)}) s
    where s.id = deliverable_total.deliverable_id and deliverable_total.cost_fen is not s.cost_fen;`;
}

/** The sums of a KOL, from those of its deliverables. */
function recounted(which: string): string {
  return `delete from kol_total where kol_id = ${which} and not exists (select 1 from kol k where k.id = ${which});
    insert into kol_total
    select k.id, f.count, f.day,
      (select coalesce(sum(c.fen - c.released_fen), 0) from cooperation c
        where c.kol_id = k.id and c.state in ('signed', 'ended')),
      (select count(*) from cooperation c where c.kol_id = k.id and c.state = 'signed'),
      (select count(*) from deliverable d where d.kol_id = k.id),
      (select count(*) from deliverable d where d.kol_id = k.id and d.published_on is not null),
      (select max(d.published_on) from deliverable d where d.kol_id = k.id),
      (select min(d.due_day) from deliverable d
        where d.kol_id = k.id and d.published_on is null and d.step <> 'retracted'),
      (select sum(t.cost_fen) from deliverable_total t where t.kol_id = k.id and t.is_published = 1),
      t.*
    from kol k left join (select day, count from kol_follower
        where kol_id = ${which} order by day desc limit 1) f on true
      join (select ${sumsOf('t')} from deliverable_total t where t.kol_id = ${which}) t on true
    where k.id = ${which}
    on conflict (kol_id) do update set followers = excluded.followers, followers_day = excluded.followers_day,
      contract_fen = excluded.contract_fen, signed_count = excluded.signed_count,
      deliverable_count = excluded.deliverable_count, published_count = excluded.published_count,
      last_published_on = excluded.last_published_on, next_due_day = excluded.next_due_day,
      cost_fen = excluded.cost_fen,
      ${each((name) => `${name} = excluded.${name}, ${name}_days = excluded.${name}_days`)};`;
}

const differs = (columns: readonly string[]): string =>
  columns.map((column) => `old.${column} is not new.${column}`).join(' or ');

/** Frozen: KOLs, cooperations, deliverables with their reviews, and results. */
export const kolTables = {
  version: 8,
  statements: [
    `create table kol (
       id text primary key,
       name text not null,
       name_key text not null,
       handle text not null,
       handle_key text not null,
       platform text not null check (platform in ('douyin', 'kuaishou', 'wechat-account', 'wechat-channels',
         'xiaohongshu', 'bilibili', 'weibo', 'xueqiu', 'other')),
       tier text not null check (tier in ('head', 'mid', 'ordinary')),
       tier_reason text,
       agency text not null,
       contact text not null,
       field text not null,
       flags text not null,
       note text not null,
       unique (platform, handle_key)
     ) strict`,
    `create index kol_name on kol (name_key, id)`,
    `create table kol_follower (
       id text primary key,
       kol_id text not null references kol (id),
       day text not null,
       count integer not null check (count >= 0),
       unique (kol_id, day)
     ) strict`,
    `create table kol_price (
       id text primary key,
       kol_id text not null references kol (id),
       format text not null,
       fen integer not null check (fen >= 0),
       unique (kol_id, format)
     ) strict`,
    `create table kol_qualification (
       id text primary key,
       kol_id text not null references kol (id),
       kind text not null,
       number text not null,
       issuer text not null,
       valid_from text,
       valid_until text
     ) strict`,
    `create index kol_qualification_kol on kol_qualification (kol_id, kind, valid_until)`,
    `create table tier_rule (id text primary key, rule text not null) strict`,
    `create table tier_line (
       id text primary key,
       tier text not null check (tier in ('head', 'mid', 'ordinary')),
       line_id text not null references budget_line (id),
       share_bp integer not null check (share_bp between 1 and 10000),
       unique (tier, line_id)
     ) strict`,
    `create index tier_line_line on tier_line (line_id)`,

    `create table cooperation (
       id text primary key,
       kol_id text not null references kol (id),
       title text not null,
       line_id text not null references budget_line (id),
       document_id text references document (id),
       fen integer not null check (fen > 0),
       released_fen integer not null check (released_fen between 0 and fen),
       first_day text not null,
       last_day text not null,
       state text not null check (state in ('draft', 'signed', 'ended', 'cancelled')),
       note text not null,
       check ((document_id is null) = (state = 'draft'))
     ) strict`,
    `create index cooperation_kol on cooperation (kol_id)`,
    `create index cooperation_line on cooperation (line_id)`,
    `create index cooperation_document on cooperation (document_id) where document_id is not null`,

    // The task may be taken out of the timeline: the deliverable is tied to nothing then.
    `create table deliverable (
       id text primary key,
       kol_id text not null references kol (id),
       cooperation_id text references cooperation (id),
       task_id text,
       format text not null,
       title text not null,
       product_name text not null,
       product_grade integer not null check (product_grade between 1 and 5),
       audience_grade integer check (audience_grade between 1 and 5),
       campaign_text text not null,
       script_due_day text,
       due_day text not null,
       step text not null check (step in ('brief', 'script', 'review', 'scheduled', 'published', 'retracted')),
       script text not null,
       script_hash text not null,
       published_on text,
       link text not null,
       fen integer check (fen >= 0),
       acceptance_id text references document (id)
     ) strict`,
    `create index deliverable_kol on deliverable (kol_id, published_on, due_day)`,
    `create index deliverable_cooperation on deliverable (cooperation_id) where cooperation_id is not null`,
    `create index deliverable_task on deliverable (task_id) where task_id is not null`,
    `create index deliverable_acceptance on deliverable (acceptance_id) where acceptance_id is not null`,
    `create index deliverable_day on deliverable (coalesce(published_on, due_day), id)`,
    `create table deliverable_step (
       id text primary key,
       deliverable_id text not null references deliverable (id),
       step text not null,
       person_id text references person (id),
       day text not null,
       at text not null,
       note text not null
     ) strict`,
    `create index deliverable_step_deliverable on deliverable_step (deliverable_id, at)`,
    `create index deliverable_step_person on deliverable_step (person_id) where person_id is not null`,

    `create table rule_pack (
       id text primary key,
       name text not null,
       name_key text not null,
       effective_from text not null unique,
       rules text not null,
       note text not null
     ) strict`,
    `create table script_review (
       id text primary key,
       deliverable_id text not null references deliverable (id),
       script text not null,
       script_hash text not null,
       pack_id text references rule_pack (id),
       pack_name text not null,
       day text not null,
       findings text not null,
       verdict text not null check (verdict in ('passed', 'blocked', 'waived')),
       person_id text references person (id),
       reason text not null,
       at text not null
     ) strict`,
    `create index script_review_deliverable on script_review (deliverable_id, at)`,
    `create index script_review_pack on script_review (pack_id) where pack_id is not null`,
    `create index script_review_person on script_review (person_id) where person_id is not null`,

    `create table result_day (
       id text primary key,
       deliverable_id text not null references deliverable (id),
       day text not null,
       ${each((name) => `${name} integer check (${name} >= 0)`)},
       unique (deliverable_id, day)
     ) strict`,

    // Kept up by triggers, and no domain tables: they can be made again from the others at any time.
    `create table deliverable_total (
       deliverable_id text primary key,
       kol_id text not null,
       is_published integer not null,
       cost_fen integer,
       ${sumColumns}
     ) strict, without rowid`,
    `create index deliverable_total_kol on deliverable_total (kol_id)`,
    `create table kol_total (
       kol_id text primary key,
       followers integer,
       followers_day text,
       contract_fen integer not null,
       signed_count integer not null,
       deliverable_count integer not null,
       published_count integer not null,
       last_published_on text,
       next_due_day text,
       cost_fen integer,
       ${sumColumns}
     ) strict, without rowid`,

    `create trigger result_counted_in after insert on result_day begin ${summed('new', '+')} end`,
    `create trigger result_counted_out after delete on result_day begin ${summed('old', '-')} end`,
    `create trigger result_counted_again after update on result_day begin
       ${summed('old', '-')} ${summed('new', '+')}
     end`,
    `create trigger deliverable_counted_in after insert on deliverable begin
       insert into deliverable_total
       select new.id, new.kol_id, new.published_on is not null, null,
         ${each((name) => `coalesce(sum(r.${name}), 0), count(r.${name})`)}
       from (select 1) left join result_day r on r.deliverable_id = new.id;
       ${costed('d.id = new.id or d.cooperation_id = new.cooperation_id')}
       ${recounted('new.kol_id')}
     end`,
    `create trigger deliverable_counted_out after delete on deliverable begin
       delete from deliverable_total where deliverable_id = old.id;
       ${costed('d.cooperation_id = old.cooperation_id')}
       ${recounted('old.kol_id')}
     end`,
    `create trigger deliverable_counted_again after update on deliverable
       when ${differs(['kol_id', 'cooperation_id', 'fen', 'published_on', 'due_day', 'step'])}
     begin
       update deliverable_total set kol_id = new.kol_id, is_published = new.published_on is not null
         where deliverable_id = new.id;
       ${costed('d.id = new.id or d.cooperation_id in (old.cooperation_id, new.cooperation_id)')}
       ${recounted('old.kol_id')}
       ${recounted('new.kol_id')}
     end`,
    `create trigger deliverable_summed_again after update on deliverable_total begin
       ${recounted('new.kol_id')}
     end`,
    `create trigger cooperation_counted_in after insert on cooperation begin
       ${costed('d.cooperation_id = new.id')}
       ${recounted('new.kol_id')}
     end`,
    `create trigger cooperation_counted_out after delete on cooperation begin
       ${costed('d.cooperation_id = old.id')}
       ${recounted('old.kol_id')}
     end`,
    `create trigger cooperation_counted_again after update on cooperation
       when ${differs(['kol_id', 'fen', 'released_fen', 'state'])}
     begin
       ${costed('d.cooperation_id = new.id')}
       ${recounted('old.kol_id')}
       ${recounted('new.kol_id')}
     end`,
    `create trigger kol_counted_in after insert on kol begin ${recounted('new.id')} end`,
    `create trigger kol_counted_out after delete on kol begin ${recounted('old.id')} end`,
    `create trigger follower_counted_in after insert on kol_follower begin ${recounted('new.kol_id')} end`,
    `create trigger follower_counted_out after delete on kol_follower begin ${recounted('old.kol_id')} end`,
    `create trigger follower_counted_again after update on kol_follower begin
       ${recounted('old.kol_id')} ${recounted('new.kol_id')}
     end`,
  ],
} as const;
