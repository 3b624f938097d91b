import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { addMonths, month } from '#shared/values/month.ts';
import type { Outcome } from '../refusal.ts';
import { type DocumentRow, documentKinds } from './document.ts';
import {
  type ExampleBook,
  OTHER_LINE_ID,
  actualFen,
  add,
  availableFen,
  cancel,
  change,
  close,
  exampleBook,
  financePersonExample,
  openFen,
  remove,
  reopen,
  rowOf,
  wish,
} from './example-book.ts';

/** A try at the books; what the rules refuse leaves them as they are. */
type Try = (book: ExampleBook) => Outcome<ExampleBook>;

const REFUSED: Outcome<never> = { kind: 'refused', refusal: { reason: 'not-found', params: {} } };

function at(book: ExampleBook, pick: number): number | null {
  return book.documents.length === 0 ? null : pick % book.documents.length;
}

function onOne(pick: number, act: (book: ExampleBook, index: number) => Outcome<ExampleBook>): Try {
  return (book) => {
    const index = at(book, pick);
    return index === null ? REFUSED : act(book, index);
  };
}

const amount = fc.integer({ min: 1, max: 600 }).map(fen);
const pick = fc.nat(40);
const anyDay = fc.integer({ min: -40, max: 420 }).map((days) => addDays(day('2026-01-01'), days));
const reason = fc.constantFrom('', 'because');

/** Adds a document, and holds the rules to what they say of it: the line loses just what was assessed. */
const adding = fc
  .record({
    kind: fc.constantFrom(...documentKinds),
    pick: fc.option(pick),
    fen: amount,
    day: anyDay,
    dueMonth: fc.option(
      fc.nat(13).map((count) => addMonths(month('2026-01'), count)),
      { nil: undefined },
    ),
    overReason: reason,
    overrideReason: reason,
    reason,
  })
  .map(
    ({ pick: place, ...input }): Try =>
      (book) => {
        const index = place === null ? null : at(book, place);
        const previousId = index === null ? null : (book.documents[index]?.id ?? null);
        const step = add(book, wish({ ...input, previousId }));
        if (step.kind === 'refused') return step;
        const { book: after, assessment } = step.value;
        const sign = book.kind === 'rebate' ? -1 : 1;
        if (availableFen(after) !== availableFen(book) - sign * assessment.moreFen) {
          throw new Error('the line lost something else than was assessed');
        }
        if ((after.documents.at(-1)?.override === null) !== (assessment.overspentFen === 0)) {
          throw new Error('an override stands where nothing is overspent, or none where it is');
        }
        return { kind: 'ok', value: after };
      },
  );

const trying: fc.Arbitrary<Try> = fc.oneof(
  { weight: 5, arbitrary: adding },
  fc
    .tuple(pick, amount, anyDay, reason, reason)
    .map(([place, raised, on, overReason, overrideReason]) =>
      onOne(place, (book, index) =>
        change(book, index, { fen: raised, day: on, overReason, overrideReason }),
      ),
    ),
  fc
    .tuple(pick, amount)
    .map(([place, raised]) => onOne(place, (book, index) => change(book, index, { fen: raised }))),
  pick
    .map((place) => onOne(place, (book, index) => change(book, index, { lineId: OTHER_LINE_ID })))
    .map(
      // Another line is another book: what the rules say of it is tried, and the book left as it is.
      (moving): Try =>
        (book) =>
          moving(book).kind === 'ok' ? { kind: 'ok', value: book } : REFUSED,
    ),
  pick.map((place) => onOne(place, cancel)),
  pick.map((place) => onOne(place, close)),
  fc.tuple(pick, reason).map(([place, said]) => onOne(place, (book, index) => reopen(book, index, said))),
  pick.map((place) => onOne(place, remove)),
);

const start = fc.record({
  planFen: fc.nat(2000),
  kind: fc.constantFrom('spend' as const, 'rebate' as const),
  closedMonths: fc
    .nat(4)
    .map((count) => Array.from({ length: count }, (_, index) => addMonths(month('2026-01'), index))),
  person: fc.constantFrom(null, financePersonExample),
});

/** What is wrong with a book, however it came about: nothing may be. */
function faultsOf(book: ExampleBook): string[] {
  const sign = book.kind === 'rebate' ? -1 : 1;
  const isBalanced = availableFen(book) === sign * (book.planFen - openFen(book) - actualFen(book));
  return [
    ...book.documents.flatMap((document) => documentFaults(book, rowOf(book, document))),
    ...(isBalanced ? [] : ['available is not plan less open less actual']),
  ];
}

function documentFaults(book: ExampleBook, row: DocumentRow): string[] {
  const { number, fen: worth, openFen: open, takenFen, state, cancelled } = row;
  const faults: [boolean, string][] = [
    [open < 0 || open > worth, 'has more open than it is worth, or less than nothing'],
    [cancelled !== null && takenFen > 0, 'is cancelled and taken over'],
    [state === 'open' && open !== worth, 'is open and not whole'],
    [state === 'partial' && open !== worth - takenFen, 'is partial and does not add up'],
    [takenFen > worth && !isExplained(book, row), 'was taken over beyond its worth without a reason'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, what]) => `${number} ${what}`);
}

/** Somebody said why, or a credit note came after the invoice was paid. */
function isExplained(book: ExampleBook, { id }: DocumentRow): boolean {
  const followers = book.documents.filter(
    ({ previousId, cancelled }) => previousId === id && cancelled === null,
  );
  return followers.some(({ overReason, kind }) => overReason !== '' || kind === 'credit-note');
}

test('after any sequence of documents every level adds up, and nothing is negative that must not be', () => {
  const seen = { ok: 0, refused: 0 };
  fc.assert(
    fc.property(start, fc.array(trying, { minLength: 1, maxLength: 25 }), (from, tries) => {
      let book = exampleBook(from.planFen, from);
      for (const next of tries) {
        const outcome = next(book);
        seen[outcome.kind] += 1;
        if (outcome.kind === 'refused') continue;
        const before = book;
        book = outcome.value;
        expect(faultsOf(book)).toEqual([]);
        expect(isOverspending(before, book)).toBe(false);
      }
    }),
    { numRuns: 600 },
  );
  expect(seen.ok).toBeGreaterThan(500);
  expect(seen.refused).toBeGreaterThan(500);
});

/** Whether a line came further below zero though finance did not let it, and no document was taken out. */
function isOverspending(before: ExampleBook, after: ExampleBook): boolean {
  const left = (book: ExampleBook): number =>
    book.kind === 'rebate' ? 0 - availableFen(book) : availableFen(book);
  if (left(after) >= 0 || left(after) >= left(before)) return false;
  const overridden = after.documents.filter(({ override }) => override !== null);
  // What is cancelled gives back what it took over, whatever was done with the money meanwhile.
  const standing = (book: ExampleBook): number =>
    book.documents.filter(({ cancelled }) => cancelled === null).length;
  return overridden.length === 0 && standing(after) >= standing(before);
}
