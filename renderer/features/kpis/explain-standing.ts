import { unannouncedYears } from '#shared/domain/kpis/work-day-count.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { aimText, periodText, type Telling, type ToldKpi } from './kpi-telling.ts';

const MOST_MISSING = 6;

/** Where a value comes from. */
export function explainValue(told: ToldKpi, telling: Telling): readonly string[] {
  const { t, formats, words } = telling;
  const { kpi, standing, scale } = told;
  const { value, parts, target, newestDay } = standing;
  if (value === null) return [t('kpis.explain.noData'), ...knownLines(told, telling)];
  const replace = {
    value: words.written(value, scale),
    numerator: partText(parts?.numerator ?? null, told, telling),
    denominator: parts === null ? '' : plainText(parts.denominator, telling),
    period: newestDay === null ? '' : periodText(kpi.grain, newestDay, telling),
  };
  const period =
    target === null
      ? []
      : [
          t('kpis.explain.period', {
            replace: {
              first: formats.day(target.firstDay),
              last: formats.day(target.lastDay),
              version: String(target.version),
            },
          }),
        ];
  return [t(`kpis.explain.${kpi.aggregation}`, { replace }), ...period, ...knownLines(told, telling)];
}

/** The numerator of a ratio of money is money; of a ratio of counts a count. */
function partText(numerator: number | null, { kpi, scale }: ToldKpi, { words, formats }: Telling): string {
  if (numerator === null) return '';
  return kpi.unit === 'yuan'
    ? words.written(numerator, scale)
    : formats.decimal(numerator, places(numerator));
}

function plainText(value: number, { formats }: Telling): string {
  return formats.decimal(value, places(value));
}

function places(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}

function knownLines({ kpi, standing }: ToldKpi, telling: Telling): readonly string[] {
  const { t, formats } = telling;
  const { periodCount, knownCount, missing } = standing;
  if (periodCount === 0) return [];
  const known = t('kpis.explain.known', {
    replace: { total: formats.count(periodCount), known: formats.count(knownCount) },
  });
  if (missing.length === 0) return [known];
  const shown = missing.slice(-MOST_MISSING).map((day) => periodText(kpi.grain, day, telling));
  const rest = missing.length > MOST_MISSING ? ['…'] : [];
  const periods = [...rest, ...shown].join(t('common.separator.list'));
  return [known, t('kpis.explain.missing', { replace: { periods } })];
}

/** The formula of attainment with its inputs. */
export function explainAttainment(told: ToldKpi, telling: Telling): readonly string[] {
  const { t } = telling;
  const { standing } = told;
  if (standing.target === null) return [t('kpis.explain.noTarget')];
  if (standing.value === null) return [t('kpis.explain.noData')];
  return [attainmentLine(told, telling), t('kpis.explain.counted')];
}

function attainmentLine({ standing, scale }: ToldKpi, { t, words }: Telling): string {
  const aim = standing.target?.aim;
  if (aim === undefined) return '';
  const text = (value: number | null) => words.text(value, scale);
  const attainment = words.percent(standing.attainment);
  if (aim.direction === 'range') {
    const inside = standing.attainment === 1;
    return t(inside ? 'kpis.explain.rangeIn' : 'kpis.explain.rangeOut', {
      replace: { lower: text(aim.lower), upper: text(aim.upper), tolerance: text(aim.tolerance), attainment },
    });
  }
  const plain = aim.direction === 'higher' ? 'higherPlain' : 'lowerPlain';
  const replace = {
    value: text(standing.value),
    target: text(aim.target),
    baseline: text(aim.baseline),
    attainment,
  };
  return t(`kpis.explain.${aim.baseline === null ? plain : aim.direction}`, { replace });
}

/** The formula of pace with its inputs. */
export function explainPace(told: ToldKpi, telling: Telling): readonly string[] {
  const { t, words } = telling;
  const { kpi, standing, scale } = told;
  const { dueShare, pace, target, value } = standing;
  if (target === null) return [t('kpis.explain.noTarget')];
  if (value === null) return [t('kpis.explain.noData')];
  const status = statusLine(told, telling);
  if (dueShare === null) return [t('kpis.explain.paceSame'), status];
  const replace = {
    value: words.text(value, scale),
    target: aimText(target.aim, scale, words),
    due: words.percent(dueShare),
    pace: words.percent(pace),
  };
  const profile = t(`kpis.profile.${kpi.profile.kind}`);
  return [
    t('kpis.explain.pace', { replace }),
    t('kpis.explain.due', { replace: { profile } }),
    ...plainWeeksLine(told, telling),
    status,
  ];
}

/** A year without official holidays is said, never guessed. */
function plainWeeksLine({ kpi, standing: { target } }: ToldKpi, { t }: Telling): readonly string[] {
  const years = target === null || kpi.profile.kind === 'even' ? [] : unannouncedYears(target);
  if (years.length === 0) return [];
  return [t('timelineForecast.run.unofficial', { years: years.join(t('common.separator.list')) })];
}

/** From where on it is good, and by what it was judged. */
export function statusLine({ kpi, standing }: ToldKpi, { t, formats }: Telling): string {
  const by = standing.judgedBy === 'pace' ? 'kpis.explain.byPace' : 'kpis.explain.byAttainment';
  return t('kpis.explain.status', {
    replace: {
      good: formats.percent(basisPoints(kpi.goodBp), 0),
      watch: formats.percent(basisPoints(kpi.watchBp), 0),
      by: t(by),
    },
  });
}

/** Where it lands, and how that is reckoned. */
export function explainLanding({ standing, scale }: ToldKpi, { t, words }: Telling): readonly string[] {
  const { landing } = standing;
  if (landing === null) return [t('kpis.page.figures.noLanding')];
  const replace = {
    expected: words.written(landing.expected, scale),
    low: words.text(landing.low, scale),
    high: words.written(landing.high, scale),
  };
  return [t('kpis.explain.landing', { replace }), t('kpis.explain.landingHow')];
}
