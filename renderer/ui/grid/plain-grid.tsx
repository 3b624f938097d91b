import { createGrid, type GridApi, type GridOptions, type ManagedGridOptions } from 'ag-grid-community';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

type Props<Row> = {
  /** What stays as it is while the grid stands. */
  readonly options: GridOptions<Row>;
  /** What may be another later: keep each of them with `useMemo`. */
  readonly changing: ManagedGridOptions<Row>;
  readonly onReady: (api: GridApi<Row>) => void;
};

/**
 * AG Grid drawing by itself: through React each row that scrolls into view costs three times as much. Its columns have no
 * React components.
 */
export function PlainGrid<Row>({ options, changing, onReady }: Props<Row>) {
  const place = useRef<HTMLDivElement>(null);
  const [atFirst] = useState(() => ({ ...options, ...changing }));
  const grid = useRef<GridApi<Row>>(null);
  const given = useRef(changing);
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const api = createGrid(place.current, atFirst);
    grid.current = api;
    onReady(api);
    return () => {
      grid.current = null;
      api.destroy();
    };
  }, [atFirst, onReady]);
  useEffect(() => {
    const before = new Map<string, unknown>(Object.entries(given.current));
    const changed = Object.entries(changing).filter(([name, value]) => before.get(name) !== value);
    given.current = changing;
    if (changed.length > 0) grid.current?.updateGridOptions(Object.fromEntries(changed));
  }, [changing]);
  return <div ref={place} className="tz-grid-place" />;
}
