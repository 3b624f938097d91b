import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import { type Month, firstDay, lastDay } from '#shared/values/month.ts';

/** Opens the entries behind a part of a chart. */
export type OpenEntries = (what: { readonly category?: CategoryId; readonly month?: Month }) => void;

export function useOpenEntries(): OpenEntries {
  const navigate = useNavigate();
  return useCallback(
    ({ category, month }) => {
      const days = month === undefined ? {} : { from: firstDay(month), to: lastDay(month) };
      void navigate({ to: '/budget/entries', search: { category, ...days } });
    },
    [navigate],
  );
}
