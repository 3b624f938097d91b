import type { AgendaItem, AgendaPoint } from '#shared/domain/meetings/agenda.ts';
import { areaLinks } from '#shared/domain/meetings/agenda-points.ts';

type Addressed = Pick<AgendaItem, 'kind' | 'area'> & { readonly points: readonly AgendaPoint[] };

/** Where an item is worked on: a proposal by itself, everything else by its area. */
export function itemAddress({ kind, area, points }: Addressed): string {
  return (kind === 'proposal' ? points[0]?.link : null) ?? areaLinks[area];
}
