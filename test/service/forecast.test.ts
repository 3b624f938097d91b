import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

/** The programme runs over 2026; it is 22 June. */
let its: ServiceClient;
let ads: string;
let tools: string;
beforeEach(async () => {
  its = await serviceClient('empty');
  await its.client.budget.changeTotal({ totalFen: 100_000_000, spread: 'none' });
  ads = await addLine('Feed ads', 0, 12_000_000);
  tools = await addLine('Robot', 2, 1_200_000);
  for (const name of ['01', '02', '03', '04', '05']) await spend(ads, `2026-${name}-15`, 1_100_000);
});
afterEach(() => its.remove());

async function addLine(name: string, category: number, totalFen: number): Promise<string> {
  const { categories } = await its.client.budget.sheet();
  const categoryId = categories[category]?.id ?? '';
  const plan = { totalFen, shape: 'even' as const };
  return (await its.client.budget.addLine({ categoryId, name, plan })).id;
}

async function spend(lineId: string, day: string, fen: number): Promise<void> {
  await its.client.entries.add({ lineId, day, fen });
}

async function forecastOf(lineId: string) {
  const line = (await its.client.forecast.get()).lines.find((candidate) => candidate.lineId === lineId);
  if (line === undefined) throw new Error('no such line');
  return line;
}

const set = (lineId: string, method: 'run-rate' | 'trend') =>
  its.client.forecast.setMethods({ choices: [{ lineId, method }] });

describe('where the budget lands', () => {
  it('goes by the remaining plan, until another method is set', async () => {
    expect(await forecastOf(ads)).toMatchObject({
      method: 'remaining-plan',
      eacFen: 5_500_000 + 7_000_000,
      vacFen: -500_000,
      pacing: { kind: 'over' },
    });
    await set(ads, 'run-rate');
    const { eacFen, used } = await forecastOf(ads);
    expect(used).toBe('run-rate');
    // 5.5 million over the working days from January to May, and the days that are left.
    const { workDays } = await its.client.forecast.basis();
    const counts = workDays.map((days) => days.length);
    const seen = counts.slice(0, 5).reduce((sum, count) => sum + count, 0);
    const juneLeft = (workDays[5] ?? []).filter((day) => day > 22).length;
    const expected = [juneLeft, ...counts.slice(6)].reduce(
      (sum, count) => sum + Math.round((5_500_000 / seen) * count),
      5_500_000,
    );
    expect(eacFen).toBe(expected);
  });

  it('adds up, and holds its median in the band', async () => {
    const { all, lines, categories } = await its.client.forecast.get();
    const sum = (parts: readonly { readonly eacFen: number }[]) =>
      parts.reduce((total, { eacFen }) => total + eacFen, 0);
    expect(sum(lines)).toBe(all.eacFen);
    expect(sum(categories)).toBe(all.eacFen);
    expect(all.lowFen).toBeLessThan(all.eacFen);
    expect(all.highFen).toBeGreaterThan(all.eacFen);
  });

  it('counts working days by the national calendar, and names years that are not announced', async () => {
    const { workDays, unofficialYears } = await its.client.forecast.basis();
    expect(workDays.map((days) => days.length).reduce((sum, count) => sum + count, 0)).toBe(248);
    expect(unofficialYears).toEqual([]);
    await its.client.budget.changeProgramme({ monthCount: 18 });
    expect((await its.client.forecast.basis()).unofficialYears).toEqual([2027]);
  });
});

describe('setting methods', () => {
  it('takes many lines at once, as one command that is undone as one', async () => {
    const before = await its.client.forecast.basis();
    await its.client.forecast.setMethods({
      choices: [ads, tools].map((lineId) => ({ lineId, method: 'trend' as const })),
    });
    expect((await its.client.forecast.basis()).methods.map(({ method }) => method)).toEqual([
      'trend',
      'trend',
    ]);
    const { records } = await its.client.history.search({ limit: 1 });
    expect(records[0]?.label).toEqual({ key: 'forecastMethodsSet', params: { lineCount: 2 } });
    await its.client.history.undo({});
    expect(await its.client.forecast.basis()).toEqual(before);
  });

  it('refuses all of it where one line is wrong', async () => {
    const choices = [
      { lineId: tools, method: 'trend' as const },
      { lineId: ads, method: 'by-hand' as const, eacFen: 5_499_999, note: 'too little' },
    ];
    await expect(its.client.forecast.setMethods({ choices })).rejects.toMatchObject({
      data: { reason: 'forecast-below-committed', params: { line: 'Feed ads', leastFen: 5_500_000 } },
    });
    expect((await its.client.forecast.basis()).methods).toEqual([]);
  });

  it('by hand keeps amount and note, and its label says the amount', async () => {
    const choice = {
      lineId: ads,
      method: 'by-hand' as const,
      eacFen: 11_500_000,
      note: 'agreed with the agency',
    };
    await its.client.forecast.setMethods({ choices: [choice] });
    expect((await forecastOf(ads)).eacFen).toBe(11_500_000);
    const { records } = await its.client.history.search({ limit: 1 });
    expect(records[0]?.label).toEqual({
      key: 'forecastSetByHand',
      params: { line: 'Feed ads', eacFen: 11_500_000 },
    });
    // A later bill brings it above what was said.
    await spend(ads, '2026-06-20', 7_000_000);
    expect((await forecastOf(ads)).eacFen).toBe(12_500_000);
  });

  it('goes with its line, and comes back with it', async () => {
    await set(tools, 'trend');
    await its.client.forecast.setProgress({ lineId: tools, day: '2026-06-01', doneBp: 4000 });
    await its.client.budget.removeLine({ id: tools });
    expect((await its.client.forecast.basis()).methods).toEqual([]);
    await its.client.history.undo({});
    const { methods, progress } = await its.client.forecast.basis();
    expect(methods).toMatchObject([{ lineId: tools, method: 'trend' }]);
    expect(progress).toMatchObject([{ lineId: tools, doneBp: 4000 }]);
    expect((await its.client.history.verify()).kind).toBe('intact');
  });
});

describe('progress', () => {
  it('is one a day, by day and no later than today', async () => {
    await its.client.forecast.setProgress({ lineId: ads, day: '2026-05-31', doneBp: 3000, note: 'first' });
    await its.client.forecast.setProgress({ lineId: ads, day: '2026-05-31', doneBp: 3500, note: 'second' });
    await its.client.forecast.setProgress({ lineId: ads, day: '2026-06-22', doneBp: 4500 });
    const { progress } = await its.client.forecast.basis();
    expect(progress.map(({ day, doneBp }) => [day, doneBp])).toEqual([
      ['2026-06-22', 4500],
      ['2026-05-31', 3500],
    ]);
    await expect(
      its.client.forecast.setProgress({ lineId: ads, day: '2026-06-23', doneBp: 1 }),
    ).rejects.toMatchObject({ data: { reason: 'progress-ahead', field: 'day' } });
    await its.client.forecast.removeProgress({ id: progress[0]?.id ?? '' });
    expect((await its.client.forecast.basis()).progress).toHaveLength(1);
    await expect(its.client.forecast.removeProgress({ id: progress[0]?.id ?? '' })).rejects.toMatchObject({
      data: { reason: 'not-found' },
    });
  });
});

describe('kept forecasts', () => {
  it('are scored as the months come in', async () => {
    const { id } = await its.client.forecast.keep({ note: 'before the summer' });
    expect(await its.client.forecast.kept()).toMatchObject({
      forecasts: [
        {
          id,
          asAt: '2026-06-22',
          cause: 'by-hand',
          note: 'before the summer',
          firstOpenMonth: '2026-06',
          landing: null,
        },
      ],
      scores: [],
    });
    its.clockMs = Date.UTC(2026, 6, 3, 1);
    await spend(ads, '2026-06-25', 1_200_000);
    await spend(tools, '2026-06-25', 100_000);
    const { scores } = await its.client.forecast.kept();
    // 1,100,000 was foretold of June, and 1,300,000 came.
    expect(scores).toMatchObject([{ ahead: 1, all: { caseCount: 1, errorBp: 1818, biasBp: 1818 } }]);
    expect(scores[0]?.lines.caseCount).toBe(2);
  });

  it('say where the programme landed once it is over, and nothing is foretold any more', async () => {
    await its.client.forecast.keep({});
    its.clockMs = Date.UTC(2027, 0, 4, 1);
    const { forecasts } = await its.client.forecast.kept();
    expect(forecasts[0]?.landing).toMatchObject({ landedFen: 5_500_000, isInBand: false });
    await expect(its.client.forecast.keep({})).rejects.toMatchObject({
      data: { reason: 'nothing-to-forecast' },
    });
  });

  it('can be taken back, and the ledger is intact', async () => {
    await its.client.forecast.keep({});
    await its.client.history.undo({});
    expect((await its.client.forecast.kept()).forecasts).toEqual([]);
    await its.client.history.redo({});
    expect((await its.client.forecast.kept()).forecasts).toHaveLength(1);
    expect((await its.client.history.verify()).kind).toBe('intact');
  });

  it('for the end of an earlier month look at nothing that came after it', async () => {
    await its.client.forecast.keep({ atEndOf: '2026-02' });
    const { forecasts, scores } = await its.client.forecast.kept();
    expect(forecasts).toMatchObject([
      {
        asAt: '2026-02-28',
        keptOn: '2026-06-22',
        cause: 'by-hand',
        firstOpenMonth: '2026-03',
        knownFen: 2_200_000,
      },
    ]);
    expect(scores.map(({ ahead }) => ahead)).toEqual([1, 2, 3]);
    await expect(its.client.forecast.keep({ atEndOf: '2026-06' })).rejects.toMatchObject({
      data: { reason: 'forecast-month-runs', field: 'atEndOf' },
    });
    await expect(its.client.forecast.keep({ atEndOf: '2025-12' })).rejects.toMatchObject({
      data: { reason: 'month-outside-period' },
    });
  });

  it('are kept by each close of a month, and go with its reopening and its undoing', async () => {
    const person = { name: 'Shen Lan', departmentId: null, role: 'finance' as const };
    const { id } = await its.client.catalogue.addPerson(person);
    await its.client.session.choosePerson({ personId: id });
    await its.client.months.close({ month: '2026-01' });
    const kept = async () => (await its.client.forecast.kept()).forecasts;
    const said = { asAt: '2026-01-31', cause: 'month-close', firstOpenMonth: '2026-02' };
    expect(await kept()).toMatchObject([said]);
    await its.client.months.reopen({ month: '2026-01', reason: 'a bill was late' });
    expect(await kept()).toEqual([]);
    await its.client.months.close({ month: '2026-01' });
    expect(await kept()).toMatchObject([said]);
    await its.client.history.undo({});
    expect(await kept()).toEqual([]);
    await its.client.history.undo({});
    expect(await kept()).toMatchObject([said]);
    expect((await its.client.history.verify()).kind).toBe('intact');
  });
});
