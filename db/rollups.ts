/** A table that triggers keep up from other tables, with the statement that makes it anew from them. */
export interface Rollup {
  readonly table: string;
  /** The tables it is made from; those that are rollups themselves stand before it in the list. */
  readonly sources: readonly string[];
  /**
   * Selects every column of the table, in its order, as it stood: from the tables as they lie there then, or from the
   * file's own (`main.`) with what `temp.later_change` names taken off.
   */
  readonly rows: string;
}

const laterEntries = `select row_id from temp.later_change where table_name = 'entry'`;

const laterResults = `select row_id from temp.later_change where table_name = 'result_day'`;

const resultMeasures = [
  'exposure',
  'click',
  'dwell_seconds',
  'interaction',
  'registration',
  'card_binding',
  'purchase_count',
  'purchase_fen',
];
const eachMeasure = (column: (measure: string) => string): string => resultMeasures.map(column).join(', ');

/** Results of single days as parts of a sum, or (with '-1 *') to be taken off it. */
const resultParts = (source: string, sign: string): string =>
  `select deliverable_id, ${eachMeasure(
    (name) => `${sign} coalesce(${name}, 0) as ${name}, ${sign} (${name} is not null) as ${name}_days`,
  )} from ${source} where id in (${laterResults})`;

/** Every rollup: the tables that the ledger does not watch, beside its own. */
export const rollups: readonly Rollup[] = [
  {
    table: 'actual_month',
    sources: ['entry'],
    // Today's sums, less the entries that changed later as they are now, plus the same as they were.
    rows: `select line_id, month, sum(fen) as fen, sum(entry_count) as entry_count from (
        select line_id, month, fen, entry_count from main.actual_month
        union all select line_id, substr(day, 1, 7), 0 - fen, -1 from main.entry where id in (${laterEntries})
        union all select line_id, substr(day, 1, 7), fen, 1 from entry where id in (${laterEntries}))
      group by line_id, month having sum(entry_count) > 0`,
  },
  {
    table: 'document_open',
    sources: ['document'],
    rows: `select d.id as document_id, d.line_id, d.kind, coalesce(d.due_month, substr(d.day, 1, 7)) as month,
        iif(d.cancelled_on is not null or d.closed_on is not null or d.kind in ('payment', 'credit-note'), 0,
          max(0, d.fen - coalesce(t.fen, 0))) as fen,
        coalesce(t.fen, 0) as taken_fen, iif(d.cancelled_on is null, d.fen, 0) as worth_fen
      from document d left join (
        select previous_id, sum(fen) as fen from document
        where previous_id is not null and cancelled_on is null group by previous_id) t on t.previous_id = d.id`,
  },
  {
    table: 'commitment_month',
    sources: ['document_open'],
    rows: `select line_id, month, sum(iif(kind = 'request', fen, 0)) as requested_fen,
        sum(iif(kind = 'contract', fen, 0)) as contracted_fen,
        sum(iif(kind = 'acceptance', fen, 0)) as accepted_fen, count(*) as document_count
      from document_open group by line_id, month`,
  },
  {
    table: 'deliverable_total',
    sources: ['deliverable', 'cooperation', 'result_day'],
    // Today's sums, less the days that changed later as they are now, plus the same as they were.
    rows: `select d.id as deliverable_id, d.kol_id, d.published_on is not null as is_published, p.cost_fen,
        ${eachMeasure((name) => `coalesce(s.${name}, 0) as ${name}, coalesce(s.${name}_days, 0) as ${name}_days`)}
      from deliverable d
      join (
        select id, coalesce(fen, iif(worth is null, null, rest / parts + (place <= rest % parts))) as cost_fen
        from (
          select d.id, d.fen,
            iif(c.state in ('signed', 'ended'), c.fen - c.released_fen, null) as worth,
            max(0, coalesce(c.fen - c.released_fen, 0) - coalesce(sum(d.fen) over whole, 0)) as rest,
            max(1, count(*) filter (where d.fen is null) over whole) as parts,
            row_number() over (partition by d.cooperation_id, d.fen is null order by d.id) as place
          from deliverable d left join cooperation c on c.id = d.cooperation_id
          window whole as (partition by d.cooperation_id))) p on p.id = d.id
      left join (
        select deliverable_id, ${eachMeasure(
          (name) => `sum(${name}) as ${name}, sum(${name}_days) as ${name}_days`,
        )} from (
          select deliverable_id, ${eachMeasure((name) => `${name}, ${name}_days`)} from main.deliverable_total
          union all ${resultParts('main.result_day', '-1 *')}
          union all ${resultParts('result_day', '')})
        group by deliverable_id) s on s.deliverable_id = d.id`,
  },
  {
    table: 'kol_total',
    sources: ['kol', 'kol_follower', 'cooperation', 'deliverable', 'deliverable_total'],
    rows: `select k.id as kol_id, f.count as followers, f.day as followers_day,
        coalesce(c.contract_fen, 0) as contract_fen, coalesce(c.signed_count, 0) as signed_count,
        coalesce(d.deliverable_count, 0) as deliverable_count, coalesce(d.published_count, 0) as published_count,
        d.last_published_on, d.next_due_day, t.cost_fen,
        ${eachMeasure((name) => `coalesce(t.${name}, 0) as ${name}, coalesce(t.${name}_days, 0) as ${name}_days`)}
      from kol k
      left join (select kol_id, count, max(day) as day from kol_follower group by kol_id) f on f.kol_id = k.id
      left join (
        select kol_id, sum(iif(state in ('signed', 'ended'), fen - released_fen, 0)) as contract_fen,
          sum(state = 'signed') as signed_count
        from cooperation group by kol_id) c on c.kol_id = k.id
      left join (
        select kol_id, count(*) as deliverable_count, count(published_on) as published_count,
          max(published_on) as last_published_on,
          min(iif(published_on is null and step <> 'retracted', due_day, null)) as next_due_day
        from deliverable group by kol_id) d on d.kol_id = k.id
      left join (
        select kol_id, sum(iif(is_published = 1, cost_fen, null)) as cost_fen,
          ${eachMeasure((name) => `sum(${name}) as ${name}, sum(${name}_days) as ${name}_days`)}
        from deliverable_total group by kol_id) t on t.kol_id = k.id`,
  },
];
