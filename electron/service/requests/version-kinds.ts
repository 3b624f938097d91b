import type { RequestKind } from '#shared/domain/requests/request.ts';
import { baselineKind } from '../versions/baseline-kind.ts';
import { scenarioKind } from '../versions/scenario-kind.ts';
import type { VersionKind } from './apply-request.ts';

/** The kinds that put a version forward, by their names. The others move money by their legs. */
export const versionKinds: Partial<Record<RequestKind, VersionKind>> = {
  baseline: baselineKind,
  scenario: scenarioKind,
};
