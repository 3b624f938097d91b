import type { BodyScrollEndEvent, Column, GridApi } from 'ag-grid-community';
import { useEffect } from 'react';

/**
 * After scrolling sideways, and after the columns have become wider or narrower, the first column that shows is shown
 * whole. Where as many columns fit as the place is wide, the last one then is as well.
 */
export function useWholeColumns<Row>(api: GridApi<Row> | null, enabled: boolean): void {
  useEffect(() => {
    if (api === null || !enabled) return undefined;
    // The event's direction says 'vertical' for sideways scrolling too; where the grid stands is right.
    const align = (left: number) => {
      // That scrolling has ended, or what became wider, is told later, when the grid may be gone.
      if (api.isDestroyed()) return;
      const first = nearestColumn(api, left);
      if (first !== null && distance(first, left) >= 1) api.ensureColumnVisible(first, 'start');
    };
    const onScrolled = ({ left }: BodyScrollEndEvent<Row>) => align(left);
    const onWidths = () => {
      if (!api.isDestroyed()) align(api.getHorizontalPixelRange().left);
    };
    api.addEventListener('bodyScrollEnd', onScrolled);
    api.addEventListener('columnResized', onWidths);
    return () => {
      if (api.isDestroyed()) return;
      api.removeEventListener('bodyScrollEnd', onScrolled);
      api.removeEventListener('columnResized', onWidths);
    };
  }, [api, enabled]);
}

function nearestColumn<Row>(api: GridApi<Row>, scrolled: number): Column | null {
  let nearest: Column | null = null;
  for (const column of api.getDisplayedCenterColumns()) {
    if (nearest === null || distance(column, scrolled) < distance(nearest, scrolled)) nearest = column;
  }
  return nearest;
}

/** The left edge of a column is counted from the first one that scrolls. */
function distance(column: Column, scrolled: number): number {
  return Math.abs((column.getLeft() ?? 0) - scrolled);
}
