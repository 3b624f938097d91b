export type ChanceLevel = 'good' | 'watch' | 'stop';

const LIKELY = 0.8;
const UNLIKELY = 0.2;

/** How a chance, from 0 to 1, reads on every screen: kept in eight of ten draws, missed in more than eight, or neither. */
export function chanceLevel(chance: number): ChanceLevel {
  if (chance >= LIKELY) return 'good';
  return chance < UNLIKELY ? 'stop' : 'watch';
}
