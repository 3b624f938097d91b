import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useWords } from './words.ts';

const kinds = {
  budget_line: 'line',
  budget_category: 'category',
  department: 'department',
  person: 'person',
} as const;

/** How the record that the list is narrowed down to is called; null while all of a table is wanted. */
export function useRecordName(table: string | undefined, row: string | undefined): string | null {
  const { t } = useTranslation();
  const words = useWords();
  const kind = Object.entries(kinds).find(([name]) => name === table)?.[1];
  const names = useNames(row === undefined ? undefined : kind);
  if (table === undefined || row === undefined) return null;
  const word = kind === undefined ? words.table(table) : t(`shell.palette.kind.${kind}`);
  return `${word} · ${names.find(({ id }) => id === row)?.name ?? row}`;
}

type Named = { readonly id: string; readonly name: string };

/** The records of the kind, from what the Budget and Catalogue screens read as well. */
function useNames(kind: (typeof kinds)[keyof typeof kinds] | undefined): readonly Named[] {
  const ofSheet = kind === 'line' || kind === 'category';
  const ofCatalogue = kind === 'department' || kind === 'person';
  const sheet = useQuery(orpc.budget.sheet.queryOptions({ enabled: ofSheet, throwOnError: false })).data;
  const catalogue = useQuery(
    orpc.catalogue.list.queryOptions({ enabled: ofCatalogue, throwOnError: false }),
  ).data;
  switch (kind) {
    case 'line':
      return sheet?.lines ?? [];
    case 'category':
      return sheet?.categories ?? [];
    case 'department':
      return catalogue?.departments ?? [];
    case 'person':
      return catalogue?.people ?? [];
    default:
      return [];
  }
}
