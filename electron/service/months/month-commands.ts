import { readProgramme } from '#db/queries/budget-queries.ts';
import { readDocumentNumbers } from '#db/queries/document-queries.ts';
import { deleteKeptAtClose } from '#db/queries/forecast-queries.ts';
import {
  type AccrualPosting,
  deleteAccruals,
  deleteMonthClose,
  insertAccruals,
  insertMonthClose,
  readAccrualProposals,
  readClosedMonths,
} from '#db/queries/month-queries.ts';
import { financePerson } from '#shared/domain/catalogue/finance-person.ts';
import { openMonth } from '#shared/domain/months/closed-months.ts';
import type { AccrualProposal } from '#shared/domain/months/month-close.ts';
import {
  chosenAccruals,
  closeMonth as decideClosing,
  monthOfReversal,
  reopenMonth as decideReopening,
} from '#shared/domain/months/month-rules.ts';
import { fen, sumFen } from '#shared/values/money.ts';
import { type Month, addMonths, firstDay, lastDay } from '#shared/values/month.ts';
import { command, valueOf } from '../base.ts';
import { keepForecast } from '../forecast/keep-forecast.ts';
import type { ServiceParts } from '../service-parts.ts';

export const closeMonth = command.months.close.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const finance = valueOf(financePerson(person));
  const programme = await readProgramme(writer);
  const closed = await readClosedMonths(writer);
  const at = valueOf(decideClosing(input.month, programme, closed));
  const proposals = await readAccrualProposals(writer, at);
  const numbers = await readDocumentNumbers(writer, input.accrue);
  const chosen = valueOf(chosenAccruals(input.accrue, proposals, numbers));
  // A month put before closed ones has nowhere to reverse its accruals.
  if (chosen.length > 0) valueOf(openMonth(closed, monthOfReversal(at), 'accrue'));
  await insertAccruals(
    writer,
    chosen.map((proposal) => postingOf(proposal, at, parts)),
  );
  await insertMonthClose(writer, {
    id: parts.newId<'month_close'>(),
    month: at,
    closed_at: parts.now(),
    closed_by: finance.id,
  });
  await keepForecast(context, { cause: 'month-close', atEndOf: at });
  record.describe(
    chosen.length === 0
      ? { key: 'monthClosed', params: { atMonth: at } }
      : {
          key: 'monthClosedWithAccruals',
          params: {
            atMonth: at,
            accrualCount: chosen.length,
            accruedFen: sumFen(chosen.map((proposal) => proposal.fen)),
          },
        },
  );
  return { seq: await record.position() };
});

/** The accrual on the month's last day, its reversal on the first day of the next. */
function postingOf(proposal: AccrualProposal, at: Month, parts: ServiceParts): AccrualPosting {
  const after = monthOfReversal(at);
  return {
    accrual: {
      id: parts.newId<'accrual'>(),
      month: at,
      document_id: proposal.documentId,
      fen: Math.abs(proposal.fen),
      due_before: proposal.dueMonth,
    },
    dueMonth: after,
    entries: [
      { id: parts.newId<'entry'>(), day: lastDay(at), fen: proposal.fen },
      { id: parts.newId<'entry'>(), day: firstDay(after), fen: fen(0 - proposal.fen) },
    ],
  };
}

export const reopenMonth = command.months.reopen.handler(async ({ context, input }) => {
  const { writer, record, person } = context;
  valueOf(financePerson(person));
  const at = valueOf(decideReopening(input.month, await readClosedMonths(writer)));
  await deleteAccruals(writer, at, monthOfReversal(at));
  await deleteKeptAtClose(writer, addMonths(at, 1));
  await deleteMonthClose(writer, at);
  record.describe({ key: 'monthReopened', params: { atMonth: at } }, input.reason);
  return { seq: await record.position() };
});
