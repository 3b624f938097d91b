import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { type Fen, fen, sumFen } from '#shared/values/money.ts';
import { type Month, addMonths } from '#shared/values/month.ts';
import { serviceClient, type ServiceClient } from '#test/support/service-client.ts';

/*
 * The sample programme is lived through: month by month its lines spend what they planned, in most months a little
 * less, and finance closes the month. Whatever happens, every level adds up.
 */

let its: ServiceClient;
beforeEach(async () => {
  its = await serviceClient('sample');
});
afterEach(() => its.remove());

const PER_CENT_SPENT = 96;

test('twelve months are spent, accrued and closed; the year ends with every level adding up', async () => {
  const { client } = its;
  const { people } = await client.catalogue.list();
  const finance = people.find(({ role }) => role === 'finance');
  if (finance === undefined) throw new Error('the sample has nobody of finance');
  await client.session.choosePerson({ personId: finance.id });
  const { months } = await client.budget.sheet();
  for (const month of months) {
    its.clockMs = Date.parse(`${addMonths(month, 1)}-03T02:00:00Z`);
    await spendTheRest(month);
    const { accruals } = await client.months.preview({ month });
    await client.months.close({ month, accrue: accruals.map(({ documentId }) => documentId) });
    expectToAddUp(await client.budget.sheet());
  }
  const { next } = await client.months.list();
  expect(next).toBeNull();

  const year = await client.budget.sheet();
  expect(year.closedMonths).toEqual(months);
  // One with every close, besides the one that the sample brings.
  const { forecasts } = await client.forecast.kept();
  expect(forecasts).toHaveLength(months.length + 1);
  expect(forecasts.every(({ landing }) => landing !== null)).toBe(true);

  expect(await client.history.verify()).toMatchObject({ kind: 'intact' });
});

/** What a line planned in the month and has not spent in it yet, less the few per cent that stay. */
async function spendTheRest(month: Month): Promise<void> {
  const sheet = await its.client.budget.sheet();
  const position = sheet.months.indexOf(month);
  const reserve = sheet.categories.find(({ hue }) => hue === 'reserve')?.id;
  for (const line of sheet.lines) {
    const planned = line.plan[position] ?? 0;
    const spent = line.actual[position] ?? 0;
    const rest = fen(Math.trunc((planned * PER_CENT_SPENT) / 100) - spent);
    if (line.categoryId === reserve || line.kind !== 'spend' || rest <= 0) continue;
    await its.client.entries.add({ lineId: line.id, day: `${month}-25`, fen: rest });
  }
}

function expectToAddUp({ lines, categories, months }: Sheet): void {
  const whole = sumFen(lines.flatMap(({ actual }) => actual));
  const byCategory = categories.map(({ id }) =>
    sumFen(lines.filter((line) => line.categoryId === id).flatMap(({ actual }) => actual)),
  );
  const byMonth = months.map((_, position) => sumFen(lines.map((line) => line.actual[position] ?? ZERO)));
  expect(sumFen(byCategory)).toBe(whole);
  expect(sumFen(byMonth)).toBe(whole);
}

const ZERO: Fen = fen(0);
