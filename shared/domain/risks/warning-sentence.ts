import type { Params } from '../refusal.ts';
import type { WarningKind } from './warning.ts';

/** Every sentence in which something that presses is told: keys of `meetings.point` in shared/messages. */
export const pointSentences = [
  'changes',
  'action-overdue',
  'actions-open',
  'overload',
  'gate-near',
  'risk',
  'request',
  'gate',
  'tiers',
  'critical-slip',
  'gate-chance',
  'drift-plan',
  'drift-committed',
  'drift-actual',
  'overspend',
  'kpi-off-pace',
  'kpi-out-of-band',
  'stale-data',
  'qualification-expiry',
  'qualification-expired',
  'deliverable-late',
  'compliance-block',
] as const;
export type PointSentence = (typeof pointSentences)[number];

/** The sentence of a warning: shares, KPIs and qualifications have one for each way in which they can warn. */
export function warningSentence({
  kind,
  params,
}: {
  readonly kind: WarningKind;
  readonly params: Params;
}): PointSentence {
  if (kind === 'drift') {
    if (params['basis'] === 'plan') return 'drift-plan';
    return params['basis'] === 'actual' ? 'drift-actual' : 'drift-committed';
  }
  if (kind === 'qualification-expiry' && Number(params['leftDays']) < 0) return 'qualification-expired';
  return kind === 'kpi-off-pace' && params['alert'] === 'out-of-band' ? 'kpi-out-of-band' : kind;
}
