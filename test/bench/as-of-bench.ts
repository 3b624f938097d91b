import { readTable } from '#db/ledger/as-of.ts';
import { readDocuments } from '#db/queries/document-list-queries.ts';
import { readEntries, sumEntries } from '#db/queries/entry-queries.ts';
import { searchHistory } from '#db/queries/history-queries.ts';
import { readPolicies } from '#db/queries/policy-queries.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import { connectWorkspace, freshConnection, type Workspace } from '#db/workspace.ts';
import { readSheet } from '#electron/service/budget/read-sheet.ts';
import { readForecast } from '#electron/service/forecast/read-forecast.ts';
import { day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type Finding, msFinding } from './finding.ts';
import { timingOf } from './measure.ts';

const AREA = 'The large workspace as of a past day';
const LIMIT_MS = 1000;
/** Before half of the entries came in, before half of the documents, among the edits of the plan, and a day before the last. */
const POSITIONS: Readonly<Record<string, number>> = {
  'among the imports': 101,
  'among the documents': 10_000,
  'half-way': 150_000,
  'a day ago': 299_880,
};

/** The screens' questions about the past, each with the laying out of that past before it. */
export async function asOfBench(folder: BenchFolder): Promise<Finding[]> {
  const workspace = await connectWorkspace(freshConnection(await folder.largeWorkspace()));
  try {
    const questions = questionsTo(workspace);
    await askAll(workspace, questions, 1);
    const findings: Finding[] = [];
    for (const [when, seq] of Object.entries(POSITIONS)) {
      const all = [...(await askAll(workspace, questions, seq))].map(
        ([what, taken]) => [what, timingOf(taken).worst] as const,
      );
      const [slowest = '', worst = 0] = all.toSorted(([, one], [, other]) => other - one)[0] ?? [];
      const note = `${slowest}, worst of 3; the laying out of that past included`;
      findings.push(
        msFinding(AREA, `the slowest of ${all.length} questions, ${when}`, worst, LIMIT_MS, note),
      );
    }
    return findings;
  } finally {
    await workspace.close();
  }
}

const TODAY = day('2026-06-30');

type Questions = Readonly<Record<string, (reader: Reader) => Promise<unknown>>>;

function questionsTo(workspace: Workspace): Questions {
  const entries = workspace.watched.filter(({ name }) => name === 'entry');
  const byDay = { by: 'day', descending: true } as const;
  return {
    'the sheet': (reader) => readSheet(reader, TODAY),
    'the policies': readPolicies,
    'a page of entries': (reader) => readEntries(reader, {}, byDay, { offset: 50_000, limit: 200 }),
    'the sum of a category’s entries': async (reader) => {
      const { categoryId } = await reader
        .selectFrom('budget_line')
        .select('category_id as categoryId')
        .executeTakeFirstOrThrow();
      return sumEntries(reader, { categoryId: id(categoryId) });
    },
    'where it lands': (reader) => readForecast(reader, TODAY),
    'a page of documents': (reader) => readDocuments(reader, {}, byDay, { offset: 0, limit: 200 }, TODAY),
    'the newest changes': (reader) => searchHistory(reader, {}, { limit: 100 }),
    'a page of a whole table': async (reader) => {
      for (const table of entries) await readTable(reader, table, { offset: 0, limit: 1000 });
    },
  };
}

/** Another past is asked for between two questions, so that none finds its own laid out already. */
async function askAll(workspace: Workspace, questions: Questions, seq: number) {
  const present = await lastRecord(workspace.reader);
  const taken = new Map<string, number[]>();
  for (let run = 0; run < 3; run += 1) {
    for (const [what, ask] of Object.entries(questions)) {
      await workspace.asOf(present, async () => undefined);
      const began = performance.now();
      await workspace.asOf(seq, ask);
      taken.set(what, [...(taken.get(what) ?? []), performance.now() - began]);
    }
  }
  return taken;
}
