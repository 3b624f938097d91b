import type { AgendaArea } from '#shared/domain/meetings/agenda.ts';
import type { ProgrammeFacts } from '#shared/domain/meetings/programme-facts.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Fen } from '#shared/values/money.ts';
import { formatPercent } from '#shared/values/percent.ts';
import type { Bar, BarChart } from './blocks.ts';
import type { MinutesWords } from './minutes-words.ts';

const WHOLE_BP = 10_000;
/** No attainment is drawn longer: what is far beyond its target would leave nothing of the others. */
const MOST_ATTAINMENT = 1.5;

/** The chart of an area; null where it has none, or nothing to draw. */
export function chartOf(area: AgendaArea, facts: ProgrammeFacts, words: MinutesWords): BarChart | null {
  const { chart } = words;
  switch (area) {
    case 'budget':
      return drawn(chart.budget, budgetBars(facts, words));
    case 'kpis':
      return drawn(chart.kpis, kpiBars(facts));
    case 'warnings':
      return drawn(chart.risks, riskBars(facts, words));
    default:
      return null;
  }
}

function drawn(title: string, bars: readonly Bar[]): BarChart | null {
  return bars.some(({ value }) => value > 0) ? { title, bars } : null;
}

function money(label: string, amount: Fen, { paper }: MinutesWords): Bar {
  return { label, value: Math.max(0, amount), written: paper.money(amount) };
}

function budgetBars({ budget }: ProgrammeFacts, words: MinutesWords): Bar[] {
  const { chart, meetings } = words;
  return [
    money(chart.plan, budget.planFen, words),
    money(chart.actual, budget.actualFen, words),
    money(meetings.fact.landing, budget.landing.eacFen, words),
  ];
}

function kpiBars({ kpis: { names, scorecard } }: ProgrammeFacts): Bar[] {
  return names.flatMap(({ id, name }) => {
    const attainment = scorecard.rows.find(({ kpiId }) => kpiId === id)?.attainmentSoFar ?? null;
    if (attainment === null) return [];
    const value = Math.min(MOST_ATTAINMENT, Math.max(0, attainment));
    return [
      {
        label: name,
        value,
        written: formatPercent(basisPoints(Math.round(attainment * WHOLE_BP)), 0),
      },
    ];
  });
}

function riskBars({ risks, budget }: ProgrammeFacts, words: MinutesWords): Bar[] {
  const { meetings } = words;
  return [
    money(meetings.fact.exposure, risks.exposureFen, words),
    money(meetings.fact.reserve, budget.reserveBalanceFen, words),
  ];
}
