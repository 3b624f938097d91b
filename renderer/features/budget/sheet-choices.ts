import { create } from 'zustand';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import { ALL_YEARS, type YearChoice } from '#renderer/ui/shown-months.ts';
import type { SheetView } from './sheet-view.ts';

type Choices = {
  readonly view: SheetView;
  readonly year: YearChoice;
  readonly folded: ReadonlySet<CategoryId>;
};

/** How the sheet is looked at: kept while the window is open, so that it is found again as it was left. */
export const useSheetChoices = create<Choices>(() => ({
  view: 'plan',
  year: ALL_YEARS,
  folded: new Set(),
}));

export function chooseView(view: SheetView): void {
  useSheetChoices.setState({ view });
}

export function chooseYear(year: YearChoice): void {
  useSheetChoices.setState({ year });
}

export function toggleFolded(categoryId: CategoryId): void {
  useSheetChoices.setState(({ folded }) => {
    const next = new Set(folded);
    if (!next.delete(categoryId)) next.add(categoryId);
    return { folded: next };
  });
}
