import { call } from '@orpc/server';
import type { Kpi, KpiDerivation, KpiId } from '#shared/domain/kpis/kpi.ts';
import type { KpiValueInput } from '#shared/domain/kpis/kpi-value.ts';
import type { KpiTargetInput } from '#shared/domain/kpis/kpi-target.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { periodEnd } from '#shared/domain/kpis/grain.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { addMonths, firstDay, lastDay } from '#shared/values/month.ts';
import { lodgeDispute } from '../kpis/dispute-handlers.ts';
import { addKpi, changeKpi } from '../kpis/kpi-handlers.ts';
import { keepLanding } from '../kpis/landing-handlers.ts';
import { setKpiTargets } from '../kpis/target-handlers.ts';
import { setKpiValues } from '../kpis/value-handlers.ts';
import type { ServiceContext } from '../service-parts.ts';
import type { SampleRecords } from './fill-sample.ts';
import type { Foundation } from './foundation.ts';
import { type SampleWeek, sampleWeeks, type SampleValue, weekValues } from './sample-kpi-values.ts';
import {
  customerGroups,
  kpiStory,
  type SampleKpiKey,
  type SampleKpi,
  salesFactors,
  sampleKpis,
} from './sample-kpis.ts';
import { known } from './sample-timeline.ts';

/** In the order in which shares are written. */
const answerable = ['marketing', 'product', 'technology', 'service'] as const;
const MONTHS_PER_HALF = 6;
const BP_PER_PERCENT = 100;

/** The sample's KPIs while they are laid out: what they are, what they aim at, what came, what was said about it. */
export class KpiDesk {
  readonly #context: ServiceContext;
  readonly #foundation: Foundation;
  readonly #language: Language;
  readonly #people: SampleRecords['people'];
  readonly #ids = new Map<string, KpiId>();
  readonly #weeks: readonly SampleWeek[];

  constructor(
    context: ServiceContext,
    foundation: Foundation,
    language: Language,
    { people }: Pick<SampleRecords, 'people'>,
  ) {
    this.#context = context;
    this.#foundation = foundation;
    this.#language = language;
    this.#people = people;
    this.#weeks = sampleWeeks(foundation.firstMonth, context.parts.today());
  }

  async define(): Promise<void> {
    for (const kpi of sampleKpis) {
      const input = {
        name: kpi.name[this.#language],
        meaning: kpi.meaning[this.#language],
        source: kpi.source[this.#language],
        unit: kpi.unit,
        direction: kpi.direction,
        aggregation: kpi.aggregation,
        grain: kpi.grain,
        ownerId: known(this.#people, kpi.owner),
        derivation: this.#derivationOf(kpi),
        weightBp: basisPoints(kpi.weightPercent * BP_PER_PERCENT),
        shares: this.#sharesOf(kpi),
      };
      const { id } = await call(addKpi, input, this.#as('gu', 'add'));
      this.#ids.set(kpi.key, id);
    }
    const factorIds = salesFactors.map((key) => known(this.#ids, key));
    const input = { id: known(this.#ids, 'sales'), change: { factorIds } };
    await call(changeKpi, input, this.#as('gu', 'change'));
  }

  async setTargets(): Promise<void> {
    const { by, reason } = kpiStory.targets;
    const input = {
      targets: [0, 1].flatMap((half) => this.#targetsOf(half)),
      reason: reason[this.#language],
    };
    await call(setKpiTargets, input, this.#as(by, 'setTargets'));
  }

  /** Each KPI's values by its owner, of the weeks that ended within these days; the newest as they were known then. */
  async writeWeeks({ from, before }: { readonly from?: Day; readonly before?: Day }): Promise<void> {
    const weeks = this.#weeks.filter(({ periodDay }) => {
      const end = periodEnd('week', periodDay);
      return (from === undefined || end >= from) && (before === undefined || end < before);
    });
    for (const { key, owner } of sampleKpis) {
      const values = weeks
        .filter((week) => key !== 'dwell' || week !== this.#weekBack(kpiStory.missing.weeksBack))
        .flatMap((week) => this.#inputsOf(key, this.#asFirstCounted(key, week)));
      if (values.length > 0) await call(setKpiValues, { values }, this.#as(owner, 'setValues'));
    }
  }

  async restate(): Promise<void> {
    const { by, weeksBack, reason } = kpiStory.restated;
    const values = this.#inputsOf('buy', weekValues('buy', this.#weekBack(weeksBack)));
    await call(setKpiValues, { values, reason: reason[this.#language] }, this.#as(by, 'setValues'));
  }

  /** The target that the third meeting lowers. */
  loweredTargets(): KpiTargetInput[] {
    const none = { segment: '', lower: null, upper: null, tolerance: 0 };
    const { target } = kpiStory.lowered;
    return [{ ...none, ...this.#half(0), kpiId: known(this.#ids, 'sales'), target }];
  }

  async dispute(): Promise<void> {
    const { by, weeksBack, text } = kpiStory.dispute;
    const input = {
      kpiId: known(this.#ids, 'bind'),
      departmentId: known(this.#foundation.departments, 'service'),
      periodDay: this.#weekBack(weeksBack).periodDay,
      text: text[this.#language],
    };
    await call(lodgeDispute, input, this.#as(by, 'lodgeDispute'));
  }

  async keepLanding(): Promise<void> {
    const { by, note } = kpiStory.landing;
    const input = { id: known(this.#ids, 'sales'), note: note[this.#language] };
    await call(keepLanding, input, this.#as(by, 'keepLanding'));
  }

  #derivationOf({ key }: SampleKpi): KpiDerivation | null {
    if (key === 'milestones') return { kind: 'milestones-on-time' };
    if (key !== 'cost') return null;
    return {
      kind: 'cost-per-conversion',
      lineIds: [],
      categoryId: known(this.#foundation.categories, 'ads'),
      conversionKpiId: known(this.#ids, 'purchases'),
    };
  }

  #sharesOf({ shares }: SampleKpi): Kpi['shares'] {
    return (shares ?? []).flatMap((percent, at) => {
      const department = answerable[at];
      if (department === undefined) return [];
      const departmentId = known(this.#foundation.departments, department);
      return [{ departmentId, shareBp: basisPoints(percent * BP_PER_PERCENT) }];
    });
  }

  #half(half: number): Pick<KpiTargetInput, 'firstDay' | 'lastDay'> {
    const first = addMonths(this.#foundation.firstMonth, half * MONTHS_PER_HALF);
    return { firstDay: firstDay(first), lastDay: lastDay(addMonths(first, MONTHS_PER_HALF - 1)) };
  }

  #targetsOf(half: number): KpiTargetInput[] {
    const none = { ...this.#half(half), target: null, lower: null, upper: null, tolerance: 0 };
    const wholes = sampleKpis.flatMap(({ key, aim }): KpiTargetInput[] => {
      if (aim === null) return [];
      const own = { ...none, kpiId: known(this.#ids, key), segment: '' };
      if ('target' in aim) return [{ ...own, target: aim.target[half] ?? null }];
      const { lower, upper, tolerance } = aim;
      return [{ ...own, lower: lower[half] ?? null, upper: upper[half] ?? null, tolerance }];
    });
    const groups = Object.values(customerGroups).map(({ name, target }) => ({
      ...none,
      kpiId: known(this.#ids, 'conversion'),
      segment: name[this.#language],
      target: target[half] ?? null,
    }));
    return [...wholes, ...groups];
  }

  /** Before it was restated. */
  #asFirstCounted(key: SampleKpiKey, week: SampleWeek): readonly SampleValue[] {
    const { weeksBack, firstShare } = kpiStory.restated;
    const values = weekValues(key, week);
    if (key !== 'buy' || week !== this.#weekBack(weeksBack)) return values;
    return values.map((value) => ({ ...value, numerator: Math.round(value.numerator * firstShare) }));
  }

  #inputsOf(key: SampleKpiKey, values: readonly SampleValue[]): KpiValueInput[] {
    return values.map(({ group, periodDay, numerator, denominator }) => ({
      kpiId: known(this.#ids, key),
      segment: group === null ? '' : customerGroups[group].name[this.#language],
      periodDay,
      numerator,
      denominator,
    }));
  }

  #weekBack(count: number): SampleWeek {
    const week = this.#weeks.at(-1 - count);
    if (week === undefined) throw new Error('the sample has no such week');
    return week;
  }

  /** As the person who says it, by its name in the contract. */
  #as(person: string, procedure: string) {
    const context = { ...this.#context, actingAs: known(this.#people, person) };
    return { context, path: ['kpis', procedure] };
  }
}
