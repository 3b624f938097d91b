/**
 * Frozen: versions of the plan (baselines, scenarios, snapshots), with one row a line.
 * Lines, categories and the version that one was taken from are named, not referred to: a version stays what it was
 * when they go.
 */
export const versionTables = {
  version: 4,
  statements: [
    `create table plan_version (
       id text primary key,
       kind text not null check (kind in ('baseline', 'scenario', 'snapshot')),
       name text not null,
       name_key text not null unique,
       note text not null,
       origin_kind text not null check (origin_kind in ('current', 'baseline', 'scenario', 'snapshot')),
       origin_id text,
       origin_name text not null,
       base_seq integer not null,
       total_fen integer not null check (total_fen >= 0),
       first_month text not null,
       month_count integer not null check (month_count between 1 and 120),
       approved_at text,
       promoted_at text,
       check ((approved_at is not null) = (kind = 'baseline')),
       check (promoted_at is null or kind = 'scenario')
     ) strict`,
    `create table version_line (
       id text primary key,
       version_id text not null references plan_version (id),
       line_id text not null,
       category_id text not null,
       category_name text not null,
       name text not null,
       name_key text not null,
       kind text not null check (kind in ('spend', 'rebate')),
       vendor text not null,
       note text not null,
       position integer not null,
       is_added integer not null check (is_added in (0, 1)),
       plan text not null check (json_valid(plan)),
       unique (version_id, line_id)
     ) strict`,
  ],
} as const;
