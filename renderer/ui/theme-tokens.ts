/** The names of tokens.css that the libraries are fed from. */
const names = [
  'font-ui',
  'fs-11',
  'fs-12',
  'fs-13',
  'fs-14',
  'fs-16',
  'fs-20',
  'fw-medium',
  'fw-strong',
  'h-row',
  'h-control',
  'h-control-sm',
  'r-1',
  'r-2',
  'r-3',
  'mo-fast',
  'mo-base',
  'mo-slow',
  'bg-app',
  'bg-page',
  'bg-raised',
  'bg-sunken',
  'bg-total',
  'bg-hover',
  'line',
  'line-strong',
  'line-control',
  'text',
  'text-2',
  'text-3',
  'text-disabled',
  'accent',
  'accent-hover',
  'accent-press',
  'on-accent',
  'accent-soft',
  'accent-line',
  'focus',
  'ok',
  'ok-soft',
  'warn',
  'warn-soft',
  'bad',
  'bad-soft',
  'cat-ads',
  'cat-content',
  'cat-tools',
  'cat-reserve',
  'cat-other',
  'dep-mkt',
  'dep-prd',
  'dep-tec',
  'dep-cs',
  'dep-other',
  'tier-head',
  'tier-mid',
  'tier-user',
  'ch-plan',
  'ch-actual',
  'ch-forecast',
  'ch-band',
  'ch-tol',
  'ch-grid',
  'ch-axis',
  'heat-low',
  'heat-high',
  'sh-2',
] as const;

export type TokenName = (typeof names)[number];
export type Tokens = Readonly<Record<TokenName, string>>;

/** The values in force on the element, as the style sheet computes them. Read once per theme switch. */
export function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element);
  // Double quotes would end the attributes of an exported SVG.
  const read = (name: TokenName) => style.getPropertyValue(`--${name}`).trim().replaceAll('"', "'");
  return recordOf(names, read);
}

function recordOf<Key extends string>(
  keys: readonly Key[],
  value: (key: Key) => string,
): Record<Key, string> {
  const filled: Partial<Record<Key, string>> = {};
  for (const key of keys) filled[key] = value(key);
  return requireAll(keys, filled);
}

function requireAll<Key extends string>(
  keys: readonly Key[],
  partial: Partial<Record<Key, string>>,
): Record<Key, string> {
  if (!hasAll(keys, partial)) throw new Error('a token is missing from tokens.css');
  return partial;
}

function hasAll<Key extends string>(
  keys: readonly Key[],
  partial: Partial<Record<Key, string>>,
): partial is Record<Key, string> {
  return keys.every((key) => partial[key] !== undefined && partial[key] !== '');
}

/** A length such as '32px' as a number of pixels. */
export function pixels(length: string): number {
  return Number.parseFloat(length);
}

/** A duration such as '160ms' as seconds, as Ant Design wants it. */
export function seconds(duration: string): string {
  return `${Number.parseFloat(duration) / (duration.endsWith('ms') ? 1000 : 1)}s`;
}
