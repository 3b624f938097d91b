import type { GridApi } from 'ag-grid-community';
import { useEffect } from 'react';

const VIEWPORT = '.ag-center-cols-viewport';

/**
 * After scrolling sideways the first column that shows is shown whole. Where as many columns fit as the place is
 * wide, the last one then is as well. Scroll positions are the browser's own, so that the grid follows by itself.
 */
export function useWholeColumns<Row>(
  api: GridApi<Row> | null,
  wrapper: HTMLElement | null,
  enabled: boolean,
): void {
  useEffect(() => {
    const viewport = enabled ? (wrapper?.querySelector<HTMLElement>(VIEWPORT) ?? null) : null;
    if (api === null || viewport === null) return undefined;
    const align = () => {
      const target = nearestEdge(api, viewport);
      if (Math.abs(target - viewport.scrollLeft) >= 1) viewport.scrollLeft = target;
    };
    viewport.addEventListener('scrollend', align);
    return () => viewport.removeEventListener('scrollend', align);
  }, [api, wrapper, enabled]);
}

function nearestEdge<Row>(api: GridApi<Row>, { scrollLeft, scrollWidth, clientWidth }: HTMLElement): number {
  const furthest = scrollWidth - clientWidth;
  let edge = 0;
  let nearest = 0;
  for (const column of api.getDisplayedCenterColumns()) {
    if (Math.abs(edge - scrollLeft) < Math.abs(nearest - scrollLeft)) nearest = edge;
    edge += column.getActualWidth();
  }
  return Math.min(nearest, furthest);
}
