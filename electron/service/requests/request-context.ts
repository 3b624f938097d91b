import type { RecordDraft } from '#db/ledger/transaction.ts';
import type { Writer } from '#db/schema.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import { refused } from '#shared/domain/refusal.ts';
import { refuse } from '../base.ts';
import type { ServiceParts } from '../service-parts.ts';

/** The command under way, as requests need it. */
export interface RequestContext {
  readonly writer: Writer;
  readonly record: RecordDraft;
  readonly parts: ServiceParts;
  /** Who acts; null while nobody is at the desk. */
  readonly person: Person | null;
}

/** Requests are made and decided by people: without one at the desk nothing of it happens. */
export function requirePerson({ person }: Pick<RequestContext, 'person'>): Person {
  return person ?? refuse(refused('nobody-at-desk').refusal);
}
