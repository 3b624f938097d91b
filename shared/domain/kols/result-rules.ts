import type { Day } from '#shared/values/day.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import { type ResultInput, resultMeasures } from './result-day.ts';

/** What is asked of a deliverable before results are put down for it. */
export interface Published {
  readonly title: string;
  /** Of what was taken down again, too: its results stay. Null while it was never published. */
  readonly publishedOn: Day | null;
}

/**
 * Whether a day's results can be: whole numbers from zero on, for what was published, from that day up to today.
 * Refused: 'result-never-published' {title}; 'result-before-publication' {title, onDay, publishedDay}; 'counted-ahead'
 * {onDay, todayDay}; 'result-negative', 'result-not-whole' {title, onDay} at the measure.
 */
export function checkResult(
  result: ResultInput,
  { title, publishedOn }: Published,
  today: Day,
): Outcome<null> {
  const onDay = result.day;
  if (publishedOn === null) return refused('result-never-published', { title }, 'deliverableId');
  if (onDay < publishedOn) {
    return refused('result-before-publication', { title, onDay, publishedDay: publishedOn }, 'day');
  }
  if (onDay > today) return refused('counted-ahead', { onDay, todayDay: today }, 'day');
  for (const measure of resultMeasures) {
    const value = result[measure];
    if (value === undefined || value === null) continue;
    if (value < 0) return refused('result-negative', { title, onDay }, measure);
    if (!Number.isSafeInteger(value)) return refused('result-not-whole', { title, onDay }, measure);
  }
  return accepted(null);
}
