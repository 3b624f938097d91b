import { call } from '@orpc/server';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { RiskId } from '#shared/domain/risks/risk.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { fen } from '#shared/values/money.ts';
import { addLine } from '../budget/line-handlers.ts';
import { changeTotal } from '../budget/programme-handlers.ts';
import { readSheet } from '../budget/read-sheet.ts';
import { addPerson } from '../catalogue/catalogue-handlers.ts';
import { addEntry } from '../entries/entry-handlers.ts';
import type { ServiceContext } from '../service-parts.ts';
import { fillDocuments, isInvoiced } from './fill-documents.ts';
import { fillRequests } from './fill-requests.ts';
import { fillSurgeRisk } from './fill-risks.ts';
import { fillBaseline, fillScenario } from './fill-versions.ts';
import type { Foundation } from './foundation.ts';
import { type Bill, billsOf } from './sample-bills.ts';
import { lines, people, SAMPLE_TOTAL_YUAN } from './sample-programme.ts';

/** What the sample goes on with; lines by their Chinese names. */
export interface SampleRecords {
  readonly people: ReadonlyMap<string, PersonId>;
  readonly lines: ReadonlyMap<string, LineId>;
  readonly surgeRiskId: RiskId;
}

/** The sample programme of P5.5: people, a total, fifteen lines, their first months of spend, documents and requests. */
export async function fillSample(
  context: ServiceContext,
  foundation: Foundation,
  language: Language,
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
  await addHistory(context, lineIds, bills, language);
  await fillDocuments(context, { ...ground, bills });
  const surgeRiskId = await fillSurgeRisk(context, ground);
  await fillRequests(context, { ...ground, surgeRiskId });
  await fillScenario(context, ground);
  return { people: owners, lines: lineIds, surgeRiskId };
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
async function sampleBills(
  context: ServiceContext,
  lineIds: ReadonlyMap<string, LineId>,
): Promise<ReadonlyMap<string, readonly Bill[]>> {
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

/** Bills become entries, except those that come as invoices. */
async function addHistory(
  context: ServiceContext,
  lineIds: ReadonlyMap<string, LineId>,
  bills: ReadonlyMap<string, readonly Bill[]>,
  language: Language,
): Promise<void> {
  for (const { name, vendor } of lines) {
    const key = name['zh-CN'];
    const lineId = lineIds.get(key);
    if (lineId === undefined) continue;
    for (const bill of bills.get(key) ?? []) {
      if (isInvoiced(key, bill)) continue;
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
