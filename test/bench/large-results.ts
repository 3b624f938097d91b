import { ask, execute } from '#db/driver/sqlite-handle.ts';
import { measureNames } from '#db/queries/result-columns.ts';
import { addDays, type Day, daysBetween } from '#shared/values/day.ts';
import type { Published } from './large-kols.ts';
import type { Scale } from './scale.ts';
import { type Build, put, type Row } from './workspace-build.ts';

const WEEK = 7;
/** With every single row the sums would be made again: they are made once, at the end. */
const SUM_TRIGGERS = ['result_counted_in', 'deliverable_summed_again'];

/** So many results of what was published, from a file each week, in the order of their days. */
export async function addResults(build: Build, scale: Scale, published: readonly Published[]): Promise<void> {
  const [first] = published;
  if (first === undefined) return;
  const days = Math.ceil(scale.results / published.length);
  const end = addDays(published.at(-1)?.from ?? first.from, days);
  const triggers = await dropSums(build);
  let left = scale.results;
  for (let week = first.from; left > 0; week = addDays(week, WEEK)) {
    const results = resultsOf(build, published, { week, days }).slice(0, left);
    if (results.length > 0) await addWeek(build, week, results);
    left -= results.length;
    if (week > end) break;
  }
  await sumUp(build);
  for (const trigger of triggers) await execute(build.handle, trigger);
}

async function addWeek(build: Build, week: Day, results: readonly Row[]): Promise<void> {
  const importId = build.newId();
  const fileName = `成效-${week}.csv`;
  const run = {
    id: importId,
    file_name: fileName,
    file_hash: importId,
    row_count: results.length,
    added_count: results.length,
    changed_count: 0,
  };
  const changes = [...(await put(build, 'import_run', [run])), ...(await put(build, 'result_day', results))];
  const params = { fileName, addedCount: results.length, changedCount: 0 };
  await build.ledger.add(build.at(), 'tableImports.commit', { key: 'resultsImported', params }, changes);
}

/** The days of a week on which anything that is out was measured; what was published comes in the order of its days. */
function resultsOf(
  build: Build,
  published: readonly Published[],
  { week, days }: { readonly week: Day; readonly days: number },
): Row[] {
  const rows: Row[] = [];
  const last = addDays(week, WEEK - 1);
  const over = addDays(week, -days);
  for (const { id, from } of published) {
    if (from > last) break;
    if (from <= over) continue;
    const begin = Math.max(0, daysBetween(week, from));
    const end = Math.min(WEEK, daysBetween(week, addDays(from, days)));
    for (let at = begin; at < end; at += 1) rows.push(resultRow(build, id, addDays(week, at)));
  }
  return rows;
}

function resultRow(build: Build, deliverableId: string, day: Day): Row {
  const exposure = Math.floor(500 + build.random() * 20_000);
  const click = Math.floor(exposure * (0.01 + 0.03 * build.random()));
  const bought = Math.floor(click * 0.03 * build.random());
  return {
    id: build.newId(),
    deliverable_id: deliverableId,
    day,
    exposure,
    click,
    dwell_seconds: click * 35,
    interaction: click >> 2,
    registration: click >> 4,
    card_binding: click >> 5,
    purchase_count: bought,
    purchase_fen: bought * 1_000_000,
  };
}

async function dropSums({ handle }: Build): Promise<string[]> {
  const triggers = await ask<{ name: string; sql: string }>(
    handle,
    `select name, sql from sqlite_schema where type = 'trigger' and name in (select value from json_each(?))`,
    [JSON.stringify(SUM_TRIGGERS)],
  );
  for (const { name } of triggers) await execute(handle, `drop trigger ${name}`);
  return triggers.map(({ sql }) => sql);
}

async function sumUp({ handle }: Build): Promise<void> {
  const of = (column: (name: string) => string): string => measureNames.map(column).join(', ');
  const set = of((name) => `${name} = s.${name}, ${name}_days = s.${name}_days`);
  await execute(
    handle,
    `update deliverable_total set ${set} from (
       select deliverable_id, ${of((name) => `sum(${name}) as ${name}, count(${name}) as ${name}_days`)}
       from result_day group by deliverable_id) s
     where s.deliverable_id = deliverable_total.deliverable_id;
     update kol_total set ${set} from (
       select kol_id, ${of((name) => `sum(${name}) as ${name}, sum(${name}_days) as ${name}_days`)}
       from deliverable_total group by kol_id) s
     where s.kol_id = kol_total.kol_id;`,
  );
}
