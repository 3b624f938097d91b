import { call } from '@orpc/server';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { DocumentId } from '#shared/domain/documents/document.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { type Day, addDays, day } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { addMonths, type Month } from '#shared/values/month.ts';
import { addDocument, cancelDocument, closeDocument } from '../documents/document-commands.ts';
import type { ServiceContext } from '../service-parts.ts';
import type { Bill } from './sample-bills.ts';
import {
  type SampleBill,
  type SampleDay,
  type SampleDocument,
  sampleDocuments,
  type SampleEnd,
} from './sample-documents.ts';
import { lines } from './sample-programme.ts';

/** What the sample's documents stand on; lines by their Chinese names. */
export interface DocumentGround {
  readonly firstMonth: Month;
  readonly language: Language;
  readonly lines: ReadonlyMap<string, LineId>;
  readonly people: ReadonlyMap<string, PersonId>;
  readonly bills: ReadonlyMap<string, readonly Bill[]>;
}

/** Who enters invoices, payments and credit notes. */
const ACCOUNTANT = 'he';

interface Made {
  readonly id: DocumentId;
  readonly line: string;
}

/** The sample's documents up to today; what would follow one that is still to come is still to come as well. */
export async function fillDocuments(context: ServiceContext, ground: DocumentGround): Promise<void> {
  const made = new Map<string, Made>();
  for (const step of sampleDocuments) {
    if ('end' in step) await endDocument(context, ground, step, made);
    else await makeDocument(context, ground, step, made);
  }
}

/** The bills that documents stand for: they are not typed as entries. */
export function isInvoiced(line: string, bill: Bill): boolean {
  const lineOf = (document: SampleDocument): string => {
    if ('line' in document) return document.line;
    const before = sampleDocuments.find((other) => 'key' in other && other.key === document.after);
    return before === undefined || !('key' in before) ? '' : lineOf(before);
  };
  return sampleDocuments.some(
    (document) =>
      'bill' in document &&
      document.month === bill.month &&
      document.bill === bill.place &&
      lineOf(document) === line,
  );
}

/** Whether finance let a document overspend the line: what is spent of it has to be known by then. */
export function isOverspentAtOnce(line: string): boolean {
  return sampleDocuments.some(
    (document) => 'line' in document && document.line === line && document.override !== undefined,
  );
}

async function makeDocument(
  context: ServiceContext,
  ground: DocumentGround,
  document: SampleDocument,
  made: Map<string, Made>,
): Promise<void> {
  const previous = 'after' in document ? made.get(document.after) : undefined;
  if ('after' in document && previous === undefined) return;
  const line = 'line' in document ? document.line : (previous?.line ?? '');
  const worth = worthOf(ground, line, document);
  if (worth === null || worth.day > context.parts.today()) return;
  const { firstMonth, language } = ground;
  const { kind, due, payInDays, override } = document;
  const { id } = await call(
    addDocument,
    {
      kind,
      previousId: previous?.id ?? null,
      lineId: known(ground.lines, line),
      day: worth.day,
      fen: worth.fen,
      number: worth.number,
      note: document.note?.[language] ?? '',
      reason: document.reason?.[language] ?? '',
      overReason: document.overReason?.[language] ?? '',
      overrideReason: override?.reason[language] ?? '',
      payBy: payInDays === undefined ? null : addDays(worth.day, payInDays),
      ...(due === undefined ? {} : { dueMonth: addMonths(firstMonth, due) }),
    },
    {
      context: { ...context, actingAs: known(ground.people, override?.by ?? authorOf(document, line)) },
      path: ['documents', 'add'],
    },
  );
  made.set(document.key, { id, line });
}

/** Its day, amount and number; those of a bill where it stands for one, null while that is still to come. */
function worthOf(
  { firstMonth, bills }: DocumentGround,
  line: string,
  document: (SampleDay & { readonly yuan: number }) | SampleBill,
): { readonly day: Day; readonly fen: Fen; readonly number: string } | null {
  if ('yuan' in document) {
    return { day: dayOf(firstMonth, document), fen: fen(document.yuan * 100), number: '' };
  }
  const { month, bill } = document;
  const found = bills.get(line)?.find((other) => other.month === month && other.place === bill);
  return found === undefined
    ? null
    : { day: found.day, fen: fen(Math.abs(found.fen)), number: found.reference };
}

async function endDocument(
  context: ServiceContext,
  { firstMonth, language, people }: DocumentGround,
  end: SampleEnd,
  made: ReadonlyMap<string, Made>,
): Promise<void> {
  const document = made.get(end.of);
  const on = dayOf(firstMonth, end);
  if (document === undefined || on > context.parts.today()) return;
  const input = { id: document.id, reason: end.reason[language], day: on };
  const acting = { ...context, actingAs: known(people, ownerOf(document.line)) };
  if (end.end === 'cancel') {
    await call(cancelDocument, input, { context: acting, path: ['documents', 'cancel'] });
  } else {
    await call(closeDocument, input, { context: acting, path: ['documents', 'close'] });
  }
}

/** What is asked for, signed and accepted comes from the line's owner; what is invoiced and paid from finance. */
function authorOf({ kind }: SampleDocument, line: string): string {
  return kind === 'request' || kind === 'contract' || kind === 'acceptance' ? ownerOf(line) : ACCOUNTANT;
}

function ownerOf(line: string): string {
  return lines.find(({ name }) => name['zh-CN'] === line)?.owner ?? ACCOUNTANT;
}

function dayOf(firstMonth: Month, { month, dayOfMonth }: SampleDay): Day {
  return day(`${addMonths(firstMonth, month)}-${String(dayOfMonth).padStart(2, '0')}`);
}

function known<T>(among: ReadonlyMap<string, T>, key: string): T {
  const value = among.get(key);
  if (value === undefined) throw new Error(`the sample has no ${key}`);
  return value;
}
