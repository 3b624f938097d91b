import { refused } from '#shared/domain/refusal.ts';
import { refuse } from './base.ts';

export type RecordWord =
  | 'department'
  | 'person'
  | 'category'
  | 'line'
  | 'entry'
  | 'document'
  | 'request'
  | 'version'
  | 'baseline'
  | 'task'
  | 'kpi'
  | 'target'
  | 'dispute'
  | 'risk'
  | 'warning'
  | 'meeting'
  | 'action'
  | 'kol'
  | 'cooperation'
  | 'deliverable'
  | 'rule-pack'
  | 'record'
  | 'table';

/** The record, or the refusal that it isn't there (any more). */
export function found<T>(value: T | undefined, what: RecordWord, field?: string): T {
  return value === undefined ? refuse(refused('not-found', { what }, field).refusal) : value;
}

/** Refuses to remove what other records still name. */
export function unused(name: string, uses: number): void {
  if (uses > 0) refuse(refused('still-used', { name, useCount: uses }).refusal);
}
