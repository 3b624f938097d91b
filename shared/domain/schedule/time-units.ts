import { z } from 'zod';
import { divideHalfAway } from '#shared/values/number-text.ts';

/**
 * Units in which durations and lags are written: minutes, hours, days and weeks of working time; the same with an e of
 * elapsed time, around the clock.
 */
export const timeUnits = ['m', 'h', 'd', 'w', 'em', 'eh', 'ed', 'ew'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** How much work a day and a week stand for when durations are written in them. */
export const workUnitsSchema = z
  .object({ minutesPerDay: z.int().min(1).max(1440), minutesPerWeek: z.int().min(1).max(10_080) })
  .readonly();
export type WorkUnits = z.infer<typeof workUnitsSchema>;

/** Eight hours, five days. */
export const ORDINARY_UNITS: WorkUnits = { minutesPerDay: 480, minutesPerWeek: 2400 };

/** A little over a hundred years, in hundredths of a minute. */
export const HUNDREDTHS_LIMIT = 6_000_000_000;

/** An amount of time as it was written, in hundredths of its unit: 1.5 d is 150. */
export const timeAmountSchema = z
  .object({
    hundredths: z.int().min(-HUNDREDTHS_LIMIT).max(HUNDREDTHS_LIMIT),
    unit: z.enum(timeUnits),
  })
  .readonly();
export type TimeAmount = z.infer<typeof timeAmountSchema>;

export function isElapsed(unit: TimeUnit): boolean {
  return unit.startsWith('e');
}

/** Minutes that an amount comes to, rounded half away from zero: working minutes, or elapsed ones. */
export function minutesOf({ hundredths, unit }: TimeAmount, units: WorkUnits): number {
  return Number(divideHalfAway(BigInt(hundredths) * BigInt(minutesPer(unit, units)), 100n));
}

export function minutesPer(unit: TimeUnit, { minutesPerDay, minutesPerWeek }: WorkUnits): number {
  switch (unit) {
    case 'm':
    case 'em':
      return 1;
    case 'h':
    case 'eh':
      return 60;
    case 'd':
      return minutesPerDay;
    case 'w':
      return minutesPerWeek;
    case 'ed':
      return 1440;
    default:
      return 10_080;
  }
}

/** Days where they say it exactly with two decimals; else hours, else minutes. Of working minutes. */
export function amountOfMinutes(minutes: number, units: WorkUnits): TimeAmount {
  for (const unit of ['d', 'h'] as const) {
    const hundredths = (minutes * 100) / minutesPer(unit, units);
    if (Number.isInteger(hundredths)) return { hundredths, unit };
  }
  return { hundredths: minutes * 100, unit: 'm' };
}
