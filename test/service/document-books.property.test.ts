import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentRow, documentKinds } from '#shared/domain/documents/document.ts';
import { openOf, takenBy } from '#shared/domain/documents/document-chain.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { sumFen } from '#shared/values/money.ts';
import { type CommitmentBooks, commitmentBooks } from '#test/support/commitment-books.ts';

/** A command of somebody who knows no rules; what is refused leaves the books as they are. */
type Try = (its: CommitmentBooks, documents: readonly DocumentRow[]) => Promise<unknown>;

const place = fc.nat(30);
const amount = fc.integer({ min: 1, max: 6000 });
const day = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, on]) => `2026-0${month}-${String(on).padStart(2, '0')}`);
const reason = fc.constantFrom('', 'because');

function picked(documents: readonly DocumentRow[], at: number): string {
  return documents[at % Math.max(1, documents.length)]?.id ?? '';
}

const trying: fc.Arbitrary<Try> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        kind: fc.constantFrom(...documentKinds),
        at: fc.option(place),
        line: fc.nat(2),
        fen: amount,
        day,
        reason,
        overReason: reason,
        overrideReason: reason,
      })
      .map(
        ({ at, line, ...input }): Try =>
          (its, documents) => {
            const onto = [its.ads, its.media, its.rebate][line] ?? its.ads;
            const previousId = at === null || documents.length === 0 ? null : picked(documents, at);
            const where = previousId === null ? { lineId: onto } : { previousId };
            return its.client.documents.add({ ...input, ...where });
          },
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, amount, day, reason).map(
      ([at, fen, on, overReason]): Try =>
        (its, documents) =>
          its.client.documents.change({ id: picked(documents, at), change: { fen, day: on, overReason } }),
    ),
  },
  fc.tuple(place, day).map(
    ([at, on]): Try =>
      (its, documents) =>
        its.client.documents.cancel({ id: picked(documents, at), reason: 'called off', day: on }),
  ),
  place.map(
    (at): Try =>
      (its, documents) =>
        its.client.documents.close({ id: picked(documents, at), reason: 'not needed', day: '2026-04-30' }),
  ),
  place.map(
    (at): Try =>
      (its, documents) =>
        its.client.documents.reopen({ id: picked(documents, at) }),
  ),
  place.map(
    (at): Try =>
      (its, documents) =>
        its.client.documents.remove({ id: picked(documents, at) }),
  ),
  fc.tuple(amount, day).map(
    ([fen, on]): Try =>
      (its) =>
        its.client.entries.add({ lineId: its.ads, day: on, fen }),
  ),
  fc.boolean().map(
    (accrues): Try =>
      async (its) => {
        const { next } = await its.client.months.list();
        if (next === null) return;
        const { accruals } = await its.client.months.preview({ month: next });
        const accrue = accrues ? accruals.map(({ documentId }) => documentId) : [];
        await its.client.months.close({ month: next, accrue });
      },
  ),
  fc.constant<Try>(async (its) => {
    const { reopenable } = await its.client.months.list();
    if (reopenable !== null) await its.client.months.reopen({ month: reopenable, reason: 'late bills' });
  }),
);

/** What the books say in different places: it has to be the same. */
function differences(sheet: Sheet, documents: readonly DocumentRow[]): string[] {
  const totals = sheetTotals(sheet);
  return [
    ...documents
      .filter((document) => !isAsRules(document, documents))
      .map(({ number }) => `open of ${number}`),
    ...sheet.lines.filter((line) => !stagesAddUp(line, documents)).map(({ name }) => `stages of ${name}`),
    ...(totals.all.availableFen === totals.all.planFen - totals.all.openFen - totals.all.actualFen
      ? []
      : ['available']),
  ];
}

function isAsRules(document: DocumentRow, documents: readonly DocumentRow[]): boolean {
  const takenFen = takenBy(documents.filter(({ previousId }) => previousId === document.id));
  return document.takenFen === takenFen && document.openFen === openOf(document, takenFen);
}

function stagesAddUp(line: Sheet['lines'][number], documents: readonly DocumentRow[]): boolean {
  const sign = line.kind === 'rebate' ? -1 : 1;
  const own = documents.filter(({ lineId }) => lineId === line.id);
  const open = (kind: DocumentRow['kind']): number =>
    sign * sumFen(own.filter((document) => document.kind === kind).map(({ openFen }) => openFen)) || 0;
  return (
    line.requestedFen === open('request') &&
    line.contractedFen === open('contract') &&
    line.acceptedFen === open('acceptance') &&
    sumFen(line.open) + line.openOutsideFen === open('request') + open('contract') + open('acceptance') &&
    line.documentCount === own.length
  );
}

async function documentsOf(its: CommitmentBooks): Promise<DocumentRow[]> {
  return (await its.client.documents.list({ limit: 1000, sort: { by: 'day', descending: false } })).documents;
}

test('after any commands the books agree with themselves; undoing all of them restores every byte, redoing brings all', {
  timeout: 240_000,
}, async () => {
  const seen = { done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(trying, { minLength: 4, maxLength: 18 }), async (tries) => {
      const its = await commitmentBooks();
      try {
        await its.sit(its.finance);
        const snapshots = [await its.dump()];
        for (const next of tries) {
          const { seq: before } = await lastRecord(its);
          const refusal = await its.refusal(next(its, await documentsOf(its)));
          seen[refusal === null ? 'done' : 'refused'] += 1;
          expect(differences(await its.client.budget.sheet(), await documentsOf(its))).toEqual([]);
          if ((await lastRecord(its)).seq > before) snapshots.push(await its.dump());
        }
        for (const expected of snapshots.slice(0, -1).toReversed()) {
          await its.client.history.undo({});
          expect(await its.dump()).toEqual(expected);
        }
        for (const expected of snapshots.slice(1)) {
          await its.client.history.redo({});
          expect(await its.dump()).toEqual(expected);
        }
        expect(differences(await its.client.budget.sheet(), await documentsOf(its))).toEqual([]);
        expect((await its.client.history.verify()).kind).toBe('intact');
      } finally {
        await its.remove();
      }
    }),
    { numRuns: 15 },
  );
  expect(seen.done).toBeGreaterThan(30);
  expect(seen.refused).toBeGreaterThan(15);
});

async function lastRecord(its: CommitmentBooks): Promise<{ seq: number }> {
  const [record] = (await its.client.history.search({ limit: 1 })).records;
  return { seq: record?.seq ?? 0 };
}
