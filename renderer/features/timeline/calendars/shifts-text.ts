import { type Shift, shiftsSchema } from '#shared/domain/schedule/calendar-rules.ts';

const MINUTES_PER_HOUR = 60;
const SHIFT = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/;

/** '9:00-12:00, 13:00-18:00'. */
export function shiftsText(shifts: readonly Shift[]): string {
  return shifts.map(({ from, to }) => `${timeText(from)}-${timeText(to)}`).join(', ');
}

/** What shiftsText writes, with 、；full width or spaces; null for nothing typed, undefined for what is none. */
export function readShifts(text: string): readonly Shift[] | null | undefined {
  const plain = text
    .replaceAll('\uff1a', ':')
    .replaceAll(/[\u2013\u2014\uff0d~\uff5e]/gu, '-')
    .replaceAll(/\s/gu, '');
  if (plain === '') return null;
  const shifts = plain.split(/[,、，;；]/u).map(readShift);
  const known = shiftsSchema.safeParse(shifts);
  return known.success ? known.data : undefined;
}

function readShift(text: string): Shift | null {
  const match = SHIFT.exec(text);
  if (match === null) return null;
  const [, fromHour, fromMinute, toHour, toMinute] = match.map(Number);
  return { from: minutes(fromHour, fromMinute), to: minutes(toHour, toMinute) };
}

function minutes(hour: number | undefined, minute: number | undefined): number {
  return (hour ?? 0) * MINUTES_PER_HOUR + (minute ?? 0);
}

function timeText(minute: number): string {
  const rest = String(minute % MINUTES_PER_HOUR).padStart(2, '0');
  return `${Math.floor(minute / MINUTES_PER_HOUR)}:${rest}`;
}
