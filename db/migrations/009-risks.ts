/** Frozen: the register of risks, their scale, the rules of warnings and what was done with a warning. */
export const riskTables = {
  version: 9,
  statements: [
    `create table risk (
       id text primary key,
       number text not null unique,
       title text not null,
       kind text not null,
       probability_bp integer not null,
       impact_fen integer not null,
       impact_days real not null,
       owner_id text references person (id),
       response text not null,
       response_text text not null,
       trigger_text text not null,
       due_day text,
       status text not null check (status in ('open', 'occurred', 'closed')),
       note text not null,
       raised_on text not null,
       warning_key text
     ) strict`,
    `create index risk_owner on risk (owner_id)`,
    // What it hangs on may go; the link then says so rather than holding it.
    `create table risk_link (
       id text primary key,
       risk_id text not null references risk (id),
       kind text not null check (kind in ('task', 'line', 'kpi', 'kol')),
       record_id text not null,
       unique (risk_id, kind, record_id)
     ) strict`,
    `create table risk_scale (
       id text primary key,
       probability_bp text not null,
       impact_fen text not null,
       impact_days text not null
     ) strict`,
    `create table warning_rule (
       id text primary key,
       kind text not null unique,
       is_on integer not null check (is_on in (0, 1)),
       raise_at real not null,
       clear_at real not null
     ) strict`,
    `create table warning_mark (
       id text primary key,
       kind text not null,
       cause_key text not null,
       state text not null check (state in ('standing', 'snoozed', 'closed', 'risk')),
       figure real not null,
       until_day text,
       reason text not null,
       day text not null,
       person_id text references person (id),
       risk_id text references risk (id),
       unique (kind, cause_key)
     ) strict`,
    `create index warning_mark_person on warning_mark (person_id)`,
    `create index warning_mark_risk on warning_mark (risk_id)`,
    `alter table budget_request add column risk_id text references risk (id)`,
    `create index budget_request_risk on budget_request (risk_id)`,
  ],
} as const;
