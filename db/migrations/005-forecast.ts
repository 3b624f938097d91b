/** Frozen: how lines are forecast, how far their work is, and forecasts that were kept. */
export const forecastTables = {
  version: 5,
  statements: [
    // A line that has none follows the method of its category.
    `create table forecast_method (
       id text primary key,
       line_id text not null unique references budget_line (id),
       method text not null,
       eac_fen integer,
       note text not null,
       check ((method = 'by-hand') = (eac_fen is not null))
     ) strict`,
    `create table line_progress (
       id text primary key,
       line_id text not null references budget_line (id),
       day text not null,
       done_bp integer not null check (done_bp between 0 and 10000),
       note text not null,
       unique (line_id, day)
     ) strict`,
    // What was said stays as it was said: lines are named by their id inside, and may be gone.
    `create table forecast_snapshot (
       id text primary key,
       as_at text not null,
       kept_on text not null,
       cause text not null,
       note text not null,
       first_open_month text not null,
       last_month text not null,
       plan_fen integer not null,
       known_fen integer not null,
       eac_fen integer not null,
       low_fen integer not null,
       high_fen integer not null,
       ahead text not null,
       lines text not null
     ) strict`,
  ],
} as const;
