import { addDays, type Day } from '#shared/values/day.ts';
import { type Instant, instantOf } from '#shared/values/instant.ts';
import type { ServiceContext, ServiceParts } from '../service-parts.ts';

/** Monday of ISO 8601; 1970-01-01 was a Thursday. */
const isMonday = (on: Day): boolean => (Math.floor(Date.parse(on) / 86_400_000) + 3) % 7 === 0;
const WEEKS_TOLD = 4;
const DAYS_BEFORE = 3;

/** The last Mondays before a day, the oldest first: from the first on the sample is told week by week, each later one had its meeting. */
export function lastMondays(today: Day): readonly Day[] {
  const days = Array.from({ length: WEEKS_TOLD * 7 }, (_, at) => addDays(today, at - WEEKS_TOLD * 7));
  return days.filter(isMonday);
}

/**
 * The time at which the sample's records are written: week after week up to its meetings, then now. Within a moment
 * that was set, they follow one another by a second.
 */
export class SampleClock {
  readonly #parts: Pick<ServiceParts, 'now' | 'today'>;
  #at: { readonly day: Day; ms: number } | null;

  constructor(parts: Pick<ServiceParts, 'now' | 'today'>) {
    this.#parts = parts;
    this.#at = null;
    const [first = parts.today()] = lastMondays(parts.today());
    this.set(addDays(first, -DAYS_BEFORE), '09:00');
  }

  /** @param time of Beijing. */
  set(day: Day, time: string): void {
    this.#at = { day, ms: Date.parse(`${day}T${time}:00+08:00`) };
  }

  /** From here on it is now. */
  catchUp(): void {
    this.#at = null;
  }

  readonly now = (): Instant => {
    if (this.#at === null) return this.#parts.now();
    this.#at.ms += 1000;
    return instantOf(this.#at.ms);
  };

  /** For what is told by the day on which it is entered; everything else is laid out as of today. */
  dated(context: ServiceContext): ServiceContext {
    const today = this.#at?.day ?? this.#parts.today();
    return { ...context, parts: { ...context.parts, today: () => today } };
  }
}
