import { useLayoutEffect, useMemo, useState } from 'react';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import type { SheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { columnDecimals, fitMonths, monthWidth, nameWidth, totalWidth } from './sheet-columns.ts';
import { sheetRows, summaryRows } from './sheet-rows.ts';
import type { SheetMonth, SheetView } from './sheet-view.ts';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';

export type SheetFit = {
  readonly nameWidth: number;
  readonly monthWidth: number;
  readonly totalWidth: number;
  /** How many months show at once. */
  readonly shown: number;
  readonly height: number;
  readonly decimals: ReadonlyMap<number, 0 | 2>;
};

type Parts = {
  readonly place: HTMLElement | null;
  readonly sheet: Sheet;
  readonly totals: SheetTotals;
  readonly months: readonly SheetMonth[];
  readonly view: SheetView;
  readonly rowCount: number;
  readonly footCount: number;
};

const ROW = 32;
const FRAME = 2;
/** Room for a header such as '6月 进行中' or 'Jun now'. */
const NARROWEST_MONTH = 74;
const NARROWEST_TOTAL = 112;
/** Below the sheet, to the window's edge. */
const BELOW_SHEET = 16;
const LOWEST_SHEET = 10 * ROW;

/** Widths that fill the place with whole months, and a height that holds all rows where the window allows. */
export function useSheetFit(parts: Parts): SheetFit | null {
  const { place, sheet, totals, months, view, rowCount, footCount } = parts;
  const size = usePlaceSize(place);
  // The amounts are measured after they have been painted.
  const measured = useAfterPaint(useMemo(() => ({ sheet, totals }), [sheet, totals]));
  const needs = useNeeds({ ...measured, months, view });
  return useMemo(() => {
    if (size === null) return null;
    const wanted = (1 + rowCount + footCount) * ROW + FRAME;
    const most = Math.max(LOWEST_SHEET, size.below - BELOW_SHEET);
    const bar = wanted > most ? scrollbarSize() : 0;
    const room = size.width - FRAME - bar - needs.name - needs.total;
    const { width: monthWidth, shown } = fitMonths(room, months.length, needs.month);
    const left = Math.max(0, room - monthWidth * shown);
    const sideways = shown < months.length ? scrollbarSize() : 0;
    return {
      nameWidth: needs.name + left,
      monthWidth,
      totalWidth: needs.total,
      shown,
      height: Math.min(wanted, most) + sideways,
      decimals: needs.decimals,
    };
  }, [size, rowCount, footCount, months.length, needs]);
}

/** What the amounts need. Kept the same object while it is the same, so that typing rebuilds no columns. */
function useNeeds({ sheet, totals, months, view }: Omit<Parts, 'place' | 'rowCount' | 'footCount'>) {
  const formats = useFormats();
  const measured = useMemo(() => {
    const rows = [...sheetRows(sheet, totals, new Set()), ...summaryRows(sheet, totals, view)];
    const decimals = columnDecimals(rows, months, view);
    const month = monthWidth(rows, months, view, (amount, { position }) =>
      formats.money(amount, decimals.get(position) ?? 0),
    );
    const total = totalWidth(rows, months, view, (amount) => formats.money(amount));
    return {
      name: nameWidth(rows.flatMap((row) => (row.kind === 'summary' ? [] : [row]))),
      month: Math.max(NARROWEST_MONTH, month),
      total: Math.max(NARROWEST_TOTAL, total),
      decimals: [...decimals].flat().join(' '),
    };
  }, [sheet, totals, months, view, formats]);
  const { name, month, total, decimals } = measured;
  return useMemo(
    () => ({ name, month, total, decimals: readDecimals(decimals) }),
    [name, month, total, decimals],
  );
}

function readDecimals(text: string): ReadonlyMap<number, 0 | 2> {
  const numbers = text.split(' ').map(Number);
  const pairs = numbers.flatMap((position, index) =>
    index % 2 === 0 ? [[position, numbers[index + 1] === 0 ? 0 : 2] as const] : [],
  );
  return new Map(pairs);
}

type PlaceSize = {
  readonly width: number;
  /** From the sheet's upper edge to the lower edge of the page, as long as the page is not scrolled. */
  readonly below: number;
};

function usePlaceSize(place: HTMLElement | null): PlaceSize | null {
  const [size, setSize] = useState<PlaceSize | null>(null);
  useLayoutEffect(() => {
    const page = place?.closest<HTMLElement>('.tz-page') ?? null;
    if (place === null || page === null) return undefined;
    const measure = () => {
      const above = place.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop;
      const measured = { width: place.clientWidth, below: Math.floor(page.clientHeight - above) };
      setSize((before) =>
        before?.width === measured.width && before.below === measured.below ? before : measured,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    observer.observe(place);
    return () => observer.disconnect();
  }, [place]);
  return size;
}

let measuredScrollbar: number | null = null;

/** How much room a scroll bar takes here: none where the system lays it over the content. */
function scrollbarSize(): number {
  if (measuredScrollbar !== null) return measuredScrollbar;
  const probe = document.createElement('div');
  probe.style.cssText = 'position:absolute;visibility:hidden;overflow:scroll;width:100px;height:100px';
  document.body.append(probe);
  measuredScrollbar = probe.offsetWidth - probe.clientWidth;
  probe.remove();
  return measuredScrollbar;
}
