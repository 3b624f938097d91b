import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';
import { isPassed } from '#shared/domain/compliance/check-publication.ts';
import { deliverableStepSchema } from '#shared/domain/kols/kol-kinds.ts';
import { rateBetween } from '#shared/domain/kols/result-chain.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import { meanDwellSeconds } from '#shared/domain/kols/result-sums.ts';
import { addDays, day } from '#shared/values/day.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

const today = day('2026-06-22');

describe.each(['zh-CN', 'en'] as const)('the sample’s KOLs in %s', (language) => {
  let its: ServiceClient;
  beforeAll(async () => {
    its = await serviceClient('sample', language);
  });
  afterAll(() => its.remove());
  const roster = async () => (await its.client.kols.list({ limit: 1000 })).rows;
  const pieces = async () => (await its.client.deliverables.list({ limit: 1000 })).rows;
  const kolCalled = async (handle: string) => {
    const found = (await roster()).find((kol) => kol.handle === handle);
    if (found === undefined) throw new Error(`the sample has no ${handle}`);
    return found;
  };

  test('are thirty in three tiers, marked as sample, on many platforms', async () => {
    const rows = await roster();
    expect(rows).toHaveLength(30);
    const { tiers } = await its.client.kols.list({});
    expect(tiers.map(({ tier, kolCount }) => [tier, kolCount])).toEqual([
      ['head', 6],
      ['mid', 11],
      ['ordinary', 13],
    ]);
    expect(new Set(rows.map(({ platform }) => platform)).size).toBe(9);
    expect(rows.every(({ flags }) => flags.includes(language === 'en' ? 'Sample' : '示例'))).toBe(true);
    expect(rows.every(({ followersDay }) => followersDay === addDays(today, -3))).toBe(true);
  });

  test('are qualified, but for one that ran out and one that soon does', async () => {
    const { rows: expired } = await its.client.kols.list({ filter: { expiredOnly: true } });
    expect(expired.map(({ handle, expiredOn }) => [handle, expiredOn])).toEqual([
      ['sample_hexingyi', addDays(today, -12)],
    ]);
    const { id } = await kolCalled('sample_suxm');
    const { qualifications } = await its.client.kols.page({ id });
    expect(qualifications.map(({ validUntil, holds }) => [validUntil, holds])).toEqual([
      [addDays(today, 18), true],
    ]);
  });

  test('have two changes of tier to be decided on, and none made', async () => {
    const proposals = await its.client.kols.tierProposals();
    const said = proposals.map(
      ({ handle, tier, proposal }) => `${handle} ${tier} ${proposal.tier} ${proposal.reason.kind}`,
    );
    expect(said.toSorted()).toEqual([
      'sample_hexingyi head mid unqualified',
      'sample_wenwen mid head followers',
    ]);
  });

  test('were contracted within their lines, their tiers’ parts of the lines and the policy', async () => {
    const sheet = await its.client.budget.sheet();
    const { byLine } = sheetTotals(sheet);
    const { tiers } = await its.client.kols.tierSummary();
    expect(tiers.map(({ contractFen }) => contractFen > 0)).toEqual([true, true, false]);
    for (const { contractFen, planFen } of tiers) expect(contractFen).toBeLessThanOrEqual(planFen ?? 0);
    const names = language === 'en' ? ['Finance media', 'Short video'] : ['财经自媒体', '短视频'];
    const content = sheet.lines.filter(({ name }) => names.includes(name));
    expect(content.map(({ id }) => (byLine.get(id)?.availableFen ?? 0) > 0)).toEqual([true, true]);
    expect(
      watchSheet(sheet).map(({ plan, committed, actual }) => [plan.state, committed.state, actual.state]),
    ).toEqual([
      ['within', 'within', 'near-lower'],
      ['within', 'within', 'within'],
      ['within', 'above', 'above'],
      ['within', 'near-lower', 'near-upper'],
    ]);
  });

  test('were asked for pieces that stand at every step', async () => {
    const { steps, total } = await its.client.deliverables.list({});
    expect(total).toBe(48);
    expect(deliverableStepSchema.options.map((step) => steps[step] > 0)).toEqual(
      deliverableStepSchema.options.map(() => true),
    );
    const rows = await pieces();
    expect([...new Set(rows.map(({ review }) => review))].toSorted()).toEqual([
      'blocked',
      'none',
      'passed',
      'waived',
    ]);
    expect(rows.filter(({ step, late }) => step === 'script' && late === 'script')).toHaveLength(1);
    expect(rows.every(({ publishedOn, link }) => (publishedOn === null) === (link === ''))).toBe(true);
  });

  test('keep their scripts as reviewed: one held back by what it promises, one by who speaks, one waived', async () => {
    const rows = await pieces();
    const reviewsOf = async (handle: string, state: string) => {
      const { id: kolId } = await kolCalled(handle);
      const row = rows.find((piece) => piece.kolId === kolId && piece.review === state);
      if (row === undefined) throw new Error(`no script of ${handle} is ${state}`);
      return its.client.deliverables.get({ id: row.id });
    };
    const blocked = await reviewsOf('sample_azhe', 'blocked');
    const hits = blocked.reviews[0]?.findings.flatMap(({ finding }) =>
      finding.kind === 'forbidden' ? [blocked.deliverable.script.slice(finding.from, finding.to)] : [],
    );
    expect(hits).toEqual(
      language === 'en'
        ? ['principal-guaranteed', 'sure profit', 'expected return of']
        : ['保-本', '稳 赚 不 赔', '预期收益率', '闭眼买'],
    );
    const unqualified = await reviewsOf('sample_hexingyi', 'blocked');
    expect(unqualified.reviews[0]?.findings.map(({ finding }) => finding)).toMatchObject([
      { kind: 'qualification', expired: addDays(today, -12) },
    ]);
    const waived = await reviewsOf('sample_cunqianguan', 'waived');
    expect(waived.reviews.map(({ verdict }) => verdict)).toEqual(['waived', 'blocked']);
    expect(waived.reviews[0]?.reason).not.toBe('');
    expect(waived.reviews[0]?.personName).not.toBe('');
    for (const { id, review } of rows.filter((piece) => piece.review === 'passed')) {
      const { check } = await its.client.deliverables.get({ id });
      expect([review, isPassed(check.findings.map(({ finding }) => finding))]).toEqual(['passed', true]);
    }
  });

  test('publish on the days on which the tasks end that they are tied to', async () => {
    const tied = (await pieces()).filter(({ taskId }) => taskId !== null);
    expect(tied).toHaveLength(2);
    expect(tied.every(({ dueDay, taskDay }) => dueDay === taskDay)).toBe(true);
  });

  test('have eight weeks of results, in which mid-tier creators sell more for a yuan than the head', async () => {
    const { tiers } = await its.client.kols.tierSummary();
    const [head, mid, ordinary] = tiers.map(({ results }) => resultCosts(results));
    expect(head?.cpaFen ?? 0).toBeGreaterThan(2 * (mid?.cpaFen ?? 0));
    expect(mid?.purchaseReturn ?? 0).toBeGreaterThan(2 * (head?.purchaseReturn ?? 0));
    expect(ordinary?.cpaFen).not.toBeNull();
    const dwell = tiers.map(({ results }) => meanDwellSeconds(results) ?? 0);
    expect(dwell[1] ?? 0).toBeGreaterThan(dwell[0] ?? 0);
    const trends = await Promise.all(
      (await roster()).map(async ({ id }) => (await its.client.kols.page({ id })).trend),
    );
    const days = trends
      .flat()
      .map((point) => point.day)
      .toSorted();
    expect([days[0], days.at(-1)]).toEqual([addDays(today, -52), addDays(today, -1)]);
  });

  test('rank a lucky few clicks where they belong, and leave out what a platform does not tell', async () => {
    const users = (await roster()).filter(({ tier }) => tier === 'ordinary');
    const rateOf = (kol: (typeof users)[number]) =>
      rateBetween(kol.results, 'click', 'purchaseCount').rate ?? 0;
    const lucky = await kolCalled('sample_wangjie');
    expect(users.every((kol) => rateOf(kol) <= rateOf(lucky))).toBe(true);
    expect(lucky.ranked.shrunken).toBeLessThan(rateOf(lucky) / 2);
    expect(lucky.ranked.place).toBeGreaterThan(1);
    expect((await kolCalled('sample_laohe')).ranked.place).toBe(1);
    const { results } = await kolCalled('sample_changpo');
    expect(results.measuredDays.dwellSeconds).toBe(0);
    expect(meanDwellSeconds(results)).toBeNull();
    expect(results.measuredDays.click).toBeGreaterThan(0);
  });

  test('were paid after their work was accepted', async () => {
    const rows = await pieces();
    const settled = rows.filter(({ acceptedFen }) => acceptedFen !== null);
    expect(settled).toHaveLength(11);
    expect(settled.every(({ step }) => step === 'published')).toBe(true);
    expect(rows.filter(({ invoicedFen }) => invoicedFen > 0)).toHaveLength(4);
    expect(rows.filter(({ paidFen }) => paidFen > 0)).toHaveLength(3);
    expect(
      rows.every(
        ({ acceptedFen, invoicedFen, paidFen }) =>
          paidFen <= invoicedFen && invoicedFen <= (acceptedFen ?? 0),
      ),
    ).toBe(true);
  });
});
