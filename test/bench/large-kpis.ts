import { storedNumber } from '#db/stored-number.ts';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import { addDays, type Day, day } from '#shared/values/day.ts';
import { addMonths, firstDay, lastDay, month } from '#shared/values/month.ts';
import type { Scale } from './scale.ts';
import { type Build, put, type Row } from './workspace-build.ts';

/** The Monday of the last week that has values: what is measured is asked as of the Sunday after it. */
const LAST_WEEK = day('2026-11-16');
export const BENCH_DAY = addDays(LAST_WEEK, 6);
const FIRST_QUARTER = month('2022-01');
const QUARTERS = 20;
const WEEKS_PER_QUARTER = 13;
/** One in so many is known by segments only. */
const SEGMENTED = 10;
const SEGMENTS = ['线上', '网点', '合作渠道'];

type Sort = Pick<Kpi, 'unit' | 'direction' | 'aggregation'> & { readonly level: number };

const sorts: readonly Sort[] = [
  { unit: 'count', direction: 'higher', aggregation: 'sum', level: 1200 },
  { unit: 'percent', direction: 'higher', aggregation: 'ratio', level: 0.06 },
  { unit: 'yuan', direction: 'higher', aggregation: 'sum', level: 4_000_000 },
  { unit: 'seconds', direction: 'higher', aggregation: 'weighted-mean', level: 48 },
  { unit: 'count', direction: 'higher', aggregation: 'last', level: 80_000 },
  { unit: 'percent', direction: 'range', aggregation: 'ratio', level: 0.2 },
  { unit: 'seconds', direction: 'lower', aggregation: 'median', level: 7 },
];

/** The fourth and fifth are worked out from what was spent, as in the sample. */
const DERIVED = ['spend', 'cost-per-conversion'] as const;
const FIRST_DERIVED = 3;

/** KPIs with the shares of four departments, a target for each quarter, and a value for each week. */
export async function addKpis(build: Build, scale: Scale, categoryId: string): Promise<void> {
  if (scale.kpis === 0) return;
  const departments = await addDepartments(build);
  const kpis = Array.from({ length: scale.kpis }, (_, at) => kpiRow(build, scale, at));
  deriveSome(kpis, categoryId);
  for (const [at, kpi] of kpis.entries()) {
    const shares = departments.map((departmentId, place) => ({
      id: build.newId(),
      kpi_id: kpi.id,
      department_id: departmentId,
      share_bp: [4000, 3000, 2000, 1000][(place + at) % departments.length] ?? 0,
    }));
    const changes = [...(await put(build, 'kpi', [kpi])), ...(await put(build, 'kpi_share', shares))];
    await build.ledger.add(build.at(), 'kpis.add', { key: 'kpiAdded', params: { kpi: kpi.name } }, changes);
    await addTargets(build, kpi, sortOf(at));
  }
  await addValues(build, scale, kpis);
}

async function addDepartments(build: Build): Promise<readonly string[]> {
  const hues = ['marketing', 'product', 'service', 'technology'];
  const departments = ['市场部', '产品部', '客服部', '科技部'].map((name, position) => ({
    id: build.newId(),
    name,
    name_key: name,
    badge: name.slice(0, 1),
    hue: hues[position] ?? 'other',
    duty: '',
    position,
  }));
  const changes = await put(build, 'department', departments);
  const label = { key: 'departmentAdded', params: { name: '市场部' } } as const;
  await build.ledger.add(build.at(), 'catalogue.addDepartment', label, changes);
  return departments.map(({ id }) => id);
}

function sortOf(at: number): Sort {
  const [first] = sorts;
  const sort = sorts[at % sorts.length] ?? first;
  if (sort === undefined) throw new Error('no sort of KPI');
  return sort;
}

function kpiRow(build: Build, scale: Scale, at: number) {
  const { unit, direction, aggregation } = sortOf(at);
  const name = `指标 ${at + 1}`;
  const each = Math.floor(10_000 / scale.kpis);
  return {
    id: build.newId(),
    name,
    name_key: name,
    meaning: '',
    unit,
    direction,
    aggregation,
    grain: 'week',
    source: '数据平台',
    owner_id: null,
    baseline: null,
    weight_bp: at < 10_000 - each * scale.kpis ? each + 1 : each,
    good_bp: 9500,
    watch_bp: 8500,
    profile: '{"kind":"working-days"}',
    derivation: null,
    derivation_category_id: null,
    conversion_id: null,
    position: at + 1,
  };
}

function deriveSome(kpis: Row[], categoryId: string): void {
  const [conversions] = kpis;
  for (const [at, derivation] of DERIVED.entries()) {
    const kpi = kpis[FIRST_DERIVED + at];
    if (kpi === undefined || conversions === undefined) return;
    const conversionId = derivation === 'spend' ? null : (conversions['id'] ?? null);
    const aggregation = derivation === 'spend' ? 'sum' : 'ratio';
    Object.assign(kpi, { unit: 'yuan', direction: 'lower', aggregation, derivation });
    Object.assign(kpi, { derivation_category_id: categoryId, conversion_id: conversionId });
  }
}

async function addTargets(build: Build, kpi: Row, { level, aggregation }: Sort): Promise<void> {
  const whole = aggregation === 'sum' ? level * WEEKS_PER_QUARTER : level;
  const at = build.at();
  const targets = Array.from({ length: QUARTERS }, (_, quarter) => {
    const aim = storedNumber(whole * (1 + quarter / 40));
    const isRange = kpi['direction'] === 'range';
    return {
      id: build.newId(),
      kpi_id: kpi['id'] ?? null,
      segment: '',
      first_day: firstDay(addMonths(FIRST_QUARTER, 3 * quarter)),
      last_day: lastDay(addMonths(FIRST_QUARTER, 3 * quarter + 2)),
      target: isRange ? null : aim,
      lower: isRange ? storedNumber(aim * 0.9) : null,
      upper: isRange ? storedNumber(aim * 1.1) : null,
      tolerance: isRange ? storedNumber(aim / 5) : 0,
      version: 1,
      reason: '',
      decided_at: at,
      person_id: null,
    };
  });
  const changes = await put(build, 'kpi_target', targets);
  const label = { key: 'kpiTargetsSet', params: { targetCount: targets.length } } as const;
  await build.ledger.add(at, 'kpis.setTargets', label, changes);
}

/** Week by week from a file each, as they would come in. */
async function addValues(build: Build, scale: Scale, kpis: readonly Row[]): Promise<void> {
  for (let week = 0; week < scale.weeks; week += 1) {
    const periodDay = addDays(LAST_WEEK, 7 * (week + 1 - scale.weeks));
    const importId = build.newId();
    const values = kpis.flatMap((kpi, at) => {
      if (kpi['derivation'] !== null) return [];
      const segments = at % SEGMENTED === SEGMENTED - 1 ? SEGMENTS : [''];
      const growth = 1 + week / (2 * scale.weeks);
      const sort = { ...sortOf(at), level: (sortOf(at).level * growth) / segments.length };
      return segments.map((segment) => valueRow(build, { kpi, segment, periodDay, importId, sort }));
    });
    const fileName = `指标-${periodDay}.csv`;
    const run = {
      id: importId,
      file_name: fileName,
      file_hash: importId,
      row_count: values.length,
      added_count: values.length,
      changed_count: 0,
    };
    const changes = [...(await put(build, 'import_run', [run])), ...(await put(build, 'kpi_value', values))];
    const params = { fileName, addedCount: values.length, changedCount: 0 };
    await build.ledger.add(build.at(), 'tableImports.commit', { key: 'kpiValuesImported', params }, changes);
  }
}

interface ValueWish {
  readonly kpi: Row;
  readonly segment: string;
  readonly periodDay: Day;
  readonly importId: string;
  readonly sort: Sort;
}

function valueRow(build: Build, { kpi, segment, periodDay, importId, sort }: ValueWish): Row {
  const level = sort.level * (0.7 + 0.6 * build.random());
  const size = Math.floor(5000 + build.random() * 5000);
  const isRatio = sort.aggregation === 'ratio';
  const value = sort.level < 100 ? Math.round(level * 100) / 100 : Math.round(level);
  return {
    id: build.newId(),
    kpi_id: kpi['id'] ?? null,
    segment,
    period_day: periodDay,
    numerator: isRatio ? Math.round(level * size) : value,
    denominator: isRatio || sort.aggregation === 'weighted-mean' ? size : 1,
    note: '',
    revision: 1,
    import_id: importId,
  };
}
