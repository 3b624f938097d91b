import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { countDifferences } from '#shared/domain/versions/comparison-sums.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

describe.each(['zh-CN', 'en'] as const)('the sample programme in %s', (language) => {
  let its: ServiceClient;
  beforeAll(async () => {
    its = await serviceClient('sample', language);
  });
  afterAll(() => its.remove());

  it('plans twelve million over fifteen lines, split 60/20/15/5 to the fen', async () => {
    const sheet = await its.client.budget.sheet();
    const totals = sheetTotals(sheet);
    expect(sheet.lines).toHaveLength(15);
    expect(totals.all.planFen).toBe(1_200_000_000);
    expect(totals.unallocatedFen).toBe(0);
    // The draw's 12,600 yuan are planned with the tools, and count where they were set aside.
    expect(sheet.categories.map(({ id }) => totals.byCategory.get(id)?.planFen)).toEqual([
      720_000_000, 240_000_000, 181_260_000, 58_740_000,
    ]);
    expect(watchSheet(sheet).map(({ plan }) => plan.fen)).toEqual([
      720_000_000, 240_000_000, 180_000_000, 60_000_000,
    ]);
    expect(sheet.categories.map(({ targetFen }) => targetFen)).toEqual([
      720_000_000, 240_000_000, 180_000_000, 60_000_000,
    ]);
  });

  it('has three months of history and the running month up to today', async () => {
    const sheet = await its.client.budget.sheet();
    expect(sheet.months.slice(0, 4)).toEqual(['2026-03', '2026-04', '2026-05', '2026-06']);
    const { actual } = sheetTotals(sheet).all;
    expect(actual.slice(0, 4).every((amount) => amount > 0)).toBe(true);
    expect(actual.slice(4).every((amount) => amount === 0)).toBe(true);
    const { entries } = await its.client.entries.list({});
    expect(entries.every((entry) => entry.day <= sheet.today)).toBe(true);
  });

  it('has requests in every state, decided by others than those who made them', async () => {
    const { requests, counts } = await its.client.requests.list({});
    expect(counts.byState).toMatchObject({ draft: 1, submitted: 1, applied: 3, rejected: 1 });
    expect(requests.map(({ kind, state }) => [kind, state]).toReversed()).toEqual([
      ['baseline', 'applied'],
      ['draw', 'applied'],
      ['reallocation', 'applied'],
      ['reallocation', 'rejected'],
      ['reallocation', 'submitted'],
      ['reallocation', 'draft'],
    ]);
    const { records } = await its.client.history.search({ command: 'requests.approve' });
    const names = records.map(({ personName }) => personName);
    expect(names).toEqual(language === 'en' ? ['Shen Lan', 'Shen Lan'] : ['沈岚', '沈岚']);
    const byMeeting = requests.find(({ number }) => number === 'RA-2026-001');
    expect((await its.client.requests.get({ id: byMeeting?.id ?? '' })).approvals).toMatchObject([
      { personName: language === 'en' ? 'Gu Ming' : '顾明' },
    ]);
    const reserve = await its.client.reserve.state();
    expect(reserve).toMatchObject({
      setAsideFen: 60_000_000,
      drawnFen: 1_260_000,
      spentFen: 0,
      balanceFen: 58_740_000,
    });
  });

  it('has documents in every state on its lines, which add up with the sheet', async () => {
    const { documents, stages, total } = await its.client.documents.list({ limit: 200 });
    // Thirty-seven of the departments, and what was signed, accepted, invoiced and paid with KOLs.
    expect(total).toBe(37 + 34);
    expect(new Set(documents.map(({ state }) => state))).toEqual(
      new Set(['open', 'partial', 'settled', 'closed', 'cancelled']),
    );
    expect(documents.some(({ overdue }) => overdue)).toBe(true);
    expect(documents.filter(({ override }) => override !== null)).toHaveLength(1);
    expect(documents.filter(({ overReason }) => overReason !== '')).toHaveLength(1);
    const sheet = await its.client.budget.sheet();
    const { all } = sheetTotals(sheet);
    const openFen = stages.request.openFen + stages.contract.openFen + stages.acceptance.openFen;
    expect(openFen).toBe(all.openFen + all.openOutsideFen);
    expect(all.openOutsideFen).toBe(0);
    // What is invoiced took the place of bills: the history is what it was, less one credit note.
    const { entries } = await its.client.entries.list({ limit: 1000 });
    const invoiced = entries.filter(({ documentId }) => documentId !== null);
    expect(invoiced).toHaveLength(stages.invoice.count + stages['credit-note'].count);
    const { lines } = sheet;
    const overspent = lines.filter((line) => (sheetTotals(sheet).byLine.get(line.id)?.availableFen ?? 0) < 0);
    expect(overspent.map(({ kind }) => kind).toSorted()).toEqual(['rebate', 'spend']);
  });

  it('has a baseline in force, from which the plan has moved since, and a scenario that differs from it', async () => {
    const { versions, baselineId } = await its.client.versions.list();
    expect(versions.map(({ kind, inForce }) => [kind, inForce])).toEqual([
      ['scenario', false],
      ['baseline', true],
    ]);
    const since = await its.client.versions.compare({ from: 'baseline', to: 'current' });
    expect(since.from.id).toBe(baselineId);
    expect(countDifferences(since)).toEqual({ lines: 4, cells: 6 });
    const scenario = versions.find(({ kind }) => kind === 'scenario');
    const { promotion, problem } = await its.client.versions.promotion({ id: scenario?.id ?? '' });
    expect(problem).toBeNull();
    expect(promotion).toMatchObject({ conflicts: [], kept: [], gone: [] });
    expect(promotion.changed).toHaveLength(12);
  });

  it('has a work plan that was followed up to yesterday, with one slip that moves the gate', async () => {
    const { timeline } = await its.client.timeline.get();
    const { settings, tasks, criteria, decisions } = timeline;
    expect(settings).toMatchObject({ projectStart: '2026-01-05T09:00', statusAt: '2026-06-21T18:00' });
    const gates = tasks.filter(({ isGate }) => isGate);
    expect(gates.map(({ actualFinish }) => actualFinish)).toEqual(['2026-03-12T18:00', null, null]);
    expect(decisions.map(({ taskId, verdict }) => [taskId, verdict])).toEqual([
      [gates[0]?.id, 'conditional'],
    ]);
    const faults = criteria.find(({ measure }) => measure?.limit === 0 && measure.value === null);
    expect(faults).toMatchObject({ taskId: gates[1]?.id, measure: { comparison: 'at-most' }, isMet: false });
    const [baseline] = await its.client.timeline.baselines();
    const { tasks: before } = await its.client.timeline.baseline({ id: baseline?.id ?? '' });
    const wasAt = before.find(({ id }) => id === gates[1]?.id)?.finish;
    expect([wasAt, gates[1]?.finish]).toEqual(['2026-08-20T18:00', '2026-09-02T18:00']);
    const kept = await its.client.timeline.keptForecasts();
    expect(kept.map(({ week }) => week)).toEqual(['2026-06-01', '2026-06-08', '2026-06-15']);
    const chances = kept.map(
      ({ finishes }) => finishes.find(({ taskId }) => taskId === gates[1]?.id)?.deadline?.chance,
    );
    expect(chances.at(-1)).toBeLessThan(chances[0] ?? 0);
    expect(timeline.ties).toHaveLength(1);
  });

  it('is laid out by ordinary commands, below which Undo finds nothing', async () => {
    const { records } = await its.client.history.search({ limit: 500 });
    expect(new Set(records.map((record) => record.command))).toEqual(
      new Set([
        'workspace.create',
        'catalogue.addDepartment',
        'budget.addCategory',
        'policy.change',
        'catalogue.addPerson',
        'budget.changeTotal',
        'budget.addLine',
        'entries.add',
        'documents.add',
        'documents.cancel',
        'documents.close',
        'risks.add',
        'risks.change',
        'requests.create',
        'requests.approve',
        'requests.reject',
        'versions.proposeBaseline',
        'versions.branch',
        'versions.setCells',
        'forecast.setMethods',
        'forecast.setProgress',
        'forecast.keep',
        'timeline.apply',
        'timeline.keepBaseline',
        'timeline.decide',
        'timeline.keepForecast',
        'kpis.add',
        'kpis.change',
        'kpis.setTargets',
        'kpis.setValues',
        'kpis.lodgeDispute',
        'kpis.keepLanding',
        'meetings.changeSeries',
        'meetings.open',
        'meetings.addTopic',
        'meetings.decide',
        'meetings.addAction',
        'meetings.changeAction',
        'meetings.changeItem',
        'meetings.close',
        'kols.add',
        'kols.changeTierRule',
        'kols.setTierLines',
        'kols.addCooperation',
        'kols.sign',
        'kols.endCooperation',
        'deliverables.add',
        'deliverables.setResults',
        'deliverables.accept',
        'deliverables.invoice',
        'deliverables.pay',
      ]),
    );
    expect((await its.client.history.undoState()).undo).toBeNull();
    expect((await its.client.history.verify()).kind).toBe('intact');
  });
});
