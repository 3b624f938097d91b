import type { TFunction } from 'i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import type { AgendaArea } from '#shared/domain/meetings/agenda.ts';
import type { ProgrammeFacts } from '#shared/domain/meetings/programme-facts.ts';

export type AreaBar = { readonly name: string; readonly value: number; readonly text: string };
/** What an area is pictured by: bars of one measure. */
export type AreaBars = {
  readonly area: DrawnArea;
  readonly unit: 'percent' | 'money';
  readonly bars: readonly AreaBar[];
};

const drawnAreas = ['progress', 'resources', 'budget', 'kpis', 'kols', 'warnings'] as const;
export type DrawnArea = (typeof drawnAreas)[number];

const FEN_PER_WAN = 1_000_000;
/** No attainment is drawn longer: what is far beyond its target would leave nothing of the others. */
const MOST_ATTAINMENT = 150;

/** The bars of an area; null where there is nothing to draw. */
export function areaBars(
  area: AgendaArea,
  facts: ProgrammeFacts,
  { t, formats }: { readonly t: TFunction; readonly formats: Formats },
): AreaBars | null {
  const drawn = drawnAreas.find((one) => one === area);
  if (drawn === undefined) return null;
  const percent = (name: string, share: number): AreaBar => {
    const value = Math.max(0, Math.round(share * 1000) / 10);
    return { name, value, text: formats.decimal(value, 1) };
  };
  const money = (name: string, amount: number): AreaBar => {
    const value = Math.max(0, amount / FEN_PER_WAN);
    return { name, value, text: formats.decimal(amount / FEN_PER_WAN, 1) };
  };
  const bars = {
    progress: () =>
      (facts.timeline?.gates ?? []).flatMap(({ name, decidedOn, forecast }) =>
        decidedOn !== null || forecast === null || forecast.chance === null
          ? []
          : [percent(name, forecast.chance)],
      ),
    resources: () =>
      facts.overloads.map(({ name, week, share }) => percent(`${name} ${formats.day(week, 'short')}`, share)),
    budget: () => [
      money(t('meetingScreens.chart.plan'), facts.budget.planFen),
      money(t('meetingScreens.chart.actual'), facts.budget.actualFen),
      money(t('meetingScreens.chart.landing'), facts.budget.landing.eacFen),
    ],
    kpis: () => kpiBars(facts, percent),
    kols: () => facts.kols.tiers.map(({ tier, contractFen }) => money(t(`kols.tier.${tier}`), contractFen)),
    warnings: () =>
      facts.risks.largest.map(({ number, title, exposureFen }) => money(`${number} ${title}`, exposureFen)),
  }[drawn]();
  if (!bars.some(({ value }) => value > 0)) return null;
  const isShare = drawn === 'progress' || drawn === 'resources' || drawn === 'kpis';
  return { area: drawn, unit: isShare ? 'percent' : 'money', bars };
}

function kpiBars(
  { kpis: { names, scorecard } }: ProgrammeFacts,
  percent: (name: string, share: number) => AreaBar,
): AreaBar[] {
  return names.flatMap(({ id, name }) => {
    const attainment = scorecard.rows.find(({ kpiId }) => kpiId === id)?.attainmentSoFar ?? null;
    if (attainment === null) return [];
    const bar = percent(name, attainment);
    return [{ ...bar, value: Math.min(MOST_ATTAINMENT, bar.value) }];
  });
}
