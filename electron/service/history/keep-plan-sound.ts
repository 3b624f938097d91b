import { findKolFault } from '#db/queries/kol-sound-queries.ts';
import { findDocumentFault, firstLockedMonth } from '#db/queries/locked-change-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import { readPlanFacts } from '#db/queries/plan-facts-queries.ts';
import { readProgramme } from '#db/queries/budget-queries.ts';
import { findTakenPlan } from '#db/queries/taken-plan-queries.ts';
import type { RecordDraft } from '#db/ledger/transaction.ts';
import type { Writer } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import { planStaysSound } from '#shared/domain/budget/plan-consistency.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import { documentsStaySound } from '#shared/domain/documents/document-consistency.ts';
import { kolsStaySound } from '#shared/domain/kols/kol-consistency.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { monthsStaySound } from '#shared/domain/months/month-consistency.ts';
import { type Outcome, refused } from '#shared/domain/refusal.ts';
import type { Month } from '#shared/values/month.ts';
import { refuse, valueOf } from '../base.ts';
import { keepKpisSound } from '../kpis/keep-kpis-sound.ts';
import { keepMeetingsSound } from '../meetings/keep-meetings-sound.ts';
import { keepTimelineSound } from '../timeline/keep-timeline-sound.ts';

interface StepContext {
  readonly writer: Writer;
  readonly record: RecordDraft;
  readonly person: Person | null;
  readonly workspace: Pick<Workspace, 'reader'>;
}

/** Takes the step, and all of it back where the books would come out against their rules. */
export async function keepPlanSound(
  context: StepContext,
  step: () => Promise<Outcome<LedgerRecord>>,
): Promise<LedgerRecord> {
  const { writer } = context;
  const before = await readPlanFacts(writer);
  const closedBefore = await readClosedMonths(writer);
  const record = valueOf(await step());
  const after = await readPlanFacts(writer);
  if (before !== null && after !== null) valueOf(planStaysSound(before, after));
  await keepMonthsSound(context, closedBefore);
  valueOf(documentsStaySound(await findDocumentFault(writer, context.record.seq)));
  await keepKpisSound(writer, context.record.seq);
  valueOf(kolsStaySound(await findKolFault(writer, context.record.seq)));
  await keepMeetingsSound(writer, context.record.seq, record.seq);
  await keepMoneyFree(context, record);
  const { reader } = context.workspace;
  await keepTimelineSound({ reader, writer, seq: context.record.seq, targetSeq: record.seq });
  return record;
}

/** What a request moved stays where it was promised or spent since. */
async function keepMoneyFree({ writer, record }: StepContext, { command }: LedgerRecord): Promise<void> {
  if (!command.startsWith('requests.') && !command.startsWith('meetings.')) return;
  const taken = await findTakenPlan(writer, record.seq, await readProgramme(writer));
  if (taken !== undefined) refuse(refused('undo-takes-committed', { ...taken }).refusal);
}

/** Closed months stay as they are; only finance reopens one or closes one again, and in order. */
async function keepMonthsSound(
  { writer, record, person }: StepContext,
  closedBefore: readonly Month[],
): Promise<void> {
  const closedAfter = await readClosedMonths(writer);
  const stillClosed = closedBefore.filter((month) => closedAfter.includes(month));
  const lockedMonth = await firstLockedMonth(writer, record.seq, stillClosed);
  const hasMoved = closedBefore.join() !== closedAfter.join();
  if (!hasMoved && lockedMonth === null) return;
  const period = await readProgramme(writer);
  valueOf(monthsStaySound({ closedBefore, closedAfter, lockedMonth, period, person }));
}
