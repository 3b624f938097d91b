const MINUTES_PER_HOUR = 60;

/** Hours with one decimal where they have one: '40', '7.5'. */
export function hoursText(minutes: number): string {
  return String(Math.round((minutes / MINUTES_PER_HOUR) * 10) / 10);
}
