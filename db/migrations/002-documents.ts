/**
 * What is open of the documents named by `which`: what their followers that stand leave of them. One row for each
 * document, whatever order rows come and go in.
 */
function reopened(which: string): string {
  return `insert into document_open (document_id, line_id, kind, month, fen, taken_fen, worth_fen)
    select d.id, d.line_id, d.kind, coalesce(d.due_month, substr(d.day, 1, 7)),
      case when d.cancelled_on is not null or d.closed_on is not null or d.kind in ('payment', 'credit-note') then 0
        else max(0, d.fen - d.taken) end,
      d.taken, iif(d.cancelled_on is null, d.fen, 0)
    from (
      select own.*, coalesce((select sum(f.fen) from document f
        where f.previous_id = own.id and f.cancelled_on is null), 0) as taken
      from document own where own.id in (${which})) d
    where true
    on conflict (document_id) do update set line_id = excluded.line_id, kind = excluded.kind,
      month = excluded.month, fen = excluded.fen, taken_fen = excluded.taken_fen,
      worth_fen = excluded.worth_fen;`;
}

/** Counts one row of document_open into the sums by month, or out of them. */
function counted(row: 'new' | 'old', way: '+' | '-'): string {
  const sum = (name: string, kind: string): string =>
    `${name}_fen = ${name}_fen ${way} iif(${row}.kind = '${kind}', ${row}.fen, 0)`;
  return `update commitment_month set ${sum('requested', 'request')}, ${sum('contracted', 'contract')},
      ${sum('accepted', 'acceptance')}, document_count = document_count ${way} 1
    where line_id = ${row}.line_id and month = ${row}.month;`;
}

const countedIn = `insert into commitment_month
    (line_id, month, requested_fen, contracted_fen, accepted_fen, document_count)
    values (new.line_id, new.month, 0, 0, 0, 0) on conflict (line_id, month) do nothing;
  ${counted('new', '+')}`;
const countedOut = `${counted('old', '-')}
  delete from commitment_month
    where line_id = old.line_id and month = old.month and document_count = 0;`;

/** Frozen: documents of commitment, month close and accruals. */
export const documentTables = {
  version: 2,
  statements: [
    `create table document (
       id text primary key,
       line_id text not null references budget_line (id),
       kind text not null check (kind in ('request', 'contract', 'acceptance', 'invoice', 'payment', 'credit-note')),
       previous_id text references document (id),
       number text not null,
       number_key text not null,
       day text not null,
       fen integer not null check (fen > 0),
       vendor text not null,
       note text not null,
       due_month text,
       pay_by text,
       reason text not null,
       over_reason text not null,
       override_by text references person (id),
       override_reason text not null,
       cancelled_on text,
       cancel_reason text not null,
       closed_on text,
       close_reason text not null,
       check ((due_month is null) = (kind in ('invoice', 'payment', 'credit-note')))
     ) strict`,
    `create index document_day on document (day, id)`,
    `create index document_line on document (line_id, day, id)`,
    `create index document_previous on document (previous_id, cancelled_on, fen) where previous_id is not null`,
    `create index document_number on document (kind, number_key)`,
    `create index document_override on document (override_by) where override_by is not null`,

    `create table month_close (
       id text primary key,
       month text not null unique,
       closed_at text not null,
       closed_by text not null references person (id)
     ) strict`,
    `create index month_close_person on month_close (closed_by)`,
    `create table accrual (
       id text primary key,
       month text not null,
       document_id text not null references document (id),
       fen integer not null check (fen > 0),
       due_before text not null,
       unique (document_id, month)
     ) strict`,
    `create index accrual_month on accrual (month)`,

    `alter table entry add column document_id text references document (id)`,
    `alter table entry add column accrual_id text references accrual (id)`,
    `create index entry_document on entry (document_id) where document_id is not null`,
    `create index entry_accrual on entry (accrual_id) where accrual_id is not null`,

    // Kept up by triggers, and no domain tables: they can be made again from document at any time. What is open of
    // each document, and the sums of a line's requests, contracts and acceptances by the month they are due in.
    `create table document_open (
       document_id text primary key,
       line_id text not null,
       kind text not null,
       month text not null,
       fen integer not null,
       taken_fen integer not null,
       worth_fen integer not null
     ) strict, without rowid`,
    `create table commitment_month (
       line_id text not null,
       month text not null,
       requested_fen integer not null,
       contracted_fen integer not null,
       accepted_fen integer not null,
       document_count integer not null,
       primary key (line_id, month)
     ) strict, without rowid`,
    `create trigger document_opened after insert on document begin
       ${reopened('new.id, new.previous_id')}
     end`,
    `create trigger document_opened_again after update on document begin
       ${reopened('new.id, new.previous_id, old.previous_id')}
     end`,
    `create trigger document_dropped after delete on document begin
       delete from document_open where document_id = old.id;
       ${reopened('old.previous_id')}
     end`,
    `create trigger commitment_counted_in after insert on document_open begin ${countedIn} end`,
    `create trigger commitment_counted_out after delete on document_open begin ${countedOut} end`,
    `create trigger commitment_counted_again after update on document_open
       when old.line_id is not new.line_id or old.kind is not new.kind or old.month is not new.month
         or old.fen is not new.fen
     begin ${countedOut} ${countedIn} end`,
  ],
} as const;
