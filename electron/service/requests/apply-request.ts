import type { RecordDraft } from '#db/ledger/transaction.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { PlannedLine } from '#shared/domain/budget/plan.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import type { WrittenLeg } from '#shared/domain/requests/legs.ts';
import type { BudgetRequest } from '#shared/domain/requests/request.ts';
import type { Fen } from '#shared/values/money.ts';
import type { ServiceParts } from '../service-parts.ts';

/** The command that applies a request: everything it writes is one record with the approval. */
export interface ApplyingContext {
  readonly writer: Writer;
  readonly record: RecordDraft;
  readonly parts: ServiceParts;
  readonly person: Person;
}

/** What a version would do to the plan. */
export interface VersionProposal {
  /** How the plan would differ; none where it only becomes the measure. */
  readonly legs: readonly WrittenLeg[];
  /** Lines that it would add, without plan: their legs bring it. */
  readonly added: readonly PlannedLine[];
  readonly totalFen: Fen | null;
}

/** A kind of request that puts a version forward. */
export interface VersionKind {
  /** Refused where it can't become the plan as it is; said before it is submitted, and again when it is approved. */
  propose(reader: Reader, versionId: string): Promise<Outcome<VersionProposal>>;
  /** Does all of it, and says what it did. */
  apply(context: ApplyingContext, request: BudgetRequest): Promise<Label>;
}
