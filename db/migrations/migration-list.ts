import { firstTables } from './001-first-tables.ts';

/** In order; the last one's version is the schema version that this program writes. */
export const migrations = [firstTables] as const;
