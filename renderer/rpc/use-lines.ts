import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Client } from './connection.ts';
import { orpc } from './rpc.ts';

type Sheet = Awaited<ReturnType<Client['budget']['sheet']>>;
type SheetLine = Sheet['lines'][number];
type SheetCategory = Sheet['categories'][number];

/** The lines that money can be spent on, and the categories that they belong to. */
export type Lines = Pick<Sheet, 'categories' | 'lines' | 'months' | 'closedMonths' | 'today'> & {
  readonly lineOf: (id: SheetLine['id']) => SheetLine | undefined;
  readonly categoryOf: (line: SheetLine) => SheetCategory | undefined;
};

export function useLines(): Lines {
  const { categories, lines, months, closedMonths, today } = useSuspenseQuery(
    orpc.budget.sheet.queryOptions(),
  ).data;
  return useMemo(() => {
    const byId = new Map(lines.map((line) => [line.id, line]));
    const categoriesById = new Map(categories.map((category) => [category.id, category]));
    return {
      categories,
      lines,
      months,
      closedMonths,
      today,
      lineOf: (id) => byId.get(id),
      categoryOf: (line) => categoriesById.get(line.categoryId),
    };
  }, [categories, lines, months, closedMonths, today]);
}
