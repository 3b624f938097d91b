import { z } from 'zod';
import { paramsSchema } from '../refusal.ts';
import { kolLabels } from './kol-labels.ts';
import { kpiLabels } from './kpi-labels.ts';
import { meetingLabels } from './meeting-labels.ts';
import { riskLabels } from './risk-labels.ts';
import { importLabels } from './import-labels.ts';
import { timelineLabels } from './timeline-labels.ts';

/**
 * What a command did, for people: a key of `ledger.label.*` in shared/messages with what fills it.
 * The ending of a parameter's name says how it is written in the reader's language:
 * …Fen as money, …Month and …Day as dates, …Bp as percent, …Count as a number, everything else as it is.
 */
export const labelKeys = [
  'workspaceCreated',
  'workspaceRenamed',
  'departmentAdded',
  'departmentChanged',
  'departmentRemoved',
  'personAdded',
  'personChanged',
  'personRemoved',
  'programmeSet',
  'periodChanged',
  'totalChanged',
  'totalChangedAndSpread',
  'policyChanged',
  'categoryAdded',
  'categoryChanged',
  'categoryRemoved',
  'lineAdded',
  'lineChanged',
  'lineRemoved',
  'cellChanged',
  'cellsChanged',
  'linePhased',
  'entryAdded',
  'entryChanged',
  'entryRemoved',
  'entriesImported',
  'purchaseRequestAdded',
  'contractAdded',
  'acceptanceAdded',
  'invoiceAdded',
  'paymentAdded',
  'creditNoteAdded',
  'documentOverspent',
  'documentChanged',
  'documentCancelled',
  'documentClosed',
  'documentReopened',
  'documentRemoved',
  'monthClosed',
  'monthClosedWithAccruals',
  'monthReopened',
  'profileRemembered',
  'profileForgotten',
  'requestDrafted',
  'requestChanged',
  'requestSubmitted',
  'requestWithdrawn',
  'requestRejected',
  'requestApproved',
  'reallocationApplied',
  'reallocationAppliedMany',
  'reallocationWithinLine',
  'drawApplied',
  'drawAppliedMany',
  'releaseApplied',
  'releaseAppliedMany',
  'releaseToUnallocated',
  'planEditApplied',
  'planEditHeld',
  'limitsChanged',
  'scenarioMade',
  'scenarioMadeFromPlan',
  'versionKept',
  'versionKeptFromPlan',
  'versionRenamed',
  'versionChanged',
  'versionTotalChanged',
  'versionRemoved',
  'versionCellChanged',
  'versionCellsChanged',
  'versionLinePhased',
  'versionLineAdded',
  'versionLineChanged',
  'versionLineRemoved',
  'versionLinesRemoved',
  'versionLineTakenOver',
  'baselineProposed',
  'scenarioProposed',
  'baselineApproved',
  'scenarioPromoted',
  'forecastMethodSet',
  'forecastMethodsSet',
  'forecastSetByHand',
  'forecastKept',
  'scheduleForecastKept',
  'progressSet',
  'progressRemoved',
  ...timelineLabels,
  ...importLabels,
  ...kpiLabels,
  ...kolLabels,
  ...riskLabels,
  ...meetingLabels,
  // Stands for a sentence that this version does not know: a newer one wrote it, or the file was tampered with.
  'unknown',
] as const;
export type LabelKey = (typeof labelKeys)[number];

export const labelSchema = z.object({ key: z.enum(labelKeys), params: paramsSchema });
export type Label = z.infer<typeof labelSchema>;

/** The label as the ledger keeps it, or the one for what is not known: History is read whatever stands in it. */
export function labelOf(json: string): Label {
  try {
    const label = labelSchema.safeParse(JSON.parse(json));
    if (label.success) return label.data;
  } catch {
    // Not even JSON.
  }
  return { key: 'unknown', params: {} };
}
