/** A point of a band, in the chart's own units. */
type BandPlace = { readonly at: number; readonly low: number; readonly high: number };

/** The area between two lines as one shape, so that it is filled once however they cross the axis. */
export function bandPolygon(band: readonly BandPlace[], fill: string) {
  const outline = [
    ...band.map(({ at, high }) => [at, high] as const),
    ...band.toReversed().map(({ at, low }) => [at, low] as const),
  ];
  return {
    id: 'band',
    type: 'custom',
    silent: true,
    clip: true,
    data: [outline.flat()],
    renderItem: (_: unknown, { coord }: { readonly coord: (point: readonly number[]) => number[] }) => ({
      type: 'polygon',
      shape: { points: outline.map((point) => coord(point)) },
      style: { fill },
    }),
  } as const;
}
