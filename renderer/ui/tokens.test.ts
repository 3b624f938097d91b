import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The colours that a theme's block of tokens.css sets, with the ramp's variables resolved. */
function colours(theme: 'light' | 'dark'): Map<string, string> {
  const ramp = new Map(
    [...css.matchAll(/--(n-\d+): (#[0-9a-f]{6})/g)].map((hit) => [hit[1] ?? '', hit[2] ?? '']),
  );
  const start = css.lastIndexOf(`[data-theme="${theme}"] {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (?:var\(--(n-\d+)\)|(#[0-9a-f]{6}))/g)].map((hit) => [
      hit[1] ?? '',
      hit[3] ?? ramp.get(hit[2] ?? '') ?? '',
    ]),
  );
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const words = ['text', 'text-2', 'text-3', 'accent', 'ok', 'warn', 'bad'];
const grounds = ['bg-page', 'bg-app', 'bg-raised', 'bg-sunken', 'bg-total', 'bg-hover'];
const marks = [
  'line-control',
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
];

test.each(['light', 'dark'] as const)(
  '%s: words reach 4.5:1 on every ground, marks 3:1 on the page',
  (theme) => {
    const colour = colours(theme);
    const ratio = (one: string, other: string) => contrast(colour.get(one) ?? '', colour.get(other) ?? '');
    const faint = [
      ...words.flatMap((word) =>
        grounds.filter((ground) => ratio(word, ground) < 4.5).map((on) => `${word} on ${on}`),
      ),
      ...marks.filter((mark) => ratio(mark, 'bg-page') < 3),
      ...(ratio('on-accent', 'accent') < 4.5 ? ['on-accent'] : []),
      ...(ratio('accent', 'accent-soft') < 4.5 ? ['accent on accent-soft'] : []),
    ];
    expect(faint).toEqual([]);
  },
);
