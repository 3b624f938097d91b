import type { Day } from '#shared/values/day.ts';
import { periodStart } from '../kpis/grain.ts';
import type { KpiGrain } from '../kpis/kpi.ts';
import { type PeriodReading, readPeriod } from '../kpis/period-text.ts';
import type { KpiPart } from '../kpis/roll-up.ts';
import { hasDenominator } from '../kpis/value-rules.ts';
import { type KpiValueReading, readKpiParts, readKpiValue } from '../kpis/value-text.ts';
import { CellReader } from './cell-reading.ts';
import { KpiFinder } from './kpi-finder.ts';
import type { KpiMapping } from './kpi-mapping.ts';
import type { ReadingContext } from './row-reading.ts';
import type { KnownKpi } from './table-directory.ts';
import { quoted, type TableFault } from './table-fault.ts';

type Cells = readonly string[];

const LONGEST_SEGMENT = 100;
const LONGEST_NAME = 500;
const LONGEST_NOTE = 2000;
const MOST_REMEMBERED = 5_000;

/** What a cell gave: a value, nothing at all, or a fault that was told. */
export type PartFinding = KpiPart | 'missing' | null;

/** Reads what rows of KPI values have in common, whatever their layout. Faults gather in `cells.faults`. */
export class KpiCells {
  readonly mapping: KpiMapping;
  readonly cells: CellReader;
  readonly kpis: KpiFinder;
  readonly today: Day;
  readonly #serials: boolean;
  readonly #periods = new Map<string, PeriodReading>();

  constructor(mapping: KpiMapping, context: ReadingContext, kpis: readonly KnownKpi[]) {
    this.mapping = mapping;
    this.cells = new CellReader(context, mapping.dateOrder);
    this.kpis = new KpiFinder(mapping, kpis);
    this.today = context.today;
    this.#serials = context.format === 'xlsx';
  }

  get faults(): readonly TableFault[] {
    return this.cells.faults;
  }

  /** The KPI of a row; 'left-out' where nobody wants it. */
  kpi(row: Cells): KnownKpi | 'left-out' | null {
    const { columns, kpiForAll } = this.mapping;
    const text = this.cells.text(row, columns.kpi, LONGEST_NAME);
    if (columns.kpi === undefined || text === '') {
      const forAll = kpiForAll === null ? undefined : this.kpis.withId(kpiForAll);
      return forAll === undefined ? this.cells.fault('kpi-missing', columns.kpi ?? null) : this.#free(forAll);
    }
    const found = this.kpis.called(text);
    if (found === null) return 'left-out';
    return found === undefined
      ? this.cells.fault('kpi-unknown', columns.kpi, quoted(text))
      : this.#free(found);
  }

  #free(kpi: KnownKpi): KnownKpi | null {
    return kpi.isDerived
      ? this.cells.fault('kpi-derived', this.mapping.columns.kpi ?? null, { text: kpi.name })
      : kpi;
  }

  segment(row: Cells): string {
    return this.cells.text(row, this.mapping.columns.segment, LONGEST_SEGMENT);
  }

  note(row: Cells): string | null {
    const { note } = this.mapping.columns;
    return note === undefined ? null : this.cells.text(row, note, LONGEST_NOTE);
  }

  /** The period that the row tells, or the one that holds for all. */
  period(row: Cells, grain: KpiGrain): Day | null {
    const { columns, periodForAll } = this.mapping;
    const text = columns.period === undefined ? '' : (row[columns.period] ?? '').trim();
    if (text === '' && periodForAll !== null) return periodStart(grain, periodForAll);
    return this.periodIn(text, grain, columns.period ?? null);
  }

  periodIn(text: string, grain: KpiGrain, column: number | null): Day | null {
    const reading = this.#periodOf(text, grain);
    return reading.kind === 'ok' ? reading.periodDay : this.cells.fault(reading.fault, column, quoted(text));
  }

  #periodOf(text: string, grain: KpiGrain): PeriodReading {
    const key = `${grain}|${text}`;
    const known = this.#periods.get(key);
    if (known !== undefined) return known;
    if (this.#periods.size >= MOST_REMEMBERED) this.#periods.clear();
    const { dateOrder, year } = this.mapping;
    const reading = readPeriod(text, grain, { order: dateOrder, serials: this.#serials, year });
    this.#periods.set(key, reading);
    return reading;
  }

  /** A value in one cell. */
  whole(row: Cells, kpi: KnownKpi, column: number): PartFinding {
    const text = row[column] ?? '';
    return this.#part(readKpiValue(text, kpi.unit, { bare: this.mapping.barePercent }), text, column);
  }

  /** A value in two: numerator and denominator. */
  parts(row: Cells, kpi: KnownKpi, above: number, below: number): PartFinding {
    const [numerator, denominator] = [row[above] ?? '', row[below] ?? ''];
    const options = { bare: this.mapping.barePercent, isMean: kpi.aggregation === 'weighted-mean' };
    if (!hasDenominator(kpi) && denominator.trim() === '') return this.whole(row, kpi, above);
    const reading = readKpiParts(numerator, denominator, kpi.unit, options);
    const isBelow = reading.kind === 'refused' && reading.fault.startsWith('denominator');
    return this.#part(reading, isBelow ? denominator : numerator, isBelow ? below : above);
  }

  #part(reading: KpiValueReading, text: string, column: number): PartFinding {
    if (reading.kind === 'ok') return { numerator: reading.numerator, denominator: reading.denominator };
    return reading.fault === 'value-missing'
      ? 'missing'
      : this.cells.fault(reading.fault, column, quoted(text));
  }
}
