import { type Outcome, accepted, refused } from '../refusal.ts';

/** What a step back or forth would leave wrong. */
export type KolFault =
  | { readonly kind: 'results'; readonly title: string }
  | { readonly kind: 'review'; readonly title: string }
  | { readonly kind: 'tier-line'; readonly line: string; readonly shareBp: number };

/**
 * Results belong to what was published, what goes out was reviewed, and no line is given away beyond all of it.
 * Refused: 'result-never-published', 'script-not-reviewed' {title}, 'tier-lines-above-whole' {line, shareBp}.
 */
export function kolsStaySound(fault: KolFault | null): Outcome<null> {
  if (fault === null) return accepted(null);
  switch (fault.kind) {
    case 'results':
      return refused('result-never-published', { title: fault.title });
    case 'review':
      return refused('script-not-reviewed', { title: fault.title });
    default:
      return refused('tier-lines-above-whole', { line: fault.line, shareBp: fault.shareBp });
  }
}
