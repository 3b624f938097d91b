import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliverableId } from '#shared/domain/kols/deliverable.ts';
import type { KolId } from '#shared/domain/kols/kol.ts';
import { CLEAN_SCRIPT, type KolDesk, kolDesk } from '#test/support/kol-desk.ts';

let its: KolDesk;
let kolId: KolId;
beforeEach(async () => {
  its = await kolDesk();
  kolId = await its.kol('qinlan');
  await its.sit('gu');
});
afterEach(() => its.remove());

async function underReview(fields: Parameters<KolDesk['deliverable']>[1] = {}): Promise<DeliverableId> {
  const id = await its.deliverable(kolId, fields);
  await its.client.deliverables.advance({ id, to: 'script' });
  await its.client.deliverables.advance({ id, to: 'review' });
  return id;
}

const schedule = (id: DeliverableId) => its.client.deliverables.advance({ id, to: 'scheduled' });

describe('a script', () => {
  it('is held back by what the rules have against it, corrected, and passed', async () => {
    const { client } = its;
    const script = `这款产品保 本，零*风险。${CLEAN_SCRIPT}`;
    const id = await underReview({ script });
    await its.undoneAndRedone(async () => {
      expect(await client.deliverables.review({ id })).toMatchObject({ verdict: 'blocked' });
    });
    const { reviews, check } = await client.deliverables.get({ id });
    const hits = check.findings.flatMap(({ finding }) =>
      finding.kind === 'forbidden' ? [script.slice(finding.from, finding.to)] : [],
    );
    expect(hits).toEqual(['保 本', '零*风险']);
    expect(reviews[0]).toMatchObject({
      script,
      scriptHash: createHash('sha256').update(script).digest('hex'),
      verdict: 'blocked',
      personName: 'gu',
      packId: null,
    });
    expect(await its.refusal(schedule(id))).toMatchObject({ reason: 'script-blocked' });
    await its.undoneAndRedone(() => client.deliverables.change({ id, change: { script: CLEAN_SCRIPT } }));
    expect((await client.deliverables.list({})).rows[0]?.review).toBe('outdated');
    expect(await its.refusal(schedule(id))).toMatchObject({ reason: 'script-edited-since' });
    expect(await client.deliverables.review({ id })).toMatchObject({ verdict: 'passed' });
    await schedule(id);
    expect((await client.deliverables.get({ id })).reviews.map(({ verdict }) => verdict)).toEqual([
      'passed',
      'blocked',
    ]);
  });

  it('goes out against the rules only where a named person says why', async () => {
    const { client } = its;
    const id = await underReview({ script: `稳赚不赔。${CLEAN_SCRIPT}` });
    const reason = '引用用户原话，画面有反驳字幕';
    expect(await its.refusal(client.deliverables.waive({ id, reason }))).toMatchObject({
      reason: 'script-not-reviewed',
    });
    await client.deliverables.review({ id });
    await its.sit(null);
    expect(await its.refusal(client.deliverables.waive({ id, reason }))).toMatchObject({
      reason: 'nobody-at-desk',
    });
    await its.sit('lin');
    await its.undoneAndRedone(() => client.deliverables.waive({ id, reason }));
    await schedule(id);
    const [review] = (await client.deliverables.get({ id })).reviews;
    expect(review).toMatchObject({ verdict: 'waived', personName: 'lin', reason });
  });

  it('asks for review again after any edit, from the calendar too', async () => {
    const { client } = its;
    const id = await underReview();
    await client.deliverables.review({ id });
    await schedule(id);
    await its.undoneAndRedone(() =>
      client.deliverables.change({ id, change: { script: `${CLEAN_SCRIPT}再补一句。` } }),
    );
    const { deliverable, row } = await client.deliverables.get({ id });
    expect([deliverable.step, row.review]).toEqual(['review', 'outdated']);
    const published = { id, to: 'published', link: 'https://example.com' } as const;
    expect(await its.refusal(client.deliverables.advance(published))).toMatchObject({
      reason: 'deliverable-out-of-order',
    });
    await client.deliverables.change({ id, change: { script: CLEAN_SCRIPT } });
    await schedule(id);
    await client.deliverables.advance(published);
    expect(await its.refusal(client.deliverables.change({ id, change: { script: 'x' } }))).toMatchObject({
      reason: 'deliverable-published',
    });
  });

  it('needs its speaker’s qualification on the day of publication, and a grade that the audience may see', async () => {
    const { client } = its;
    const kind = '基金从业资格';
    await client.kols.setQualifications({
      id: kolId,
      qualifications: [{ kind, validUntil: '2026-06-21' }],
    });
    const day = '2026-06-22';
    const check = (fields: object) =>
      client.deliverables.check({
        script: CLEAN_SCRIPT,
        kolId,
        productGrade: 3,
        audienceGrade: 5,
        day,
        ...fields,
      });
    const kinds = async (fields: object) => (await check(fields)).findings.map(({ finding }) => finding.kind);
    expect(await kinds({})).toContain('qualification');
    expect(await kinds({ day: '2026-06-21' })).not.toContain('qualification');
    expect(await kinds({ productGrade: 2, audienceGrade: 1 })).toContain('suitability');
    expect(await kinds({ productGrade: 1, audienceGrade: null })).toEqual([]);
  });

  it('that passed is stopped when the qualification ran out before it is published', async () => {
    const { client } = its;
    await client.rulePacks.add({
      name: '行内规则',
      effectiveFrom: '2026-01-01',
      rules: [
        {
          kind: 'qualification',
          name: '持证',
          severity: 'block',
          note: '',
          grades: [1, 2, 3, 4, 5],
          anyOf: ['基金从业资格'],
        },
      ],
    });
    const valid = (validUntil: string) =>
      client.kols.setQualifications({ id: kolId, qualifications: [{ kind: '基金从业资格', validUntil }] });
    await valid('2026-12-31');
    const id = await underReview();
    await client.deliverables.review({ id });
    await schedule(id);
    await valid('2026-06-01');
    const publish = () => client.deliverables.advance({ id, to: 'published', link: 'https://example.com' });
    expect(await its.refusal(publish())).toMatchObject({
      reason: 'qualification-expired',
      params: { expiredDay: '2026-06-01', onDay: '2026-06-22' },
    });
    await valid('2026-06-22');
    await publish();
  });
});

describe('rule packs', () => {
  const rules = [
    { kind: 'forbidden', name: '夸大', severity: 'block', note: '', phrases: ['最牛'], unless: [] },
  ] as const;
  const pack = (name: string, effectiveFrom: string) => ({
    name,
    effectiveFrom,
    rules: rules.map((rule) => ({ ...rule, phrases: [...rule.phrases], unless: [] })),
  });

  it('begin with an example that says so, and hold from their day on', async () => {
    const { client } = its;
    const shipped = await client.rulePacks.list();
    expect(shipped).toMatchObject({ packs: [{ id: null, isExample: true }], inForceToday: 0 });
    expect(shipped.packs[0]?.name).toContain('示例');
    await its.undoneAndRedone(() => client.rulePacks.add(pack('下半年规则', '2026-07-01')));
    expect(await client.rulePacks.list()).toMatchObject({
      packs: [{ name: '下半年规则' }, {}],
      inForceToday: 1,
    });
    const check = async (day: string) =>
      (
        await client.deliverables.check({
          script: `最牛产品。${CLEAN_SCRIPT}`,
          kolId,
          productGrade: 1,
          audienceGrade: 1,
          day,
        })
      ).pack.name;
    expect(await check('2026-06-30')).toContain('示例');
    expect(await check('2026-07-01')).toBe('下半年规则');
    expect(await its.refusal(client.rulePacks.add(pack('又一个', '2026-07-01')))).toMatchObject({
      reason: 'pack-day-taken',
      params: { pack: '下半年规则', onDay: '2026-07-01' },
    });
  });

  it('that reviews were made by stay as they are; a new version follows', async () => {
    const { client } = its;
    const { id: packId } = await client.rulePacks.add(pack('行内规则', '2026-01-01'));
    await its.undoneAndRedone(() =>
      client.rulePacks.change({ id: packId, change: { note: '合规部 5 月版' } }),
    );
    const id = await underReview({ script: '最牛的产品' });
    await client.deliverables.review({ id });
    const inUse = { reason: 'pack-in-use', params: { pack: '行内规则', reviewCount: 1 } };
    expect(await its.refusal(client.rulePacks.change({ id: packId, change: { rules: [] } }))).toEqual(inUse);
    expect(await its.refusal(client.rulePacks.remove({ id: packId }))).toEqual(inUse);
    const { id: next } = await client.rulePacks.add(pack('行内规则 v2', '2026-06-22'));
    expect((await client.deliverables.get({ id })).reviews[0]).toMatchObject({
      packId,
      packName: '行内规则',
    });
    await its.undoneAndRedone(() => client.rulePacks.remove({ id: next }));
  });
});
