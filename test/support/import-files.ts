import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ImportMapping, importMappingSchema } from '#shared/domain/import/import.ts';
import type { ServiceClient } from './service-client.ts';

/** Where real files to try the console on lie, when the machine has them; tests that need them are skipped else. */
export const realDataFolder = process.env['TONGZHOU_REAL_DATA'];

export async function realFile(path: string): Promise<File> {
  const bytes = await readFile(join(realDataFolder ?? '', path));
  return new File([new Uint8Array(bytes)], path.slice(path.lastIndexOf('/') + 1));
}

export function textFile(name: string, ...lines: readonly string[]): File {
  return new File([lines.join('\n')], name);
}

/** An advertising platform's export in little: day-first dates, ids, spend with nine decimals. */
export const adsLines = [
  'Date,ad_id,xyz_campaign_id,Impressions,Spent',
  '31-08-2023,708746,916,7350,1.429999948',
  '30-08-2023,708749,936,17861,1.820000023',
  '30-08-2023,708771,916,693,0',
] as const;

/** A year's programme with a line for each name. @returns the ids of the lines. */
export async function planLines(its: ServiceClient, ...names: readonly string[]): Promise<string[]> {
  await its.client.budget.changeProgramme({ firstMonth: '2023-01' });
  const { categories } = await its.client.budget.sheet();
  const ids: string[] = [];
  for (const name of names) {
    const { id } = await its.client.budget.addLine({ categoryId: categories[0]?.id ?? '', name });
    ids.push(id);
  }
  return ids;
}

/** Makes the mapping that people would settle on out of the suggested one. */
export type Settle = (suggestion: ImportMapping) => z.input<typeof importMappingSchema>;

/** Takes a file in and previews it with the suggested mapping as `settle` changes it. */
export async function previewFile(its: ServiceClient, file: File, settle: Settle) {
  const { importId, suggestion, source } = await its.client.imports.read({ file });
  const mapping = settle(suggestion);
  const preview = await its.client.imports.preview({ importId, mapping });
  return { importId, mapping, source, preview };
}
