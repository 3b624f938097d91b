/** What the sheet's cells say; committed is what is open together with what was spent. */
export const sheetViews = ['plan', 'committed', 'actual', 'available'] as const;
export type SheetView = (typeof sheetViews)[number];
