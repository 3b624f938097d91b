/** What the sheet's cells say. */
export const sheetViews = ['plan', 'actual', 'available'] as const;
export type SheetView = (typeof sheetViews)[number];
