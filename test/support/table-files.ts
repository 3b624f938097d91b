import type { z } from 'zod';
import type { TableKind, TableMapping, tableMappingSchema } from '#shared/domain/import/table-import.ts';
import type { ServiceClient } from './service-client.ts';

/** Makes the mapping that people would settle on out of the suggested one. */
export type SettleTable = (suggestion: TableMapping) => z.input<typeof tableMappingSchema>;

/** Takes a table in and previews it with the suggested mapping as `settle` changes it. */
export async function previewTable(its: ServiceClient, kind: TableKind, file: File, settle: SettleTable) {
  const { importId, suggestion, source } = await its.client.tableImports.read({ file, kind });
  const mapping = settle(suggestion);
  const preview = await its.client.tableImports.preview({ importId, mapping });
  return { importId, suggestion, source, preview };
}

/** And writes what it shows. */
export async function importTable(its: ServiceClient, kind: TableKind, file: File, settle: SettleTable) {
  const { importId, preview } = await previewTable(its, kind, file, settle);
  return { preview, ...(await its.client.tableImports.commit({ importId })) };
}

/** The suggestion with changes to it, whatever its kind. */
export function settled(change: Record<string, unknown>): SettleTable {
  return (suggestion) => ({ ...suggestion, ...change });
}

/** The refused rows of a preview: where, and why. */
export async function refusedRows(its: ServiceClient, importId: string) {
  const { rows } = await its.client.tableImports.previewRows({ importId, fate: 'refused', limit: 1000 });
  return rows.map(({ rowNumber, faults }) => [
    rowNumber,
    ...faults.map(({ fault, column }) => `${fault}@${column}`),
  ]);
}
