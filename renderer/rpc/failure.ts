import { type InferClientErrorUnion, isDefinedError } from '@orpc/client';
import { type Client, ConnectionLostError } from './connection.ts';

type ServiceError = InferClientErrorUnion<Client>;
type Defined = Extract<ServiceError, { readonly defined: boolean }>;
type DataOf<Code extends string> = Extract<Defined, { readonly code: Code }>['data'];

/** Why a call came to nothing. `refused` is a rule's answer, and its field, if any, is the input's. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: DataOf<'REFUSED'> }
  | { readonly kind: 'read-only'; readonly reason: DataOf<'READ_ONLY'>['reason'] }
  | { readonly kind: 'no-workspace' }
  | { readonly kind: 'connection-lost' }
  | { readonly kind: 'unexpected'; readonly message: string };

export function failureOf(error: unknown): Failure {
  if (error instanceof ConnectionLostError) return { kind: 'connection-lost' };
  if (isServiceError(error) && isDefinedError(error)) {
    if (error.code === 'REFUSED') return { kind: 'refused', refusal: error.data };
    if (error.code === 'READ_ONLY') return { kind: 'read-only', reason: error.data.reason };
    return { kind: 'no-workspace' };
  }
  return { kind: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}

/** What a client's call throws is an Error; which of the declared ones, `isDefinedError` tells. */
function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error;
}

/** The refusal of a rule, for the form that shows it beside the field. */
export function refusalOf(error: unknown): DataOf<'REFUSED'> | null {
  const failure = error === null ? null : failureOf(error);
  return failure?.kind === 'refused' ? failure.refusal : null;
}
