import { type Moment, momentAt, type Minute } from '#shared/values/moment.ts';

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in an element; what XML can't hold at all is left out. */
export function xmlEscaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (character) => SPECIAL[character] ?? character)
    .replace(/\r/g, '&#13;');
}

/** An element with a value; none where there is no value. */
export function element(name: string, value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = typeof value === 'boolean' ? (value ? '1' : '0') : xmlEscaped(String(value));
  return `<${name}>${text}</${name}>`;
}

export function holding(name: string, content: readonly string[]): string {
  return `<${name}>${content.join('')}</${name}>`;
}

export function momentElement(name: string, at: Moment | null): string {
  return at === null ? '' : element(name, `${at}:00`);
}

export function minuteElement(name: string, minute: Minute): string {
  return momentElement(name, momentAt(minute));
}

/** Whole minutes as Microsoft Project writes them: 'PT16H30M0S'. */
export function durationElement(name: string, minutes: number): string {
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '';
  return element(name, `${sign}PT${Math.floor(size / 60)}H${size % 60}M0S`);
}

/** Slack and lags are in tenths of a minute. */
export function tenths(minutes: number): number {
  return Math.round(minutes * 10);
}
