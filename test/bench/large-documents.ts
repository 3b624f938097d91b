import type { DocumentKind } from '#shared/domain/documents/document.ts';
import type { LabelKey } from '#shared/domain/ledger/label.ts';
import { addMonths, month } from '#shared/values/month.ts';
import type { Scale } from './scale.ts';
import { type Build, put, type Row } from './workspace-build.ts';

const FIRST_MONTH = month('2022-01');

/** A chain: each document takes over a part of the one before. */
const CHAIN = [
  { kind: 'request', code: 'PR', label: 'purchaseRequestAdded', part: 1 },
  { kind: 'contract', code: 'CT', label: 'contractAdded', part: 0.9 },
  { kind: 'acceptance', code: 'AC', label: 'acceptanceAdded', part: 0.6 },
  { kind: 'invoice', code: 'IV', label: 'invoiceAdded', part: 0.8 },
  { kind: 'payment', code: 'PY', label: 'paymentAdded', part: 0.5 },
] as const satisfies readonly { kind: DocumentKind; code: string; label: LabelKey; part: number }[];

/** Documents in chains of five over all months, one ledger record for each, as adding them one by one would leave. */
export async function addDocuments(build: Build, scale: Scale, lines: readonly string[]): Promise<void> {
  for (let done = 0; done < scale.documents; done += CHAIN.length) {
    const line = lines[Math.floor(build.random() * lines.length)] ?? '';
    await addChain(build, scale, line, done);
  }
}

async function addChain(build: Build, scale: Scale, line: string, first: number): Promise<void> {
  const start = Math.floor((first / scale.documents) * scale.months);
  let previous: string | null = null;
  let fen = Math.floor(50_000 + build.random() * 400_000);
  for (const [step, { kind, code, label, part }] of CHAIN.entries()) {
    if (first + step >= scale.documents) return;
    const at = Math.min(scale.months - 1, start + step);
    fen = Math.floor(fen * part);
    const number = `${code}-${addMonths(FIRST_MONTH, at).slice(0, 4)}-${String(first + step).padStart(5, '0')}`;
    const due = Math.min(scale.months - 1, at + 1 + Math.floor(build.random() * 6));
    const document = documentRow(build, { kind, line, previous, number, fen, at, due });
    const changes = await put(build, 'document', [document]);
    if (kind === 'invoice') changes.push(...(await put(build, 'entry', [entryOf(build, document)])));
    const params = { document: number, line: '线路', amountFen: fen };
    await build.ledger.add(build.at(), 'documents.add', { key: label, params }, changes);
    previous = String(document['id']);
  }
}

interface Wish {
  readonly kind: DocumentKind;
  readonly line: string;
  readonly previous: string | null;
  readonly number: string;
  readonly fen: number;
  readonly at: number;
  readonly due: number;
}

function documentRow(build: Build, wish: Wish): Row {
  const isCommitment = wish.kind !== 'invoice' && wish.kind !== 'payment';
  const dayOfMonth = String(1 + Math.floor(build.random() * 28)).padStart(2, '0');
  const day = `${addMonths(FIRST_MONTH, wish.at)}-${dayOfMonth}`;
  return {
    id: build.newId(),
    line_id: wish.line,
    kind: wish.kind,
    previous_id: wish.previous,
    number: wish.number,
    number_key: wish.number.toLowerCase(),
    day,
    fen: wish.fen,
    vendor: `供应商 ${(wish.at % 40) + 1}`,
    note: '',
    due_month: isCommitment ? addMonths(FIRST_MONTH, wish.due) : null,
    pay_by: wish.kind === 'invoice' ? `${addMonths(FIRST_MONTH, wish.due)}-15` : null,
    reason: '',
    over_reason: '',
    override_by: null,
    override_reason: '',
    cancelled_on: null,
    cancel_reason: '',
    closed_on: null,
    close_reason: '',
  };
}

function entryOf(build: Build, document: Row): Row {
  return {
    id: build.newId(),
    line_id: document['line_id'] ?? null,
    day: document['day'] ?? null,
    fen: document['fen'] ?? null,
    vendor: document['vendor'] ?? null,
    reference: document['number'] ?? null,
    note: '',
    reason: '',
    import_id: null,
    source_key: null,
    document_id: document['id'] ?? null,
    accrual_id: null,
  };
}
