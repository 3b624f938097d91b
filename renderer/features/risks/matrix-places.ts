import type { RiskLevel, RiskPlace } from '#shared/domain/risks/risk-scale.ts';

export type Zone = 'low' | 'middle' | 'high';

const HIGH_PRODUCT = 12;
const MIDDLE_PRODUCT = 5;

/** How grave a cell of the matrix is: probability times impact. */
export function zoneOf({ probability, impact }: RiskPlace): Zone {
  const product = probability * impact;
  if (product >= HIGH_PRODUCT) return 'high';
  return product >= MIDDLE_PRODUCT ? 'middle' : 'low';
}

/** As the address names a cell: '43' for probability 4 and impact 3. */
export function cellKey({ probability, impact }: RiskPlace): string {
  return `${probability}${impact}`;
}

/** '7' of 'R-007': what fits into a mark. */
export function shortNumber(number: string): string {
  return number.replace(/^\D*0*/, '');
}

export type Movement = 'up' | 'down' | 'across';

/** Whether a risk got graver or less grave; across where one rose and the other fell by as much. */
export function movementOf(now: RiskPlace, before: RiskPlace): Movement {
  const change = now.probability * now.impact - before.probability * before.impact;
  if (change === 0) return 'across';
  return change > 0 ? 'up' : 'down';
}

export const movementSign = { up: '\u2191', down: '\u2193', across: '\u2194' } as const satisfies Record<
  Movement,
  string
>;

/** The middle of a cell in the drawing, in pixels from its upper left corner: impact to the right, probability upwards. */
export function middleOf(
  { probability, impact }: { readonly probability: RiskLevel; readonly impact: RiskLevel },
  size: { readonly width: number; readonly height: number },
): readonly [number, number] {
  return [(impact - 0.5) * size.width, (5 - probability + 0.5) * size.height];
}
