import { type AgendaArea, agendaAreas } from './agenda.ts';

/** An item as it is ranked. */
export interface RankedItem {
  readonly area: AgendaArea;
  /** 1 to 5 each, of the gravest point. */
  readonly impact: number;
  readonly urgency: number;
  readonly carriedCount: number;
  /** For the area of actions: some are overdue. */
  readonly hasOverdue: boolean;
}

/** From the second time on that something was left open it is brought up before anything else is. */
const ESCALATED_FROM = 2;

export function isEscalated({ carriedCount }: Pick<RankedItem, 'carriedCount'>): boolean {
  return carriedCount >= ESCALATED_FROM;
}

/**
 * The order of an agenda: overdue actions lead, then what was left open twice, then by impact × urgency; what weighs
 * the same keeps the order of the areas. The chair's own order beats it.
 */
export function rankAgenda<T extends RankedItem>(items: readonly T[]): readonly T[] {
  return items.toSorted(
    (one, other) =>
      Number(other.hasOverdue) - Number(one.hasOverdue) ||
      Number(isEscalated(other)) - Number(isEscalated(one)) ||
      other.impact * other.urgency - one.impact * one.urgency ||
      agendaAreas.indexOf(one.area) - agendaAreas.indexOf(other.area),
  );
}

/** Shares the meeting's minutes among its items by their weight, none less than one; together exactly the minutes. */
export function shareMinutes(weights: readonly number[], minutes: number): readonly number[] {
  const count = weights.length;
  if (count === 0) return [];
  const free = Math.max(0, minutes - count);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (total === 0 ? free / count : (free * weight) / total));
  const whole = exact.map(Math.floor);
  let left = free - whole.reduce((sum, part) => sum + part, 0);
  const byRest = exact
    .map((part, at) => ({ at, rest: part - Math.floor(part) }))
    .toSorted((one, other) => other.rest - one.rest || one.at - other.at);
  for (const { at } of byRest) {
    if (left === 0) break;
    whole[at] = (whole[at] ?? 0) + 1;
    left -= 1;
  }
  return whole.map((part) => part + 1);
}
