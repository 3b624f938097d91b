import { z } from 'zod';
import {
  HUNDREDTHS_LIMIT,
  type TimeAmount,
  timeUnits,
  type WorkUnits,
  isElapsed,
  minutesOf,
} from './time-units.ts';

/** The end of the predecessor that counts, then the end of the successor that it holds. */
export const linkKinds = ['FS', 'SS', 'FF', 'SF'] as const;
export const linkKindSchema = z.enum(linkKinds);
export type LinkKind = z.infer<typeof linkKindSchema>;

/**
 * How long after, or with a minus how long before (a lead): hundredths of a unit; with % of the predecessor's
 * duration. Written as it was typed, so that it reads the same again.
 */
export const lagSchema = z
  .object({
    hundredths: z.int().min(-HUNDREDTHS_LIMIT).max(HUNDREDTHS_LIMIT),
    unit: z.enum([...timeUnits, '%']),
  })
  .readonly();
export type Lag = z.infer<typeof lagSchema>;

export const NO_LAG: Lag = { hundredths: 0, unit: 'd' };

/** A lag as reckoned with: minutes of working or of elapsed time, or basis points of the predecessor's duration. */
export type LagMeasure =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' | 'elapsed'; readonly minutes: number }
  | { readonly kind: 'share'; readonly basisPoints: number };

export function lagMeasure({ hundredths, unit }: Lag, units: WorkUnits): LagMeasure {
  if (unit === '%') return hundredths === 0 ? { kind: 'none' } : { kind: 'share', basisPoints: hundredths };
  const amount: TimeAmount = { hundredths, unit };
  const minutes = minutesOf(amount, units);
  if (minutes === 0) return { kind: 'none' };
  return { kind: isElapsed(unit) ? 'elapsed' : 'working', minutes };
}
