import type { CategoryHue } from '#shared/domain/budget/category.ts';
import type { SheetCategory, SheetLine } from '#shared/domain/budget/sheet.ts';
import type { Progress } from '#shared/domain/forecast/forecast-method.ts';
import type { GroupForecast } from '#shared/domain/forecast/group-forecast.ts';
import type { LineForecast } from '#shared/domain/forecast/line-forecast.ts';
import type { Foretold } from './forecast-data.ts';

export type LineRow = {
  readonly kind: 'line';
  readonly id: SheetLine['id'];
  readonly name: string;
  readonly lineKind: SheetLine['kind'];
  readonly landing: LineForecast;
  /** Why a landing by hand was set. */
  readonly note: string;
  /** The newest progress up to today. */
  readonly progress: Progress | null;
};

export type GroupRow = {
  readonly kind: 'category';
  readonly id: SheetCategory['id'];
  readonly name: string;
  readonly hue: CategoryHue;
  readonly open: boolean;
  readonly landing: GroupForecast;
};

export type TotalRow = { readonly kind: 'total'; readonly id: 'total'; readonly landing: GroupForecast };

export type ForecastRow = LineRow | GroupRow | TotalRow;

/** Categories with their lines below them, but for those that are folded. */
export function forecastRows(
  foretold: Foretold,
  folded: ReadonlySet<SheetCategory['id']>,
): readonly (LineRow | GroupRow)[] {
  const { sheet, forecast } = foretold;
  const rows = lineRows(foretold);
  return sheet.categories.flatMap(({ id, name, hue }) => {
    const landing = forecast.byCategory.get(id);
    const own = rows.filter((row) => row.landing.categoryId === id);
    if (landing === undefined || own.length === 0) return [];
    const open = !folded.has(id);
    return [{ kind: 'category' as const, id, name, hue, open, landing }, ...(open ? own : [])];
  });
}

export function lineRows({ sheet, basis, forecast }: Foretold): readonly LineRow[] {
  const notes = new Map(basis.methods.map((choice) => [choice.lineId, choice.note]));
  const progress = new Map<SheetLine['id'], Progress>();
  // Newest first: the first that counts is the one.
  for (const known of basis.progress) {
    if (known.day <= sheet.today && !progress.has(known.lineId)) progress.set(known.lineId, known);
  }
  return sheet.lines.flatMap(({ id, name, kind }) => {
    const landing = forecast.byLine.get(id);
    if (landing === undefined) return [];
    const note = notes.get(id) ?? '';
    return [
      { kind: 'line' as const, id, name, lineKind: kind, landing, note, progress: progress.get(id) ?? null },
    ];
  });
}
