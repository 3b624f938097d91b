/** Frozen: requests that need approval, who approved them, the limits, and exceptions from the policy. */
export const requestTables = {
  version: 3,
  statements: [
    `create table budget_request (
       id text primary key,
       number text not null unique,
       kind text not null check (kind in ('reallocation', 'draw', 'release', 'plan-edit', 'baseline', 'scenario')),
       state text not null check (state in ('draft', 'submitted', 'applied', 'rejected', 'withdrawn')),
       requester_id text references person (id),
       reason text not null,
       cause text,
       cause_text text not null,
       papers text not null,
       version_id text,
       total_fen integer,
       created_at text not null,
       submitted_at text,
       submitted_seq integer,
       decided_at text,
       decision_reason text not null
     ) strict`,
    `create index budget_request_state on budget_request (state, kind, id)`,
    `create index budget_request_requester on budget_request (requester_id)`,
    // A line may go while a request names it: the leg keeps its name, and approval says that it is gone.
    `create table request_leg (
       id text primary key,
       request_id text not null references budget_request (id),
       position integer not null,
       line_id text not null,
       line_name text not null,
       month text not null,
       fen integer not null check (fen <> 0),
       unique (request_id, line_id, month)
     ) strict`,
    `create index request_leg_line on request_leg (line_id, request_id)`,
    `create table request_approval (
       id text primary key,
       request_id text not null references budget_request (id),
       person_id text not null references person (id),
       at text not null,
       note text not null,
       unique (request_id, person_id)
     ) strict`,
    `create index request_approval_person on request_approval (person_id)`,
    `create table approval_limit (
       id text primary key,
       position integer not null,
       kind text,
       reach text not null check (reach in ('any', 'within', 'across')),
       from_fen integer not null check (from_fen >= 0),
       role text not null check (role in ('project-manager', 'finance')),
       approver_count integer not null check (approver_count >= 1)
     ) strict`,
    `create table policy_exception (
       id text primary key,
       category_id text not null references budget_category (id),
       request_id text not null references budget_request (id),
       share_bp integer not null,
       reason text not null,
       until_day text not null,
       granted_by text references person (id)
     ) strict`,
    `create index policy_exception_category on policy_exception (category_id)`,
    `create index policy_exception_request on policy_exception (request_id)`,
    `create index policy_exception_person on policy_exception (granted_by)`,
  ],
} as const;
