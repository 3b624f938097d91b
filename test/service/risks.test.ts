import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { warningSentence } from '#shared/domain/risks/warning-sentence.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { type RequestDesk, requestDesk } from '#test/support/request-desk.ts';

let desk: RequestDesk;
beforeEach(async () => {
  desk = await requestDesk();
});
afterEach(() => desk.remove());

const surge = {
  title: 'Traffic doubles on launch day',
  kind: 'traffic',
  probabilityBp: 4000,
  impactFen: 20_000_000,
  impactDays: 3,
} as const;

async function onlyRisk() {
  const { risks } = await desk.client.risks.list();
  const [risk] = risks;
  if (risk === undefined) throw new Error('no risk');
  return risk;
}

describe('the register', () => {
  test('numbers risks, says what they are expected to cost, and holds them against the reserve', async () => {
    await desk.client.risks.add(surge);
    const { number } = await desk.client.risks.add({ ...surge, title: 'Rumour about a product' });
    expect(number).toBe('R-002');
    const { exposureFen, exposureDays, risks } = await desk.client.risks.list();
    expect(exposureFen).toBe(16_000_000);
    expect(exposureDays).toBeCloseTo(2.4, 10);
    expect(risks.map((risk) => risk.place)).toEqual([
      { probability: 3, impact: expect.any(Number) },
      { probability: 3, impact: expect.any(Number) },
    ]);
  });

  test('keeps its links by the names of what they name', async () => {
    const { lines } = await desk.client.budget.sheet();
    const [line] = lines;
    if (line === undefined) throw new Error('no line');
    const { id } = await desk.client.risks.add({ ...surge, links: [{ kind: 'line', recordId: line.id }] });
    expect((await onlyRisk()).links).toEqual([{ kind: 'line', recordId: line.id, name: line.name }]);
    await desk.client.risks.change({ id, change: { links: [] } });
    expect((await onlyRisk()).links).toEqual([]);
    await desk.client.history.undo({});
    expect((await onlyRisk()).links).toHaveLength(1);
  });

  test('closing one needs a reason, and takes it out of the exposure', async () => {
    const { id } = await desk.client.risks.add(surge);
    await expect(desk.client.risks.change({ id, change: { status: 'closed' } })).rejects.toMatchObject({
      data: { reason: 'reason-missing', field: 'reason' },
    });
    await desk.client.risks.change({ id, change: { status: 'closed' }, reason: 'The launch is over' });
    expect((await desk.client.risks.list()).exposureFen).toBe(0);
    const { records } = await desk.client.risks.get({ id });
    expect(records.map(({ label }) => label.key)).toEqual(['riskClosed', 'riskAdded']);
  });

  test('an owner who is not there is refused beside the field', async () => {
    const ownerId = '01890000-0000-7000-8000-000000000000';
    await expect(desk.client.risks.add({ ...surge, ownerId })).rejects.toMatchObject({
      data: { reason: 'not-found', field: 'ownerId' },
    });
    expect((await desk.client.risks.list()).risks).toEqual([]);
  });

  test('the scale can be changed, and must rise', async () => {
    await desk.client.risks.add(surge);
    const { scale } = await desk.client.risks.list();
    const wide = { ...scale, probabilityBp: [100, 200, 300, 400] };
    await desk.client.risks.changeScale({ scale: { ...scale, probabilityBp: [100, 200, 300, 400] } });
    expect((await onlyRisk()).place.probability).toBe(5);
    expect((await desk.client.risks.list()).scale).toEqual(wide);
    await expect(
      desk.client.risks.changeScale({ scale: { ...scale, impactDays: [5, 4, 3, 2] } }),
    ).rejects.toThrow(/validation/i);
  });
});

describe('movement', () => {
  test('is told since the last meeting that was closed, before the first since a week ago', async () => {
    const { id } = await desk.client.risks.add(surge);
    const { today, movedSince } = await desk.client.risks.list();
    expect([(await onlyRisk()).placeBefore, movedSince < today]).toEqual([null, true]);
    const { id: meeting } = await desk.client.meetings.open({ day: today, attendance: [] });
    await desk.client.meetings.close({ id: meeting });
    await desk.client.risks.change({ id, change: { probabilityBp: 9000 } });
    expect(await onlyRisk()).toMatchObject({ place: { probability: 5 }, placeBefore: { probability: 3 } });
    expect((await desk.client.risks.list()).movedSince).toBe(today);
    await desk.client.risks.change({ id, change: { probabilityBp: 4000 } });
    expect((await onlyRisk()).placeBefore).toBeNull();
  });
});

describe('a draw', () => {
  const draw = {
    kind: 'draw',
    cause: 'traffic-surge',
    reason: 'Double load',
    papers: [{ text: 'Load report', reference: '' }],
  } as const;
  const legs = () => [desk.leg('Surge', '2026-05', -5_000_000), desk.leg('Heatmap', '2026-05', 5_000_000)];

  test('names its risk once the register has one that is not closed, and is told with it', async () => {
    await desk.sit('gu');
    const { id } = await desk.client.risks.add(surge);
    await expect(desk.submitted(legs(), draw)).rejects.toMatchObject({
      data: { reason: 'risk-missing', field: 'riskId' },
    });
    const nowhere = '01890000-0000-7000-8000-000000000000';
    await expect(desk.submitted(legs(), { ...draw, riskId: nowhere })).rejects.toMatchObject({
      data: { reason: 'not-found', field: 'riskId' },
    });
    const request = await desk.submitted(legs(), { ...draw, riskId: id });
    const named = { id, number: 'R-001', title: surge.title };
    expect((await desk.client.requests.get({ id: request })).risk).toEqual(named);
    await desk.approved(request, 'shen');
    const { moves } = await desk.client.reserve.state();
    expect(moves.map(({ risk }) => risk)).toEqual([named]);
    expect((await onlyRisk()).drawnFen).toBe(5_000_000);
    await expect(desk.client.risks.remove({ id })).rejects.toMatchObject({ data: { reason: 'still-used' } });
  });

  test('needs none while every risk is closed', async () => {
    await desk.sit('gu');
    const { id } = await desk.client.risks.add(surge);
    await desk.client.risks.change({ id, change: { status: 'closed' }, reason: 'Over' });
    await expect(desk.submitted(legs(), draw)).resolves.toBeTypeOf('string');
  });
});

describe('warnings', () => {
  test('a line that overspends warns, is snoozed with a last day, and made a risk once', async () => {
    const { lines, today } = await desk.client.budget.sheet();
    const line = lines.find(({ plan }) => plan.some((fen) => fen > 0));
    if (line === undefined) throw new Error('no line with plan');
    const planFen = line.plan.reduce((sum, fen) => sum + fen, 0);
    await desk.client.entries.add({ lineId: line.id, day: today, fen: planFen * 2 });
    const overspend = async () => {
      const { warnings } = await desk.client.risks.warnings();
      const found = warnings.find(({ causeKey }) => causeKey === `overspend:${line.id}`);
      if (found === undefined) throw new Error('no warning');
      return found;
    };
    const { kind, causeKey, params, state } = await overspend();
    expect([kind, params['name'], state]).toEqual(['overspend', line.name, 'open']);
    await expect(
      desk.client.risks.snooze({ kind, causeKey, untilDay: '2020-01-01', reason: 'Later' }),
    ).rejects.toMatchObject({ data: { reason: 'snooze-in-past', field: 'untilDay' } });
    await desk.client.risks.snooze({ kind, causeKey, untilDay: today, reason: 'A credit is coming' });
    expect((await overspend()).state).toBe('snoozed');
    await desk.client.risks.reopenWarning({ kind, causeKey });
    const { number } = await desk.client.risks.turnIntoRisk({
      kind,
      causeKey,
      risk: { title: 'The line runs dry', kind: 'budget', probabilityBp: 8000, impactFen: 1_000_000 },
    });
    expect(await onlyRisk()).toMatchObject({ number, warningKey: causeKey, links: [{ name: line.name }] });
    expect((await overspend()).state).toBe('risk');
    await expect(
      desk.client.risks.turnIntoRisk({ kind, causeKey, risk: { ...surge } }),
    ).rejects.toMatchObject({ data: { reason: 'warning-is-risk' } });
  });

  test('a qualification that ran out is told as one that ran out', async () => {
    const { client } = desk;
    const { today } = await client.budget.sheet();
    const sentenceFor = async (validUntil: Day) => {
      const { id } = await client.kols.add({ name: validUntil, handle: validUntil, platform: 'douyin' });
      const paper = { kind: '基金从业资格', number: 'A1', issuer: '协会', validFrom: null, validUntil };
      await client.kols.setQualifications({ id, qualifications: [paper] });
      await client.deliverables.add({
        kolId: id,
        format: 'post',
        title: 'Autumn',
        dueDay: addDays(today, 90),
      });
      const { warnings } = await client.risks.warnings();
      return warnings.filter(({ params }) => params['name'] === validUntil).map(warningSentence);
    };
    expect(await sentenceFor(today)).toEqual(['qualification-expiry']);
    expect(await sentenceFor(addDays(today, -1))).toEqual(['qualification-expired']);
  });

  test('a rule that would let a warning come and go is refused', async () => {
    const rule = { kind: 'overspend', isOn: true, raiseAt: 100, clearAt: 500 } as const;
    await expect(desk.client.risks.changeRules({ rules: [rule] })).rejects.toMatchObject({
      data: { reason: 'warning-limits-crossed', field: 'overspend' },
    });
    await desk.client.risks.changeRules({ rules: [{ ...rule, isOn: false, clearAt: 50 }] });
    const { rules } = await desk.client.risks.warnings();
    expect(rules.find(({ kind }) => kind === 'overspend')).toEqual({ ...rule, isOn: false, clearAt: 50 });
  });
});
