/** Ranges of whole numbers up to this are counted rather than sorted. */
const COUNTED_RANGE = 65_536;

/**
 * Ranks from 1, equal values sharing the mean of theirs.
 * @param values whole numbers, each exact times their count (below 2^53).
 */
export function ranksOf(values: Float64Array): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least < COUNTED_RANGE ? countedRanks(values, least, most) : sortedRanks(values, least);
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, -1 to 1.
 * @returns null when one of the two does not vary, so that nothing can go along with it.
 */
export function rankCorrelation(ranks: Float64Array, otherRanks: Float64Array): number | null {
  const count = ranks.length;
  const mean = (count + 1) / 2;
  let together = 0;
  let square = 0;
  let otherSquare = 0;
  for (let at = 0; at < count; at += 1) {
    const one = (ranks[at] ?? 0) - mean;
    const other = (otherRanks[at] ?? 0) - mean;
    together += one * other;
    square += one * one;
    otherSquare += other * other;
  }
  return square === 0 || otherSquare === 0 ? null : together / Math.sqrt(square * otherSquare);
}

function countedRanks(values: Float64Array, least: number, most: number): Float64Array {
  const counts = new Float64Array(most - least + 1);
  for (let at = 0; at < values.length; at += 1) {
    const slot = (values[at] ?? 0) - least;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  let before = 0;
  for (let slot = 0; slot < counts.length; slot += 1) {
    const count = counts[slot] ?? 0;
    counts[slot] = before + (count + 1) / 2;
    before += count;
  }
  const ranks = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) ranks[at] = counts[(values[at] ?? 0) - least] ?? 0;
  return ranks;
}

/** Sorts values with their places packed below them, which is faster than sorting by a comparison. */
function sortedRanks(values: Float64Array, least: number): Float64Array {
  const count = values.length;
  const packed = values.map((value, at) => (value - least) * count + at).toSorted();
  const ranks = new Float64Array(count);
  for (let from = 0; from < count; ) {
    const value = Math.floor((packed[from] ?? 0) / count);
    let to = from + 1;
    while (to < count && Math.floor((packed[to] ?? 0) / count) === value) to += 1;
    for (let at = from; at < to; at += 1) ranks[(packed[at] ?? 0) - value * count] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
