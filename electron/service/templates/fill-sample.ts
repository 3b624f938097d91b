import { call } from '@orpc/server';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { day } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { addMonths, type Month } from '#shared/values/month.ts';
import { splitFen } from '#shared/values/split.ts';
import { addLine } from '../budget/line-handlers.ts';
import { changeTotal } from '../budget/programme-handlers.ts';
import { readSheet } from '../budget/read-sheet.ts';
import { addPerson } from '../catalogue/catalogue-handlers.ts';
import { addEntry } from '../entries/entry-handlers.ts';
import type { ServiceContext } from '../service-parts.ts';
import { fillRequests } from './fill-requests.ts';
import type { Foundation } from './foundation.ts';
import { lines, people, SAMPLE_TOTAL_YUAN } from './sample-programme.ts';

/** Days of a month on which the sample's bills come in, as shares of the month's spend. */
const bills = [
  { dayOfMonth: 9, weight: 3 },
  { dayOfMonth: 18, weight: 4 },
  { dayOfMonth: 27, weight: 3 },
] as const;

/** The sample programme of P5.5: people, a total, fifteen lines, their first months of spend, and requests. */
export async function fillSample(
  context: ServiceContext,
  foundation: Foundation,
  language: Language,
): Promise<void> {
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
  await addHistory(context, foundation.firstMonth, ids, language);
  await fillRequests(context, {
    firstMonth: foundation.firstMonth,
    language,
    lines: new Map(lines.map((line, index) => [line.name['zh-CN'], idAt(ids, index)])),
    people: owners,
  });
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

/** Entries follow the plan by each line's own percentages, up to today. */
async function addHistory(
  context: ServiceContext,
  firstMonth: Month,
  ids: readonly LineId[],
  language: Language,
): Promise<void> {
  const workspace = context.parts.slot.current;
  if (workspace === null) return;
  const sheet = await readSheet(workspace.reader, context.parts.today());
  for (const [index, line] of lines.entries()) {
    const planned = sheet.lines.find((candidate) => candidate.id === ids[index]);
    if (planned === undefined) continue;
    for (const [month, percent] of line.spentPercent.entries()) {
      const plan = planned.plan[month];
      if (plan === undefined || percent === 0) continue;
      const spent = fen(Math.round((plan * percent) / 10_000) * 100);
      await addBills(context, planned.id, addMonths(firstMonth, month), spent, line.vendor[language]);
    }
  }
}

async function addBills(
  context: ServiceContext,
  lineId: LineId,
  month: Month,
  spent: Fen,
  vendor: string,
): Promise<void> {
  const weights = bills.map((bill) => bill.weight);
  const parts = splitFen(spent, weights) ?? [];
  for (const [index, bill] of bills.entries()) {
    const amount = parts[index];
    const on = day(`${month}-${String(bill.dayOfMonth).padStart(2, '0')}`);
    if (amount === undefined || amount === 0 || on > context.parts.today()) continue;
    await call(
      addEntry,
      {
        lineId,
        day: on,
        fen: amount,
        vendor,
        reference: `${month.replace('-', '')}-${String(index + 1).padStart(2, '0')}`,
        reason: amount < 0 ? vendor : '',
      },
      { context, path: ['entries', 'add'] },
    );
  }
}
