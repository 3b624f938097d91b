import { call } from '@orpc/server';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { addLine } from '../budget/line-handlers.ts';
import { changeTotal } from '../budget/programme-handlers.ts';
import { readSheet } from '../budget/read-sheet.ts';
import { addPerson } from '../catalogue/catalogue-handlers.ts';
import { addEntry } from '../entries/entry-handlers.ts';
import type { ServiceContext } from '../service-parts.ts';
import { fillDocuments, isInvoiced, isOverspentAtOnce } from './fill-documents.ts';
import { fillBaseline } from './fill-versions.ts';
import type { Foundation } from './foundation.ts';
import { type Bill, billsOf } from './sample-bills.ts';
import { lines, people, SAMPLE_TOTAL_YUAN } from './sample-programme.ts';

/** What the sample goes on with; lines by their Chinese names. */
export interface SampleRecords {
  readonly people: ReadonlyMap<string, PersonId>;
  readonly lines: ReadonlyMap<string, LineId>;
  readonly bills: Bills;
}

/** What was spent, by the lines' Chinese names. */
type Bills = ReadonlyMap<string, readonly Bill[]>;

/** The sample programme of P5.5: people, a total, fifteen lines, their spend before a day, and documents. */
export async function fillSample(
  context: ServiceContext,
  foundation: Foundation,
  language: Language,
  before: Day,
): Promise<SampleRecords> {
  const owners = await addPeople(context, foundation, language);
  await call(
    changeTotal,
    { totalFen: fen(SAMPLE_TOTAL_YUAN * 100), spread: 'none' },
    { context, path: ['budget', 'changeTotal'] },
  );
  const ids: LineId[] = [];
  for (const line of lines) {
    const categoryId = foundation.categories.get(line.category);
    if (categoryId === undefined) throw new Error(`the sample has no category ${line.category}`);
    const { id } = await call(
      addLine,
      {
        categoryId,
        name: line.name[language],
        kind: line.yuan < 0 ? 'rebate' : 'spend',
        departmentId: foundation.departments.get(line.department) ?? null,
        ownerId: owners.get(line.owner) ?? null,
        vendor: line.vendor[language],
        note: line.note[language],
        plan: { totalFen: fen(line.yuan * 100), shape: line.shape },
      },
      { context, path: ['budget', 'addLine'] },
    );
    ids.push(id);
  }
  const { firstMonth } = foundation;
  const lineIds = new Map(lines.map((line, index) => [line.name['zh-CN'], idAt(ids, index)]));
  const ground = { firstMonth, language, lines: lineIds, people: owners };
  await fillBaseline(context, ground);
  const bills = await sampleBills(context, lineIds);
  const records = { people: owners, lines: lineIds, bills };
  await addBills(context, records, language, { before });
  await fillDocuments(context, { ...ground, bills });
  return records;
}

function idAt(ids: readonly LineId[], index: number): LineId {
  const id = ids[index];
  if (id === undefined) throw new Error(`the sample has no line ${index}`);
  return id;
}

async function addPeople(context: ServiceContext, foundation: Foundation, language: Language) {
  const ids = new Map<string, PersonId>();
  for (const person of people) {
    const input = {
      name: person.name[language],
      departmentId: foundation.departments.get(person.department ?? '') ?? null,
      role: person.role,
    };
    ids.set(person.key, (await call(addPerson, input, { context, path: ['catalogue', 'addPerson'] })).id);
  }
  return ids;
}

/** What was spent follows the plan by each line's own percentages, up to today; by the lines' Chinese names. */
async function sampleBills(context: ServiceContext, lineIds: ReadonlyMap<string, LineId>): Promise<Bills> {
  const workspace = context.parts.slot.current;
  if (workspace === null) return new Map();
  const sheet = await readSheet(workspace.reader, context.parts.today());
  return new Map(
    lines.map(({ name, spentPercent }) => {
      const key = name['zh-CN'];
      const planned = sheet.lines.find(({ id }) => id === lineIds.get(key));
      return [key, planned === undefined ? [] : billsOf(planned.plan, spentPercent, sheet)];
    }),
  );
}

interface Days {
  readonly from?: Day;
  readonly before?: Day;
}

function isWithin(on: Day, { from, before }: Days): boolean {
  return (from === undefined || on >= from) && (before === undefined || on < before);
}

/** Bills of these days become entries, except those that come as invoices; of a line that is overspent, all at first. */
export async function addBills(
  context: ServiceContext,
  { lines: lineIds, bills }: Pick<SampleRecords, 'lines' | 'bills'>,
  language: Language,
  days: Days,
): Promise<void> {
  for (const { name, vendor } of lines) {
    const key = name['zh-CN'];
    const lineId = lineIds.get(key);
    if (lineId === undefined) continue;
    for (const bill of bills.get(key) ?? []) {
      if (isInvoiced(key, bill)) continue;
      const isDue = isOverspentAtOnce(key) ? days.from === undefined : isWithin(bill.day, days);
      if (!isDue) continue;
      const { day, fen: amount, reference } = bill;
      const reason = amount < 0 ? vendor[language] : '';
      await call(
        addEntry,
        { lineId, day, fen: amount, vendor: vendor[language], reference, reason },
        { context, path: ['entries', 'add'] },
      );
    }
  }
}
