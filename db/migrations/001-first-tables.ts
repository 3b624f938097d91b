/**
 * Frozen: what a workspace of version 1 looks like. Later changes are later migrations.
 * Every domain table has one `id` column as its key, so that the ledger can name any row.
 */
export const firstTables = {
  version: 1,
  statements: [
    // --- the change ledger -------------------------------------------------------------------
    `create table transaction_record (
       seq integer primary key,
       id text not null unique,
       at text not null,
       kind text not null check (kind in ('do', 'undo', 'redo')),
       target integer references transaction_record (seq),
       command text not null,
       label text not null,
       reason text,
       person_id text,
       person_name text,
       account text not null,
       from_template integer not null default 0 check (from_template in (0, 1)),
       change_count integer not null default 0,
       previous_hash text not null,
       hash text not null
     ) strict`,
    `create index transaction_record_at on transaction_record (at)`,
    `create index transaction_record_target on transaction_record (target, seq) where target is not null`,
    `create index transaction_record_command on transaction_record (command, seq)`,
    `create index transaction_record_person on transaction_record (person_id, seq) where person_id is not null`,
    `create table change (
       seq integer primary key,
       transaction_seq integer not null references transaction_record (seq),
       table_name text not null,
       row_id text not null,
       before text,
       after text
     ) strict`,
    `create index change_transaction on change (transaction_seq)`,
    `create index change_row on change (table_name, row_id)`,
    // The transaction under way: written by the command base, read by every ledger trigger. The session's mark
    // ties the write-ahead log to its file.
    `create table ledger_open (
       one integer primary key check (one = 1),
       transaction_seq integer,
       session text not null default '',
       session_before text not null default ''
     ) strict`,
    `insert into ledger_open (one, transaction_seq) values (1, null)`,

    // --- the workspace and its people --------------------------------------------------------
    `create table workspace (
       id text primary key,
       name text not null,
       sample integer not null check (sample in (0, 1)),
       created_at text not null
     ) strict`,
    `create table department (
       id text primary key,
       name text not null,
       name_key text not null unique,
       badge text not null,
       hue text not null,
       duty text not null,
       position integer not null
     ) strict`,
    `create table person (
       id text primary key,
       name text not null,
       name_key text not null unique,
       department_id text references department (id),
       role text not null
     ) strict`,
    `create index person_department on person (department_id)`,

    // --- the budget --------------------------------------------------------------------------
    `create table programme (
       id text primary key,
       name text not null,
       total_fen integer not null check (total_fen >= 0),
       first_month text not null,
       month_count integer not null check (month_count between 1 and 120)
     ) strict`,
    `create table budget_category (
       id text primary key,
       name text not null,
       name_key text not null unique,
       hue text not null,
       position integer not null
     ) strict`,
    `create table policy (
       id text primary key,
       effective_from text not null unique,
       note text not null
     ) strict`,
    `create table policy_share (
       id text primary key,
       policy_id text not null references policy (id),
       category_id text not null references budget_category (id),
       share_bp integer not null,
       band_bp integer not null,
       unique (policy_id, category_id)
     ) strict`,
    `create index policy_share_category on policy_share (category_id)`,
    `create table budget_line (
       id text primary key,
       category_id text not null references budget_category (id),
       name text not null,
       name_key text not null,
       kind text not null check (kind in ('spend', 'rebate')),
       department_id text references department (id),
       owner_id text references person (id),
       vendor text not null,
       note text not null,
       position integer not null,
       unique (category_id, name_key)
     ) strict`,
    `create index budget_line_department on budget_line (department_id)`,
    `create index budget_line_owner on budget_line (owner_id)`,
    `create table plan_month (
       id text primary key,
       line_id text not null references budget_line (id),
       month text not null,
       fen integer not null,
       unique (line_id, month)
     ) strict`,
    // Covers what the sheet asks for.
    `create index plan_month_sheet on plan_month (line_id, month, fen)`,
    `create table import_run (
       id text primary key,
       file_name text not null,
       file_hash text not null,
       row_count integer not null,
       added_count integer not null,
       changed_count integer not null
     ) strict`,
    `create table import_profile (
       id text primary key,
       name text not null,
       name_key text not null unique,
       headers text not null,
       mapping text not null
     ) strict`,
    `create table entry (
       id text primary key,
       line_id text not null references budget_line (id),
       day text not null,
       fen integer not null,
       vendor text not null,
       reference text not null,
       note text not null,
       reason text not null,
       import_id text references import_run (id),
       source_key text
     ) strict`,
    `create index entry_day on entry (day, id)`,
    `create index entry_line on entry (line_id, day, id)`,
    `create index entry_import on entry (import_id) where import_id is not null`,
    `create unique index entry_source on entry (source_key) where source_key is not null`,

    // What the sheet asks for, kept up by triggers: the sum of a line's entries in a month. Not a
    // domain table: it can be made again from entry at any time.
    `create table actual_month (
       line_id text not null,
       month text not null,
       fen integer not null,
       entry_count integer not null,
       primary key (line_id, month)
     ) strict, without rowid`,
    `create trigger entry_counted_in after insert on entry begin
       insert into actual_month (line_id, month, fen, entry_count)
       values (new.line_id, substr(new.day, 1, 7), new.fen, 1)
       on conflict (line_id, month) do update
         set fen = fen + excluded.fen, entry_count = entry_count + 1;
     end`,
    `create trigger entry_counted_out after delete on entry begin
       update actual_month set fen = fen - old.fen, entry_count = entry_count - 1
       where line_id = old.line_id and month = substr(old.day, 1, 7);
       delete from actual_month
       where line_id = old.line_id and month = substr(old.day, 1, 7) and entry_count = 0;
     end`,
    `create trigger entry_counted_again after update of line_id, day, fen on entry begin
       update actual_month set fen = fen - old.fen, entry_count = entry_count - 1
       where line_id = old.line_id and month = substr(old.day, 1, 7);
       delete from actual_month
       where line_id = old.line_id and month = substr(old.day, 1, 7) and entry_count = 0;
       insert into actual_month (line_id, month, fen, entry_count)
       values (new.line_id, substr(new.day, 1, 7), new.fen, 1)
       on conflict (line_id, month) do update
         set fen = fen + excluded.fen, entry_count = entry_count + 1;
     end`,
  ],
} as const;
