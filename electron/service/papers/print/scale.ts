/** Round numbers that cover a span, some `wanted` of them: 1, 2 or 5 times a power of ten apart. */
export function roundTicks(from: number, to: number, wanted: number): number[] {
  const span = to - from;
  if (span <= 0) return [from];
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough) ?? power * 10;
  const first = Math.floor(from / step);
  const last = Math.ceil(to / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** A place on paper, short and the same on every machine. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}
