import { firstTables } from './001-first-tables.ts';
import { documentTables } from './002-documents.ts';
import { requestTables } from './003-requests.ts';
import { versionTables } from './004-versions.ts';
import { forecastTables } from './005-forecast.ts';
import { timelineTables } from './006-timeline.ts';
import { kpiTables } from './007-kpis.ts';
import { kolTables } from './008-kols.ts';
import { riskTables } from './009-risks.ts';
import { meetingTables } from './010-meetings.ts';

/** In order; the last one's version is the schema version that this program writes. */
export const migrations = [
  firstTables,
  documentTables,
  requestTables,
  versionTables,
  forecastTables,
  timelineTables,
  kpiTables,
  kolTables,
  riskTables,
  meetingTables,
] as const;
