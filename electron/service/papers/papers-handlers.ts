import { seqAt } from '#db/ledger/as-of.ts';
import { lastRecord, readPosition } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import type { PaperOrder } from '#shared/domain/papers/papers.ts';
import { refused } from '#shared/domain/refusal.ts';
import { query, refuse, valueOf } from '../base.ts';
import { fileNamed } from '../exports/file-named.ts';
import { filled } from '../exports/export-words.ts';
import { type MonthEndFacts, readMonthEndFacts } from './month-end-facts.ts';
import { PapersStoppedError } from './paper-runs.ts';
import { type PaperWords, paperWords } from './paper-words.ts';
import { printPage } from './print/print-page.ts';
import { monthEndWorkbook } from './workbook/month-end-workbook.ts';

export const paperPosition = query.papers.position.handler(async ({ context, input }) => {
  const { reader, workspace } = context;
  const seq = input.at === undefined ? await lastRecord(reader) : await seqAt(reader, input.at);
  return workspace.asOf(seq, readPosition);
});

export const paperWorkbook = query.papers.workbook.handler(({ context, input, signal }) => {
  const { parts, workspace } = context;
  const words = paperWords(input.language);
  const pattern = input.entries === 'month' ? words.fileName : words.fileNameToDate;
  const made = parts.papers.follow(input.runId, signal, (run) =>
    atPosition(workspace, input, async (reader, facts) => {
      const content = await monthEndWorkbook(reader, facts, words, input.entries, run);
      return fileNamed(content, nameOf(pattern, facts, words), 'xlsx');
    }),
  );
  return made.catch((error: unknown) => {
    if (error instanceof PapersStoppedError) refuse(refused('papers-stopped').refusal);
    throw error;
  });
});

export const paperPrint = query.papers.print.handler(({ context, input }) => {
  const words = paperWords(input.language);
  return atPosition(context.workspace, input, async (reader, facts) => {
    const page = await printPage(reader, facts, words);
    return fileNamed([page], nameOf(words.fileName, facts, words), 'html');
  });
});

export const paperProgress = query.papers.progress.handler(async function* ({ context, input, signal }) {
  yield* context.parts.papers.watch(input.runId, signal);
});

/** Reads the month's end as the ledger knew it at the position that was ordered. */
async function atPosition<T>(
  workspace: Workspace,
  order: PaperOrder,
  work: (reader: Reader, facts: MonthEndFacts) => Promise<T>,
): Promise<T> {
  const last = await lastRecord(workspace.reader);
  const seq = order.seq ?? last;
  if (seq > last) refuse(refused('position-unknown', { seqCount: seq, lastCount: last }, 'seq').refusal);
  return workspace.asOf(seq, async (reader) =>
    work(reader, valueOf(await readMonthEndFacts(reader, order.month))),
  );
}

function nameOf(pattern: string, { sheet, month, position }: MonthEndFacts, words: PaperWords): string {
  const { language } = words;
  return filled(pattern, { programme: sheet.programme.name, month, seq: String(position.seq), language });
}
