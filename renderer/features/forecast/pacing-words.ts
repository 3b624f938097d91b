import type { TFunction } from 'i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import type { Status } from '#renderer/ui/status-mark.tsx';
import type { Pacing } from '#shared/domain/forecast/pacing.ts';
import type { LineRow } from './forecast-rows.ts';

const STATUS = {
  none: 'none',
  'on-plan': 'good',
  kept: 'good',
  under: 'watch',
  'rebate-short': 'watch',
  over: 'stop',
  'used-up': 'stop',
  unplanned: 'stop',
} as const satisfies Record<Pacing['kind'], Status>;

export function pacingStatus({ kind }: Pacing): Status {
  return STATUS[kind];
}

type Words = { readonly formats: Formats; readonly t: TFunction };

/** A sentence: 'The plan runs out on 12 Nov 2026; 120,000.00 over at the end.' */
export function pacingText(pacing: Pacing, { formats, t }: Words): string {
  const amount = amountOf(pacing);
  return t(`forecast.pacingText.${pacing.kind}`, {
    amount: amount === null ? '' : formats.money(amount),
    day: pacing.kind === 'over' ? formats.day(pacing.runsOutOn) : '',
    month: pacing.kind === 'used-up' ? formats.month(pacing.since) : '',
  });
}

/** A few words beside the status: 'out on 12 Nov', '80,000 left'. */
export function pacingShort(pacing: Pacing, { formats, t }: Words): string {
  if (pacing.kind === 'none' || pacing.kind === 'on-plan') return '';
  const amount = amountOf(pacing);
  return t(`forecast.pacingShort.${pacing.kind}`, {
    amount: amount === null ? '' : formats.money(amount, 0),
    day: pacing.kind === 'over' ? formats.day(pacing.runsOutOn, 'short') : '',
    month: pacing.kind === 'used-up' ? formats.month(pacing.since) : '',
  });
}

function amountOf(pacing: Pacing) {
  if ('overFen' in pacing) return pacing.overFen;
  if ('leftFen' in pacing) return pacing.leftFen;
  return 'missingFen' in pacing ? pacing.missingFen : null;
}

const ORDER: Readonly<Record<Pacing['kind'], number>> = {
  'used-up': 0,
  over: 1,
  unplanned: 2,
  'rebate-short': 3,
  under: 4,
  kept: 5,
  'on-plan': 5,
  none: 5,
};

/** The lines whose money does not last as planned: those that overspend first, by their day; then what is left over. */
export function watchedLines(rows: readonly LineRow[]): readonly LineRow[] {
  return rows
    .filter(({ landing }) => ORDER[landing.pacing.kind] < ORDER['on-plan'])
    .toSorted(({ landing: one }, { landing: other }) => {
      const byKind = ORDER[one.pacing.kind] - ORDER[other.pacing.kind];
      if (byKind !== 0) return byKind;
      if (one.pacing.kind === 'over' && other.pacing.kind === 'over') {
        return one.pacing.runsOutOn < other.pacing.runsOutOn ? -1 : 1;
      }
      return (amountOf(other.pacing) ?? 0) - (amountOf(one.pacing) ?? 0);
    });
}
