import { useLayoutEffect, useMemo, useState } from 'react';
import type { ShownMonth } from '../shown-months.ts';
import { useAfterPaint } from '../use-after-paint.ts';
import { useFormats } from '../use-formats.ts';
import {
  type MonthTable,
  columnDecimals,
  fitMonths,
  monthWidth,
  nameWidth,
  totalWidth,
} from './month-fit.ts';

export type MonthFit = {
  readonly nameWidth: number;
  readonly monthWidth: number;
  readonly totalWidth: number;
  /** How many months show at once. */
  readonly shown: number;
  readonly height: number;
  readonly decimals: ReadonlyMap<number, 0 | 2>;
};

type Parts<Row> = {
  readonly place: HTMLElement | null;
  /** Keep it with `useCallback`: another one is measured anew, once what it shows has been painted. */
  readonly table: () => MonthTable<Row>;
  readonly months: readonly ShownMonth[];
  readonly rowCount: number;
  readonly footCount: number;
  /** The least width of a month's column. */
  readonly narrowest?: number;
  /** What stands pinned beside the name and one total, in pixels. */
  readonly besideWidth?: number;
  /** How many columns stand for a month, and how many rows the header has: 1, or 2 for pairs under their month. */
  readonly perMonth?: 1 | 2;
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
export function useMonthFit<Row>(parts: Parts<Row>): MonthFit | null {
  const { place, table, months, rowCount, footCount, besideWidth = 0, perMonth = 1 } = parts;
  const { narrowest = NARROWEST_MONTH } = parts;
  const size = usePlaceSize(place);
  const { table: measured } = useAfterPaint(useMemo(() => ({ table }), [table]));
  const needs = useNeeds(measured, months, narrowest);
  return useMemo(() => {
    if (size === null) return null;
    const wanted = (perMonth + rowCount + footCount) * ROW + FRAME;
    const most = Math.max(LOWEST_SHEET, size.below - BELOW_SHEET);
    const bar = wanted > most ? scrollbarSize() : 0;
    const room = size.width - FRAME - bar - needs.name - needs.total - besideWidth;
    const fit = fitMonths(room, months.length, needs.month * perMonth);
    const width = Math.floor(fit.width / perMonth);
    const left = Math.max(0, room - width * perMonth * fit.shown);
    const sideways = fit.shown < months.length ? scrollbarSize() : 0;
    return {
      nameWidth: needs.name + left,
      monthWidth: width,
      totalWidth: needs.total,
      shown: fit.shown,
      height: Math.min(wanted, most) + sideways,
      decimals: needs.decimals,
    };
  }, [size, rowCount, footCount, months.length, needs, besideWidth, perMonth]);
}

/** What the amounts need. Kept the same object while it is the same, so that typing rebuilds no columns. */
function useNeeds<Row>(tableOf: () => MonthTable<Row>, months: readonly ShownMonth[], narrowest: number) {
  const formats = useFormats();
  const measured = useMemo(() => {
    const table = tableOf();
    const decimals = columnDecimals(table, months);
    const month = monthWidth(table, months, (amount, { position }) =>
      formats.money(amount, decimals.get(position) ?? 0),
    );
    const total = totalWidth(table, (amount) => formats.money(amount));
    return {
      name: nameWidth(table.rows.map(table.name).filter((name) => name !== null)),
      month: Math.max(narrowest, month),
      total: Math.max(NARROWEST_TOTAL, total),
      decimals: [...decimals].flat().join(' '),
    };
  }, [tableOf, months, narrowest, formats]);
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
