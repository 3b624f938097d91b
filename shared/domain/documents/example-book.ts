import { type Day, day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { type Fen, ZERO_FEN, fen, sumFen } from '#shared/values/money.ts';
import { type Month, month, monthOf } from '#shared/values/month.ts';
import type { LineKind } from '../budget/line.ts';
import { type Period, monthPosition } from '../budget/period.ts';
import type { Person } from '../catalogue/person.ts';
import type { Outcome } from '../refusal.ts';
import {
  type Document,
  type DocumentId,
  type DocumentInput,
  type DocumentRow,
  documentInputSchema,
} from './document.ts';
import { isCommitment, openOf, stateOf, takenBy } from './document-chain.ts';
import { changeDocument } from './document-change.ts';
import {
  type EndScene,
  cancelDocument,
  closeDocument,
  removeDocument,
  reopenDocument,
} from './document-end.ts';
import { type Assessment, type DocumentScene, addDocument } from './document-rules.ts';

/** One line with its plan and its documents, in memory: for the tests of the rules, written in numbers. */
export type ExampleBook = {
  readonly period: Period;
  readonly kind: LineKind;
  /** On paper: above zero, on a rebate line too. */
  readonly planFen: number;
  readonly closedMonths: readonly Month[];
  readonly person: Person | null;
  readonly documents: readonly Document[];
};

export const LINE_ID = exampleId<'budget_line'>(1);
export const OTHER_LINE_ID = exampleId<'budget_line'>(2);
const TODAY = day('2026-06-28');

export function exampleBook(planFen: number, rest: Partial<ExampleBook> = {}): ExampleBook {
  const period = { firstMonth: month('2026-01'), monthCount: 12 };
  return { period, kind: 'spend', planFen, closedMonths: [], person: null, documents: [], ...rest };
}

export const financePersonExample: Person = {
  id: exampleId(900),
  name: 'Shen Lan',
  departmentId: null,
  role: 'finance',
};

type Wish = Partial<DocumentInput> & Pick<DocumentInput, 'kind'> & { readonly fen: Fen };

export function wish(input: Wish): DocumentInput {
  return documentInputSchema.parse({ day: '2026-03-10', ...input });
}

/** Signed as in the sheet. */
export function availableFen(book: ExampleBook): Fen {
  const left = book.planFen - openFen(book) - actualFen(book);
  return fen(book.kind === 'rebate' ? 0 - left : left);
}

/** What is open and due in the months of the programme, on paper. */
export function openFen(book: ExampleBook): Fen {
  return sumFen(
    book.documents
      .filter(({ kind, dueMonth }) => isCommitment(kind) && dueMonth !== null && isInside(book, dueMonth))
      .map((document) => rowOf(book, document).openFen),
  );
}

export function actualFen(book: ExampleBook): Fen {
  const posted = book.documents.filter(
    ({ cancelled, day: on }) => cancelled === null && isInside(book, monthOf(on)),
  );
  return fen(
    posted.reduce((sum, { kind, fen: amount }) => {
      if (kind === 'invoice') return sum + amount;
      return kind === 'credit-note' ? sum - amount : sum;
    }, 0),
  );
}

function isInside({ period }: ExampleBook, at: Month): boolean {
  return monthPosition(period, at).kind === 'ok';
}

function followersOf(book: ExampleBook, id: DocumentId): readonly Document[] {
  return book.documents.filter(({ previousId }) => previousId === id);
}

export function rowOf(book: ExampleBook, document: Document): DocumentRow {
  const followers = followersOf(book, document.id);
  const takenFen = takenBy(followers);
  return {
    ...document,
    takenFen,
    openFen: openOf(document, takenFen),
    state: stateOf(document, takenFen),
    overdue: false,
    followerCount: followers.length,
  };
}

export function sceneOf(book: ExampleBook, previousId: DocumentId | null): DocumentScene {
  const previous = book.documents.find(({ id }) => id === previousId);
  const credits = previous === undefined ? [] : followersOf(book, previous.id);
  return {
    today: TODAY,
    period: book.period,
    closedMonths: book.closedMonths,
    line: {
      id: LINE_ID,
      name: 'Feed ads',
      kind: book.kind,
      vendor: 'Yunfan',
      availableFen: availableFen(book),
    },
    previous: previous === undefined ? null : rowOf(book, previous),
    creditedFen: takenBy(credits.filter(({ kind }) => kind === 'credit-note')),
    person: book.person,
    documentsFen: sumFen(book.documents.map((document) => document.fen)),
    entriesFen: ZERO_FEN,
  };
}

export type Step = Outcome<{ readonly book: ExampleBook; readonly assessment: Assessment }>;

export function add(book: ExampleBook, input: DocumentInput): Step {
  const outcome = addDocument(input, sceneOf(book, input.previousId));
  if (outcome.kind === 'refused') return outcome;
  const serial = 1 + Math.max(0, ...book.documents.map(({ number }) => Number(number.slice(1))));
  const document = {
    ...outcome.value.document,
    id: exampleId<'document'>(100 + serial),
    number: `D${serial}`,
  };
  const after = { ...book, documents: [...book.documents, document] };
  return { kind: 'ok', value: { book: after, assessment: outcome.value } };
}

export function change(
  book: ExampleBook,
  at: number,
  changed: Parameters<typeof changeDocument>[1],
): Outcome<ExampleBook> {
  const document = documentAt(book, at);
  const outcome = changeDocument(rowOf(book, document), changed, sceneOf(book, document.previousId));
  return outcome.kind === 'refused' ? outcome : replaced(book, outcome.value.document);
}

export function cancel(book: ExampleBook, at: number, on: Day = TODAY): Outcome<ExampleBook> {
  const document = documentAt(book, at);
  const end = { day: on, reason: 'called off' };
  const outcome = cancelDocument(rowOf(book, document), end, endScene(book, document));
  return outcome.kind === 'refused' ? outcome : replaced(book, { ...document, cancelled: outcome.value });
}

export function close(book: ExampleBook, at: number, on: Day = TODAY): Outcome<ExampleBook> {
  const document = documentAt(book, at);
  const end = { day: on, reason: 'no longer needed' };
  const outcome = closeDocument(rowOf(book, document), end, endScene(book, document));
  return outcome.kind === 'refused' ? outcome : replaced(book, { ...document, closed: outcome.value });
}

export function reopen(book: ExampleBook, at: number, overrideReason = ''): Outcome<ExampleBook> {
  const document = documentAt(book, at);
  const { line, period, person } = sceneOf(book, null);
  const scene = { ...endScene(book, document), line, period, person };
  const outcome = reopenDocument(rowOf(book, document), overrideReason, scene);
  return outcome.kind === 'refused'
    ? outcome
    : replaced(book, { ...document, closed: null, override: outcome.value.override });
}

export function remove(book: ExampleBook, at: number): Outcome<ExampleBook> {
  const document = documentAt(book, at);
  const outcome = removeDocument(rowOf(book, document), endScene(book, document));
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'ok', value: { ...book, documents: book.documents.filter(({ id }) => id !== document.id) } };
}

function endScene(book: ExampleBook, document: Document): EndScene {
  const followers = followersOf(book, document.id);
  return { today: TODAY, closedMonths: book.closedMonths, followers, accruedMonths: [] };
}

function documentAt(book: ExampleBook, at: number): Document {
  const document = book.documents[at];
  if (document === undefined) throw new Error(`the example has no document ${at}`);
  return document;
}

function replaced(book: ExampleBook, changed: Document): Outcome<ExampleBook> {
  const documents = book.documents.map((document) => (document.id === changed.id ? changed : document));
  return { kind: 'ok', value: { ...book, documents } };
}

function exampleId<Entity extends string>(number: number): Id<Entity> {
  return uuidV7(number, new Uint8Array(10));
}
