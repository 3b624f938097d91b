import { type Fen, fen } from '#shared/values/money.ts';
import type { Outcome } from '../refusal.ts';
import type { DocumentInput } from './document.ts';
import {
  type ExampleBook,
  type Step,
  actualFen,
  add,
  availableFen,
  openFen,
  rowOf,
  wish,
} from './example-book.ts';

export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.value;
}

/** A document in short: `previous` is the place of the one before among the book's documents. */
export type Short = readonly [
  kind: DocumentInput['kind'],
  fen: number,
  previous: number | null,
  more?: Partial<DocumentInput>,
];

/** The book with these documents one after the other; throws where the rules refuse one. */
export function withDocuments(start: ExampleBook, ...steps: readonly Short[]): ExampleBook {
  return steps.reduce((book, step) => valueOf(tried(book, step)).book, start);
}

export function tried(book: ExampleBook, [kind, amount, previous, more = {}]: Short): Step {
  const previousId = previous === null ? null : (book.documents[previous]?.id ?? null);
  return add(book, wish({ kind, fen: fen(amount), previousId, ...more }));
}

/** What each of the documents has open, in order. */
export function opens(book: ExampleBook): number[] {
  return book.documents.map((document) => rowOf(book, document).openFen);
}

export function figures(book: ExampleBook): Record<'open' | 'actual' | 'available', Fen> {
  return { open: openFen(book), actual: actualFen(book), available: availableFen(book) };
}
